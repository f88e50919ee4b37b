using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4008: a rule is needed, and one of its sources is not, because other rules let it in everywhere.</summary>
internal sealed class SourceWithoutEffect : AnalyzerRule
{
    internal SourceWithoutEffect()
        : base(
            "CSD4008",
            "SourceWithoutEffect",
            DiagnosticSeverity.Information,
            "A source of a traffic rule changes nothing: other rules let it in to the same endpoints.") => CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context) => Needless(context.Coverage)
        .Select(item => Finding.At(
            item.Part,
            $"The traffic rule to {item.Rule.To} lets in '{TrafficRule.NameOf(item.Part)}', which changes nothing, since other "
            + "rules let it in to the same endpoints: remove this source.",
            new Fix($"Remove the source {TrafficRule.NameOf(item.Part)}", () => Remove(item.Rule, item.Part))));

    /// <summary>
    /// Sources that can all go together, in the order of the file. Of two rules that let in the same source, the first
    /// keeps it; a rule that can go as a whole does not count, since CSD4002 says so.
    /// </summary>
    private static List<NeedlessSource> Needless(RuleCoverage coverage)
    {
        if (!coverage.HasOverlap)
        {
            return [];
        }

        HashSet<TrafficRule> redundant = [.. RedundantRules.Of(coverage)];
        NumberedRule[] rules = [.. coverage.Rules.Where(rule => !redundant.Contains(rule.Rule))];
        HashSet<string> open = new(
            rules.Where(rule => rule.AllowAll).SelectMany(rule => rule.Destinations), StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in rules.SelectMany(rule => rule.Destinations.SelectMany(to => rule.Sources, Pair)))
        {
            counts.TryGetValue(pair, out int count);
            counts[pair] = count + 1;
        }

        List<NeedlessSource> needless = [];
        for (int last = rules.Length - 1; last >= 0; last--)
        {
            NumberedRule rule = rules[last];
            for (int lastSource = rule.Destinations.Count == 0 ? -1 : rule.Sources.Count - 1; lastSource >= 0; lastSource--)
            {
                string source = rule.Sources[lastSource];
                string[] pairs = [.. rule.Destinations.Where(to => !open.Contains(to)).Select(to => Pair(to, source))];
                if (Array.TrueForAll(pairs, pair => counts[pair] > 1))
                {
                    Array.ForEach(pairs, pair => counts[pair]--);
                    needless.Add(new NeedlessSource(rule.Rule, rule.Rule.Parts("FromRole").First(part => IsSame(part, source))));
                }
            }
        }

        needless.Reverse();
        return needless;
    }

    /// <summary>Two fixes at once must not take out what the first one left the other to say.</summary>
    private static void Remove(TrafficRule rule, SourceElement part)
    {
        if (rule.GetDefinition() is { } definition
            && Needless(new RuleCoverage(definition)).Exists(item => item.Part == part))
        {
            Layout.Remove(part);
        }
    }

    private static bool IsSame(SourceElement part, string source) =>
        string.Equals(TrafficRule.NameOf(part), source, StringComparison.OrdinalIgnoreCase);

    private static string Pair(string to, string source) => $"{to}\n{source}";

    /// <summary>A source that a rule need not name.</summary>
    private sealed class NeedlessSource(TrafficRule rule, SourceElement part)
    {
        internal TrafficRule Rule { get; } = rule;

        internal SourceElement Part { get; } = part;
    }
}
