using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2014: the schema takes both and neither; the documentation wants one of them.</summary>
internal sealed class VariableValue() : AnalyzerRule(
    "CSD2014",
    "VariableValue",
    DiagnosticSeverity.Error,
    "An environment variable has both a value and a RoleInstanceValue, or neither.")
{
    internal override RuleSubject Subject => RuleSubject.Variable;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Definition.Roles
        from variable in role.GetItems<EnvironmentVariable>()
        let isLookedUp = variable.Element.Element("RoleInstanceValue") is not null
        where isLookedUp == (variable.Value is not null)
        select Finding.At(variable, $"Environment variable '{variable.Name}' of role '{role.Name}' has " + (isLookedUp
            ? (Phrase)$"both a value and a RoleInstanceValue: keep one of them."
            : $"neither a value nor a RoleInstanceValue: give it one of them."));
}
