using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4001: two rules name the same endpoint, and their sources add up.</summary>
internal sealed class OverlappingRules() : AnalyzerRule(
    "CSD4001",
    "OverlappingRules",
    DiagnosticSeverity.Warning,
    "Two traffic rules name the same endpoint, so that it is open to the sources of both.")
{
    /// <summary>A rule that adds nothing is reported as such, by CSD4002.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (KeyValuePair<string, List<NumberedRule>> destination in context.Coverage.ByDestination)
        {
            TrafficRule[] rules = [.. destination.Value.Select(covering => covering.Rule).Where(rule => !context.RedundantRules.Contains(rule))];
            if (rules.Length > 1)
            {
                string lines = string.Join(" and ", rules.Select(rule => rule.Line));
                yield return Finding.At(
                    rules[1],
                    $"The rules of lines {lines} both name {destination.Key}, which is open to the sources of all of them "
                    + $"({string.Join("; ", rules.Select(rule => rule.From))}): write one rule for it.");
            }
        }
    }
}
