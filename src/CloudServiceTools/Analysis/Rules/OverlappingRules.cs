using System;
using System.Collections.Generic;
using System.Linq;
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
            NumberedRule[] rules = [.. destination.Value.Where(rule => !context.RedundantRules.Contains(rule.Rule))];
            if (rules.Length > 1)
            {
                string lines = string.Join(" and ", rules.Select(rule => rule.Rule.Line));
                yield return Finding.At(
                    rules[1].Rule,
                    $"The rules of lines {lines} both name {destination.Key}, which is open to the sources of all of them "
                    + $"({Sources(rules)}): write one rule for it.");
            }
        }
    }

    private static string Sources(NumberedRule[] rules) => Array.Exists(rules, rule => rule.AllowAll)
        ? "every role"
        : string.Join(", ", rules.SelectMany(rule => rule.Sources).Distinct(StringComparer.OrdinalIgnoreCase));
}
