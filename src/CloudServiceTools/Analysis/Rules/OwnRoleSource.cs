using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4004: a role is let in to an endpoint of its own.</summary>
internal sealed class OwnRoleSource() : AnalyzerRule(
    "CSD4004",
    "OwnRoleSource",
    DiagnosticSeverity.Information,
    "A traffic rule lets the instances of a role reach one another.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (NumberedRule rule in context.Coverage.Rules)
        {
            HashSet<string> roles = new(
                rule.Rule.Parts("RoleEndpoint").Select(part => part.GetAttribute("roleName") ?? string.Empty),
                NameComparer.Instance);
            foreach (SourceElement source in rule.Rule.Parts("FromRole"))
            {
                string name = source.GetAttribute("roleName") ?? string.Empty;
                if (name.Length > 0 && roles.Contains(name))
                {
                    yield return Finding.At(
                        source,
                        $"The traffic rule to {rule.To} lets the instances of '{name}' reach one another: keep it where they talk to each other, and remove the FromRole where they do not.");
                }
            }
        }
    }
}
