using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>A traffic rule as it stood when it was read: its lists, each name once, and where it stands among the others.</summary>
internal sealed class NumberedRule
{
    private const int Few = 8;

    private HashSet<string>? _sources;
    private Phrase? _to;
    private Phrase? _from;

    internal NumberedRule(TrafficRule rule)
    {
        Rule = rule;
        Number = rule.Number;
        AllowAll = rule.AllowAll;
        IReadOnlyList<string> destinations = rule.Destinations;
        IReadOnlyList<string> sources = rule.Sources;
        Destinations = Distinct(destinations);
        Sources = Distinct(sources);
        HasRepeats = Destinations.Count < destinations.Count || Sources.Count < sources.Count;
    }

    internal TrafficRule Rule { get; }

    /// <summary>From 1, in the order of the file.</summary>
    internal int Number { get; }

    internal bool AllowAll { get; }

    internal IReadOnlyList<string> Destinations { get; }

    internal IReadOnlyList<string> Sources { get; }

    /// <summary>Whether the file names a destination or a source more than once.</summary>
    internal bool HasRepeats { get; }

    /// <summary>The destinations for a sentence: the first of them where they are many.</summary>
    internal Phrase To => _to ??= Phrase.Names(Destinations);

    /// <summary>Who may send, for a sentence.</summary>
    internal Phrase From => _from ??= AllowAll ? $"every role" : Sources.Count == 0 ? $"nobody" : Phrase.Names(Sources);

    /// <summary>Whether the rule lists a source.</summary>
    internal bool Lists(string source)
    {
        if (Sources.Count <= Few)
        {
            return Sources.Contains(source, NameComparer.Instance);
        }

        _sources ??= new(Sources, NameComparer.Instance);
        return _sources.Contains(source);
    }

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string> names)
    {
        // Most rules have few names, and no set is needed to see that none of them repeats.
        if (names.Count > Few || HasRepeat(names))
        {
            return [.. names.Distinct(NameComparer.Instance)];
        }

        return names;
    }

    private static bool HasRepeat(IReadOnlyList<string> names)
    {
        for (int index = 1; index < names.Count; index++)
        {
            for (int other = 0; other < index; other++)
            {
                if (NameComparer.AreSame(names[index], names[other]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
