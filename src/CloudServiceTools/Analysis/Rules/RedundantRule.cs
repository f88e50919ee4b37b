using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4002: other rules let in everybody that this one does, so it is a duplicate, or shadowed.</summary>
internal sealed class RedundantRule : AnalyzerRule
{
    private const int Listed = 8;

    internal RedundantRule()
        : base(
            "CSD4002",
            "RedundantRule",
            DiagnosticSeverity.Warning,
            "A traffic rule changes nothing: other rules let in everybody that it lets in.") => CanFix = true;

    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.RedundantRules.IsUnknown)
        {
            yield return Finding.At(
                context.Definition.Element.Element("NetworkTrafficRules")!,
                $"The traffic rules name more than {RuleCoverage.MaximumPairs} pairs of an endpoint and a role, so that redundant rules "
                + $"are not looked for: split the service.",
                severity: DiagnosticSeverity.Information);
        }

        Dictionary<SharedRules, int[]> lines = [];
        foreach (NumberedRule rule in context.Coverage.Rules.Where(rule => context.RedundantRules.Contains(rule.Rule)))
        {
            yield return Finding.At(
                rule,
                $"The traffic rule to {rule.To} from {rule.From} changes nothing, since {Others(context.Coverage.GroupsByRule[rule].SelectMany(LinesOf))} "
                + $"opens the same endpoints to the same roles: remove it.",
                new Fix($"Remove the traffic rule to {rule.To} from {rule.From}", () => context.RuleRepair.Remove(rule.Rule)));
        }

        int[] LinesOf(SharedRules group)
        {
            if (!lines.TryGetValue(group, out int[]? known))
            {
                lines[group] = known = [.. group.Rules
                    .Where(rule => !context.RedundantRules.Contains(rule.Rule))
                    .Select(rule => rule.Rule.Line)
                    .Distinct()
                    .Take(Listed + 1)];
            }

            return known;
        }
    }

    private static Phrase Others(IEnumerable<int> all)
    {
        int[] lines = [.. all.Distinct().Take(Listed + 1)];
        return lines.Length == 1 ? (Phrase)$"the rule of line {lines[0]}"
            : $"what the rules of lines {Phrase.Join(", ", lines.Take(Listed).Select(line => (Phrase)$"{line}"))}{(lines.Length > Listed ? " and others" : string.Empty)} say together";
    }
}
