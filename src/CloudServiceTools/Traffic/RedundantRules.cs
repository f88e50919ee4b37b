using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Finds the traffic rules that can go without changing who may reach what.</summary>
internal static class RedundantRules
{
    /// <summary>
    /// A set of rules that can all be removed together, in the order of the file. The narrowest go first, so that wide rules
    /// stay rather than several narrow ones; of rules that say the same, the first stays. One rule
    /// always stays for each destination, since an endpoint that none names is open to every role.
    /// </summary>
    internal static IReadOnlyList<TrafficRule> Of(RuleCoverage coverage)
    {
        if (!coverage.HasOverlap)
        {
            return [];
        }

        Dictionary<string, Lists> byDestination = new(StringComparer.OrdinalIgnoreCase);
        foreach (NumberedRule rule in coverage.Rules)
        {
            foreach (string destination in rule.Destinations)
            {
                ListsOf(byDestination, destination).Count(rule, 1);
            }
        }

        HashSet<NumberedRule> redundant = [];
        List<NumberedRule> narrowestFirst = [.. coverage.Rules];
        narrowestFirst.Sort(ByWidth);
        foreach (NumberedRule rule in narrowestFirst)
        {
            if (rule.Destinations.Count > 0 && rule.Destinations.All(destination => byDestination[destination].Covers(rule)))
            {
                redundant.Add(rule);
                foreach (string destination in rule.Destinations)
                {
                    byDestination[destination].Count(rule, -1);
                }
            }
        }

        return [.. coverage.Rules.Where(redundant.Contains).Select(rule => rule.Rule)];
    }

    /// <summary>By the number of sources; of rules that let in as many, the last of the file comes first.</summary>
    private static int ByWidth(NumberedRule left, NumberedRule right) =>
        Width(left) != Width(right) ? Width(left).CompareTo(Width(right)) : right.Number - left.Number;

    private static int Width(NumberedRule rule) => rule.AllowAll ? int.MaxValue : rule.Sources.Count;

    private static Lists ListsOf(Dictionary<string, Lists> byDestination, string destination)
    {
        if (!byDestination.TryGetValue(destination, out Lists? lists))
        {
            byDestination[destination] = lists = new Lists();
        }

        return lists;
    }

    /// <summary>How many of the remaining rules for a destination let in every role, or a role.</summary>
    private sealed class Lists
    {
        private readonly Dictionary<string, int> _bySource = new(StringComparer.OrdinalIgnoreCase);
        private int _rules;
        private int _forAll;

        internal void Count(NumberedRule rule, int step)
        {
            _rules += step;
            _forAll += rule.AllowAll ? step : 0;
            foreach (string source in rule.Sources)
            {
                _bySource.TryGetValue(source, out int count);
                _bySource[source] = count + step;
            }
        }

        /// <summary>Whether the other rules let in whom one of them, which is counted here too, lets in.</summary>
        internal bool Covers(NumberedRule rule) => _rules > 1
            && (rule.AllowAll ? _forAll > 1 : _forAll > 0 || rule.Sources.All(source => _bySource[source] > 1));
    }
}
