using System.Collections.Generic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3008: a limit of the platform that the schema does not have.</summary>
internal sealed class UpgradeDomainCount() : AnalyzerRule(
    "CSD3008",
    "UpgradeDomainCount",
    DiagnosticSeverity.Error,
    "The service has more than 20 upgrade domains.")
{
    private const int Most = 20;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Definition.UpgradeDomainCount is > Most and int count)
        {
            yield return Finding.At(
                context.Definition, $"The service asks for {count} upgrade domains, and the platform has up to {Most}: give 1 to {Most}.");
        }
    }
}
