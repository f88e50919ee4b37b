using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4001: two rules name the same endpoint, and their sources add up.</summary>
internal sealed class OverlappingRules() : AnalyzerRule(
    "CSD4001",
    "OverlappingRules",
    DiagnosticSeverity.Warning,
    "Two traffic rules name the same endpoint, so that it is open to the sources of both.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    /// <summary>A rule that adds nothing is reported as such, by CSD4002.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (!context.Coverage.HasOverlap)
        {
            yield break;
        }

        Dictionary<SharedRules, Overlap?> overlaps = [];
        foreach ((string destination, SharedRules rules) in context.Coverage.ByDestination)
        {
            if (!overlaps.TryGetValue(rules, out Overlap? overlap))
            {
                overlaps[rules] = overlap = Overlap.Of(rules, context.RedundantRules);
            }

            if (overlap is not null)
            {
                yield return Finding.At(
                    overlap.Second,
                    $"The rules of lines {overlap.Lines} both name {destination}, which is open to the sources of all of them "
                    + $"({overlap.Sources}): write one rule for it.");
            }
        }
    }

    /// <summary>What is said of all destinations that the same rules name.</summary>
    private sealed class Overlap
    {
        private const int Listed = 8;

        private Overlap(NumberedRule[] rules)
        {
            Second = rules[1];
            Phrase more = rules.Length > Listed ? (Phrase)$" and {rules.Length - Listed} more" : $"";
            Lines = Phrase.Join(" and ", rules.Take(Listed).Select(rule => (Phrase)$"{rule.Rule.Line}")) + more;
            string[] sources = [.. rules.SelectMany(rule => rule.Sources).Distinct(NameComparer.Instance).Take(Listed + 1)];
            Sources = Array.Exists(rules, rule => rule.AllowAll)
                ? (Phrase)$"every role"
                : $"{Phrase.Join(", ", sources.Take(Listed))}{(sources.Length > Listed ? " and others" : string.Empty)}";
        }

        internal NumberedRule Second { get; }

        internal Phrase Lines { get; }

        internal Phrase Sources { get; }

        internal static Overlap? Of(SharedRules rules, RedundantRules redundant)
        {
            NumberedRule[] kept = [.. rules.Rules.Where(rule => !redundant.Contains(rule.Rule))];
            return kept.Length > 1 ? new Overlap(kept) : null;
        }
    }
}
