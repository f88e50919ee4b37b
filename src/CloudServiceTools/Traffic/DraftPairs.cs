using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>How many drafts name each pair of a destination and a source. A destination that one draft alone names is left out.</summary>
internal sealed class DraftPairs
{
    private readonly Dictionary<string, int> _destinations = new(NameComparer.Instance);
    private readonly Dictionary<string, int> _sources = new(NameComparer.Instance);
    private readonly Dictionary<long, int> _counts = [];

    private DraftPairs()
    {
    }

    /// <summary>The pairs of drafts; null where they are too many to count.</summary>
    internal static DraftPairs? Of(IReadOnlyCollection<RuleDraft> drafts)
    {
        DraftPairs pairs = new();
        HashSet<string> seen = new(NameComparer.Instance);
        foreach (string destination in drafts.SelectMany(draft => draft.Destinations))
        {
            if (!seen.Add(destination) && !pairs.IsShared(destination))
            {
                pairs._destinations.Add(destination, pairs._destinations.Count);
            }
        }

        if (drafts.Sum(draft => (long)draft.Destinations.Count(pairs.IsShared) * draft.Sources.Count) > RuleCoverage.MaximumPairs)
        {
            return null;
        }

        foreach (string source in drafts.SelectMany(draft => draft.Sources))
        {
            if (!pairs._sources.ContainsKey(source))
            {
                pairs._sources.Add(source, pairs._sources.Count);
            }
        }

        foreach (RuleDraft draft in drafts)
        {
            pairs.Add(draft);
        }

        return pairs;
    }

    /// <summary>Whether several drafts name a destination.</summary>
    internal bool IsShared(string destination) => _destinations.ContainsKey(destination);

    /// <summary>Whether several drafts name a pair.</summary>
    internal bool IsTwice(string destination, string source) => _counts[KeyOf(destination, source)] > 1;

    /// <summary>Takes a pair out of one draft.</summary>
    internal void Remove(string destination, string source) => _counts[KeyOf(destination, source)]--;

    private void Add(RuleDraft draft)
    {
        foreach (string destination in draft.Destinations.Where(IsShared))
        {
            foreach (string source in draft.Sources)
            {
                long key = KeyOf(destination, source);
                _counts.TryGetValue(key, out int count);
                _counts[key] = count + 1;
            }
        }
    }

    /// <summary>The pairs are numbered through: two halves of a number would have the hash codes of a few.</summary>
    private long KeyOf(string destination, string source) => ((long)_destinations[destination] * _sources.Count) + _sources[source];
}
