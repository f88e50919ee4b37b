using System;
using System.Collections.Generic;

namespace CloudServiceTools.Reporting;

/// <summary>Counts equal texts, to tell apart findings that say the same.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The how manieth time it is, from 1.</summary>
    internal int Next(string text)
    {
        _counts.TryGetValue(text, out int count);
        return _counts[text] = count + 1;
    }
}
