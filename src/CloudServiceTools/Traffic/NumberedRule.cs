using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>A traffic rule as it stood when it was read: its lists, each name once, and where it stands among the others.</summary>
internal sealed class NumberedRule
{
    internal NumberedRule(TrafficRule rule, int number)
    {
        Rule = rule;
        Number = number;
        AllowAll = rule.AllowAll;
        IReadOnlyList<string> destinations = rule.Destinations;
        IReadOnlyList<string> sources = AllowAll ? [] : rule.Sources;
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

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string> names) =>
        names.Count < 2 ? names : [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
}
