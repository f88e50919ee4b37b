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
    /// stay rather than several narrow ones; of rules that say the same, the first stays. One rule always stays for each destination, since an endpoint that none names is open to every role.
    /// </summary>
    internal static IReadOnlyList<TrafficRule> Of(ServiceDefinition definition)
    {
        Dictionary<string, Lists> byDestination = new(StringComparer.OrdinalIgnoreCase);
        List<(TrafficRule Rule, string[] To, string[] From, bool All)> rules = [.. definition.TrafficRules
            .Select(rule => (rule, Distinct(rule.Destinations), Distinct(rule.Sources), rule.AllowAll))];
        foreach ((_, string[] to, string[] from, bool all) in rules)
        {
            foreach (string destination in to)
            {
                ListsOf(byDestination, destination).Count(from, all, 1);
            }
        }

        HashSet<TrafficRule> redundant = [];
        rules.Reverse();
        foreach ((TrafficRule rule, string[] to, string[] from, bool all) in rules.OrderBy(item => item.All ? int.MaxValue : item.From.Length))
        {
            if (to.Length > 0 && Array.TrueForAll(to, destination => byDestination[destination].Covers(from, all)))
            {
                redundant.Add(rule);
                Array.ForEach(to, destination => byDestination[destination].Count(from, all, -1));
            }
        }

        return [.. definition.TrafficRules.Where(redundant.Contains)];
    }

    private static string[] Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

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

        internal void Count(string[] sources, bool all, int step)
        {
            _rules += step;
            _forAll += all ? step : 0;
            foreach (string source in sources)
            {
                _bySource.TryGetValue(source, out int count);
                _bySource[source] = count + step;
            }
        }

        /// <summary>Whether the other rules let in whom one of them, which is counted here too, lets in.</summary>
        internal bool Covers(string[] sources, bool all) => _rules > 1
            && (all ? _forAll > 1 : _forAll > 0 || Array.TrueForAll(sources, source => _bySource[source] > 1));
    }
}
