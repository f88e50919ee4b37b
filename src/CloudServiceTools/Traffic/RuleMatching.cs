using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>Finds for rules that are to be the rules that come nearest, so that little of the file has to change.</summary>
internal static class RuleMatching
{
    /// <summary>
    /// How many names are compared to find the rule that a draft is most like. Where there are more, rules are removed and added
    /// that could have been changed.
    /// </summary>
    private const int MostSteps = 2_000_000;

    /// <summary>The changes from rules to drafts: of rules in their order, then the rules to add.</summary>
    internal static IReadOnlyList<RuleChange> Changes(IReadOnlyList<NumberedRule> rules, IReadOnlyList<RuleDraft> drafts)
    {
        Dictionary<NumberedRule, RuleDraft> matched = [];
        List<RuleDraft> rest = MatchEqual(rules, drafts, matched);
        List<RuleDraft> added = MatchSimilar(rules, rest, matched);
        List<RuleChange> changes = [];
        foreach (NumberedRule rule in rules)
        {
            if (!matched.TryGetValue(rule, out RuleDraft? draft))
            {
                changes.Add(new RuleChange(RuleChangeKind.Removed, rule, draft: null));
            }
            else if (!IsExactly(rule, draft))
            {
                changes.Add(new RuleChange(RuleChangeKind.Changed, rule, draft));
            }
        }

        changes.AddRange(added.Select(draft => new RuleChange(RuleChangeKind.Added, rule: null, draft)));
        return changes;
    }

    private static List<RuleDraft> MatchEqual(
        IReadOnlyList<NumberedRule> rules, IReadOnlyList<RuleDraft> drafts, Dictionary<NumberedRule, RuleDraft> matched)
    {
        Dictionary<string, Queue<NumberedRule>> bySignature = rules
            .GroupBy(Signature, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<NumberedRule>(group), StringComparer.Ordinal);
        List<RuleDraft> rest = [];
        foreach (RuleDraft draft in drafts)
        {
            if (bySignature.TryGetValue(draft.Signature, out Queue<NumberedRule>? equal) && equal.Count > 0)
            {
                matched.Add(equal.Dequeue(), draft);
            }
            else
            {
                rest.Add(draft);
            }
        }

        return rest;
    }

    /// <summary>Only rules of one form are alike: one with sources cannot become one without by changing names in it.</summary>
    private static List<RuleDraft> MatchSimilar(
        IReadOnlyList<NumberedRule> rules, IReadOnlyList<RuleDraft> drafts, Dictionary<NumberedRule, RuleDraft> matched)
    {
        ILookup<string, NumberedRule> byDestination = rules
            .Where(rule => !rule.AllowAll && !matched.ContainsKey(rule))
            .SelectMany(rule => rule.Destinations, (rule, destination) => (rule, destination))
            .ToLookup(item => item.destination, item => item.rule, NameComparer.Instance);
        WorkBudget budget = new(MostSteps);
        List<RuleDraft> added = [];
        foreach (RuleDraft draft in drafts)
        {
            if (FindNearest(draft, byDestination, matched, budget) is { } nearest)
            {
                matched.Add(nearest, draft);
            }
            else
            {
                added.Add(draft);
            }
        }

        return added;
    }

    /// <summary>The rule that has the most names in common with a draft, and one destination at least.</summary>
    private static NumberedRule? FindNearest(
        RuleDraft draft, ILookup<string, NumberedRule> byDestination, Dictionary<NumberedRule, RuleDraft> matched, WorkBudget budget)
    {
        if (draft.AllowAll)
        {
            return null;
        }

        bool isForNobody = draft.Sources.Count == 0;
        HashSet<string> destinations = new(draft.Destinations, NameComparer.Instance);
        HashSet<string> sources = new(draft.Sources, NameComparer.Instance);
        HashSet<NumberedRule> seen = [];
        NumberedRule? nearest = null;
        int most = 0;
        foreach (NumberedRule rule in destinations.SelectMany(destination => byDestination[destination]).TakeWhile(_ => budget.TryTake(1)))
        {
            if (!seen.Add(rule) || matched.ContainsKey(rule) || (rule.Sources.Count == 0) != isForNobody
                || !budget.TryTake(rule.Destinations.Count + rule.Sources.Count))
            {
                continue;
            }

            int shared = rule.Destinations.Count(destinations.Contains) + rule.Sources.Count(sources.Contains);
            if (shared > most || (shared == most && rule.Number < nearest?.Number))
            {
                (nearest, most) = (rule, shared);
            }
        }

        return nearest;
    }

    private static bool IsExactly(NumberedRule rule, RuleDraft draft) => Signature(rule) == draft.Signature && !rule.HasRepeats;

    private static string Signature(NumberedRule rule) => RuleDraft.SignatureOf(rule.Destinations, rule.Sources, rule.AllowAll);
}
