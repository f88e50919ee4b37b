using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>Finds the items of a list whose names are taken.</summary>
internal static class Namesakes
{
    private const int Short = 8;

    /// <summary>
    /// The second and further items of each name, with the first. An item without a name is nobody's namesake: that the
    /// name is missing is reported already.
    /// </summary>
    internal static IEnumerable<Namesake<T>> In<T>(IEnumerable<T> items)
        where T : DocumentItem
    {
        List<T> firsts = [];
        Dictionary<string, T>? byName = null;
        foreach (T item in items)
        {
            string name = item.Key;
            if (name.Length == 0)
            {
                continue;
            }

            // Most lists are short, and comparing is quicker then than a dictionary.
            T? first = null;
            if (byName is not null)
            {
                byName.TryGetValue(name, out first);
            }

            for (int i = 0; byName is null && first is null && i < firsts.Count; i++)
            {
                first = string.Equals(firsts[i].Key, name, StringComparison.OrdinalIgnoreCase) ? firsts[i] : null;
            }

            if (first is not null)
            {
                yield return new Namesake<T>(item, first);
                continue;
            }

            firsts.Add(item);
            byName?.Add(name, item);
            if (byName is null && firsts.Count > Short)
            {
                byName = firsts.ToDictionary(other => other.Key, StringComparer.OrdinalIgnoreCase);
            }
        }
    }
}

/// <summary>An item whose name another one has.</summary>
internal sealed class Namesake<T>(T item, T first)
{
    internal T Item { get; } = item;

    /// <summary>The first item of the name.</summary>
    internal T First { get; } = first;
}
