using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>Finds for rules that are to be the rules that come nearest, so that little of the file has to change.</summary>
internal static class RuleMatching
{
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
            .ToLookup(item => item.destination, item => item.rule, StringComparer.OrdinalIgnoreCase);
        List<RuleDraft> added = [];
        foreach (RuleDraft draft in drafts)
        {
            bool isForNobody = draft.Sources.Count == 0;
            NumberedRule? nearest = draft.Destinations
                .SelectMany(destination => draft.AllowAll ? [] : byDestination[destination])
                .Where(rule => !matched.ContainsKey(rule) && (rule.Sources.Count == 0) == isForNobody)
                .Distinct()
                .OrderByDescending(rule => Shared(rule.Destinations, draft.Destinations) + Shared(rule.Sources, draft.Sources))
                .ThenBy(rule => rule.Number)
                .FirstOrDefault();
            if (nearest is null)
            {
                added.Add(draft);
            }
            else
            {
                matched.Add(nearest, draft);
            }
        }

        return added;
    }

    private static int Shared(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Intersect(right, StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>Whether the rule says what it shall, and says nothing twice.</summary>
    private static bool IsExactly(NumberedRule rule, RuleDraft draft) => Signature(rule) == draft.Signature && !rule.HasRepeats;

    private static string Signature(NumberedRule rule) => RuleDraft.SignatureOf(rule.Destinations, rule.Sources, rule.AllowAll);
}
