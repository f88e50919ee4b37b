using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2006: a site listens where its bindings say.</summary>
internal sealed class BindingEndpoint() : AnalyzerRule(
    "CSD2006",
    "BindingEndpoint",
    DiagnosticSeverity.Error,
    "A binding names no http or https endpoint of its role.")
{
    internal override RuleSubject Subject => RuleSubject.Site;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        NameHints hints = context.Hints;
        foreach (RoleFacts role in context.Roles.Where(role => role.Role.Sites.Count > 0))
        {
            ILookup<string, Endpoint> endpoints =
                role.Endpoints.ToLookup(endpoint => endpoint.Name, NameComparer.Instance);
            Endpoint[] usable = [.. role.Endpoints.Where(IsForSites)];
            foreach (Binding binding in role.Role.GetItems<Binding>())
            {
                Endpoint[] named = [.. endpoints[binding.EndpointName]];
                if (NameHints.IsName(binding.EndpointName)
                    && !Array.Exists(named, IsForSites)
                    && (named.Length > 0 || !role.IsOfUnknownModule(binding.EndpointName)))
                {
                    Phrase what = $"Binding '{binding.Name}' of site '{binding.Site}' of role '{role.Name}'";
                    yield return Finding.At(binding, named.Length > 0
                        ? (Phrase)$"{what} names the {Of(named[0])}, and a site takes an http or https input endpoint, or an internal "
                            + $"http one: name one of those."
                        : $"{what} names the endpoint '{binding.EndpointName}', which the role does not have: "
                            + hints.For(role, binding.EndpointName, usable, $"name an http or https endpoint of the role"));
                }
            }
        }
    }

    /// <summary>A protocol that the format does not have is not held against the binding.</summary>
    private static bool IsForSites(Endpoint endpoint) => endpoint.Kind switch
    {
        EndpointKind.Input => endpoint.Protocol is not ("tcp" or "udp"),
        EndpointKind.Internal => endpoint.Protocol is not ("tcp" or "udp" or "any"),
        _ => false,
    };

    private static Phrase Of(Endpoint endpoint) =>
        $"{endpoint.Protocol}{(endpoint.Protocol.Length > 0 ? " " : string.Empty)}{endpoint.Element.LocalName} '{endpoint.Name}'";
}
