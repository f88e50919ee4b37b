using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6004: users report that the deployment is refused; no documentation says so.</summary>
internal sealed class ExtendedSupportName : AnalyzerRule
{
    internal ExtendedSupportName()
        : base(
            "CSD6004",
            "ExtendedSupportName",
            DiagnosticSeverity.Warning,
            "A role has the name of the service, which extended support refuses.") =>
        Target = AnalysisTarget.ExtendedSupport;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Definition.Roles
        where role.Name.Length > 0 && NameComparer.AreSame(role.Name, context.Definition.Name)
        select Finding.At(
            role,
            $"{ElementPhrase.Describe(role.Element)} has the name of the service, which extended support refuses: rename the role or "
            + $"the service.");
}
