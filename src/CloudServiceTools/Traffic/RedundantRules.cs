using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Traffic;

/// <summary>The traffic rules, and the sources in the others, that can go without changing who may reach what.</summary>
internal sealed class RedundantRules
{
    private readonly HashSet<TrafficRule> _redundant = [];
    private readonly List<(NumberedRule Rule, List<Counts> Groups)> _candidates = [];
    private IReadOnlyList<RedundantSource>? _sources;

    /// <summary>
    /// Finds a set of rules that can all be removed together. The narrowest go first, so that wide rules stay rather than several
    /// narrow ones; of rules that say the same, the first stays. One rule always stays for each destination, since an endpoint
    /// that none names is open to every role.
    /// </summary>
    internal RedundantRules(RuleCoverage coverage)
    {
        if (!coverage.HasOverlap)
        {
            return;
        }

        // A rule with a destination that no other one names cannot go, and nobody has to look at its sources.
        List<KeyValuePair<NumberedRule, List<SharedRules>>> contested =
            [.. coverage.GroupsByRule.Where(pair => pair.Value.TrueForAll(group => group.Count > 1)).OrderBy(pair => pair.Key.Number)];
        HashSet<SharedRules> groups = [.. contested.SelectMany(pair => pair.Value)];
        if (groups.Sum(group => group.SourceCount) > RuleCoverage.MaximumPairs)
        {
            IsUnknown = true;
            return;
        }

        Dictionary<SharedRules, Counts> counts = groups.ToDictionary(group => group, group => new Counts(group));
        _candidates.AddRange(contested.Select(pair => (pair.Key, pair.Value.ConvertAll(group => counts[group]))));
        foreach ((NumberedRule rule, List<Counts> own) in _candidates.OrderBy(candidate => candidate.Rule, ByWidth.Instance))
        {
            if (own.TrueForAll(count => count.Covers(rule)))
            {
                _redundant.Add(rule.Rule);
                own.ForEach(count => count.Remove(rule));
            }
        }
    }

    /// <summary>Whether the rules name too many pairs of a group of destinations and a source to compare them.</summary>
    internal bool IsUnknown { get; }

    /// <summary>
    /// The sources that can go together with the redundant rules, in the order of the file. Of several that do for one another
    /// the first stays.
    /// </summary>
    internal IReadOnlyList<RedundantSource> Sources => _sources ??= FindSources();

    /// <summary>Whether the whole rule can go.</summary>
    internal bool Contains(TrafficRule rule) => _redundant.Contains(rule);

    private List<RedundantSource> FindSources()
    {
        List<RedundantSource> needless = [];
        for (int last = _candidates.Count - 1; last >= 0; last--)
        {
            (NumberedRule rule, List<Counts> groups) = _candidates[last];
            if (_redundant.Contains(rule.Rule))
            {
                continue;
            }

            List<Counts> restricted = groups.FindAll(group => !group.IsOpen);
            Dictionary<string, SourceElement>? parts = null;
            for (int place = rule.Sources.Count - 1; place >= 0; place--)
            {
                string source = rule.Sources[place];
                if (restricted.TrueForAll(group => group.IsListedTwice(source)))
                {
                    restricted.ForEach(group => group.Remove(source));
                    parts ??= PartsOf(rule.Rule);
                    needless.Add(new RedundantSource(rule, parts[source]));
                }
            }
        }

        needless.Reverse();
        return needless;
    }

    private static Dictionary<string, SourceElement> PartsOf(TrafficRule rule)
    {
        Dictionary<string, SourceElement> parts = new(NameComparer.Instance);
        foreach (SourceElement part in rule.Parts("FromRole"))
        {
            string name = TrafficRule.NameOf(part);
            if (!parts.ContainsKey(name))
            {
                parts.Add(name, part);
            }
        }

        return parts;
    }

    /// <summary>By the number of sources; of rules that allow as many, the last of the file comes first.</summary>
    private sealed class ByWidth : IComparer<NumberedRule>
    {
        internal static readonly ByWidth Instance = new();

        public int Compare(NumberedRule? left, NumberedRule? right) =>
            Width(left!) != Width(right!) ? Width(left!).CompareTo(Width(right!)) : right!.Number - left!.Number;

        private static int Width(NumberedRule rule) => rule.AllowAll ? int.MaxValue : rule.Sources.Count;
    }

    /// <summary>How many of the rules that stay name a group of destinations, allow every role there, and list each source.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<string, int> _bySource = new(NameComparer.Instance);
        private int _rules;
        private int _forAll;

        internal Counts(SharedRules group)
        {
            foreach (NumberedRule rule in group.Rules)
            {
                Add(rule, 1);
            }
        }

        internal bool IsOpen => _forAll > 0;

        internal bool Covers(NumberedRule rule) => _rules > 1
            && (rule.AllowAll ? _forAll > 1 : _forAll > 0 || rule.Sources.All(IsListedTwice));

        internal bool IsListedTwice(string source) => _bySource[source] > 1;

        internal void Remove(NumberedRule rule) => Add(rule, -1);

        internal void Remove(string source) => _bySource[source]--;

        private void Add(NumberedRule rule, int step)
        {
            _rules += step;
            _forAll += rule.AllowAll ? step : 0;
            foreach (string source in rule.Sources)
            {
                _bySource.TryGetValue(source, out int count);
                _bySource[source] = count + step;
            }
        }
    }
}

/// <summary>A source of a traffic rule that changes nothing.</summary>
/// <param name="rule">The rule.</param>
/// <param name="part">The element FromRole.</param>
internal sealed class RedundantSource(NumberedRule rule, SourceElement part)
{
    internal NumberedRule Rule { get; } = rule;

    internal SourceElement Part { get; } = part;
}
