using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2018: the load balancer opens the port, and IIS does not listen.</summary>
internal sealed class UnboundEndpoint : AnalyzerRule
{
    internal UnboundEndpoint()
        : base(
            "CSD2018",
            "UnboundEndpoint",
            DiagnosticSeverity.Warning,
            "No site of a web role is bound to one of its http or https input endpoints.") =>
        CanFix = true;

    internal override RuleSubject Subject => RuleSubject.Site;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            Site[] sites = role.Role.Type == RoleType.Web ? [.. role.Role.Sites] : [];
            Binding[] bindings = [.. sites.SelectMany(site => site.Bindings)];

            // A binding to an endpoint that is not there, which CSD2006 reports, may have been meant for this one.
            if (sites.Length == 0 || Array.Exists(bindings, binding => !role.HasEndpoint(binding.EndpointName)))
            {
                continue;
            }

            HashSet<string> bound = new(bindings.Select(binding => binding.EndpointName), NameComparer.Instance);
            foreach (InputEndpoint endpoint in role.Role.Endpoints.OfType<InputEndpoint>())
            {
                if (endpoint.Protocol is "http" or "https" && NameHints.IsName(endpoint.Name) && bound.Add(endpoint.Name))
                {
                    yield return Finding.At(
                        endpoint,
                        $"No site of role '{role.Name}' is bound to InputEndpoint '{endpoint.Name}', so nothing answers on port {endpoint.Port}: "
                        + $"add a Binding to a site.",
                        FixOf(sites, endpoint.Name));
                }
            }
        }
    }

    /// <summary>Which of several sites is to answer is for the author to say.</summary>
    private static Fix? FixOf(Site[] sites, string name) => sites.Length > 1 || sites[0].Bindings.Contains(name) ? null
        : new Fix($"Bind site '{sites[0].Name}' to '{name}'", () =>
        {
            if (!sites[0].Bindings.Contains(name))
            {
                sites[0].AddBinding(name, name);
            }
        });
}
