using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2009: a rule about what is not there guards nothing.</summary>
internal sealed class UnknownDestination() : AnalyzerRule(
    "CSD2009",
    "UnknownDestination",
    DiagnosticSeverity.Error,
    "A traffic rule names a role or an endpoint that does not exist as its destination.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Definition.TrafficRules.Count == 0)
        {
            yield break;
        }

        NameHints hints = context.Hints;
        ILookup<string, RoleFacts> roles = context.Roles.ToLookup(role => role.Name, NameComparer.Instance);
        foreach (SourceElement part in context.Definition.TrafficRules.SelectMany(rule => rule.Parts("RoleEndpoint")))
        {
            string roleName = part.GetAttribute("roleName") ?? string.Empty;
            string endpointName = part.GetAttribute("endpointName") ?? string.Empty;
            RoleFacts? role = roles[roleName].FirstOrDefault();
            if (NameHints.IsName(roleName) && role is null)
            {
                yield return Finding.At(
                    part,
                    $"A destination of {Rule(part)} is in the role '{roleName}', which the service does not have: "
                    + hints.For(roleName, context.Definition.Roles, $"name a role of the service, or remove the destination"));
            }
            else if (role is not null && NameHints.IsName(endpointName)
                && context.EndpointIndex.Find(roleName, endpointName) is null && !role.IsOfUnknownModule(endpointName))
            {
                yield return Finding.At(
                    part,
                    $"A destination of {Rule(part)} is the endpoint '{endpointName}', which role '{role.Name}' does not have: "
                    + hints.For(role, endpointName, role.Endpoints, $"name an internal endpoint of the role, or remove the destination"));
            }
        }
    }

    private static Phrase Rule(SourceElement part) => ElementPhrase.Describe(part.Parent!.Parent!);
}
