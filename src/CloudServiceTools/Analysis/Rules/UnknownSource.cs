using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2011: a role that is not there sends nothing.</summary>
internal sealed class UnknownSource() : AnalyzerRule(
    "CSD2011",
    "UnknownSource",
    DiagnosticSeverity.Error,
    "A traffic rule names a role that does not exist as its source.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        NameHints hints = context.Hints;
        NamedCollection<Role> roles = context.Definition.Roles;
        return from rule in context.Definition.TrafficRules
               from part in rule.Parts("FromRole")
               let name = part.GetAttribute("roleName") ?? string.Empty
               where NameHints.IsName(name) && !roles.Contains(name)
               select Finding.At(
                   part,
                   $"A source of {ElementPhrase.Describe(rule.Element)} is the role '{name}', which the service does not have: "
                   + hints.For(name, roles, $"name a role of the service, or remove the source"));
    }
}
