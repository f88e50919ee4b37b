using System.Collections.Generic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6007: who moves to extended support should know how long it lasts.</summary>
internal sealed class Retirement : AnalyzerRule
{
    internal Retirement()
        : base(
            "CSD6007",
            "Retirement",
            DiagnosticSeverity.Information,
            "Cloud Services (extended support) refuses new deployments, and is retired on 31 March 2027.") =>
        Target = AnalysisTarget.ExtendedSupport;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        yield return Finding.At(
            context.Definition.Element,
            $"Cloud Services (extended support) has refused new deployments since 2026, and is retired on 31 March 2027: plan where the "
            + $"service goes next, and suppress this once that is decided.");
    }
}
