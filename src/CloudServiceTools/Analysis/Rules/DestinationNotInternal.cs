using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2010: what is open to the Internet is not closed by a traffic rule.</summary>
internal sealed class DestinationNotInternal() : AnalyzerRule(
    "CSD2010",
    "DestinationNotInternal",
    DiagnosticSeverity.Error,
    "The destination of a traffic rule is an endpoint that is open to the Internet.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Definition.TrafficRules.Count == 0)
        {
            yield break;
        }

        ILookup<string, Endpoint> endpoints =
            context.Endpoints.ToLookup(endpoint => endpoint.QualifiedKey, StringComparer.OrdinalIgnoreCase);
        foreach (SourceElement part in context.Definition.TrafficRules.SelectMany(rule => rule.Parts("RoleEndpoint")))
        {
            Endpoint[] named = [.. endpoints[$"{part.GetAttribute("roleName")}/{part.GetAttribute("endpointName")}"]];
            if (named.Length > 0 && !Array.Exists(named, endpoint => endpoint.Kind == EndpointKind.Internal))
            {
                yield return Finding.At(
                    part,
                    $"A destination of {ElementPhrase.Describe(part.Parent!.Parent!)} is {named[0].Element.LocalName} "
                    + $"'{named[0].Name}' of role '{named[0].Role}', which is open to the Internet whatever a rule says: "
                    + "name an InternalEndpoint, or remove the destination.");
            }
        }
    }
}
