using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>Finds the items of a list whose names are taken.</summary>
internal static class Namesakes
{
    /// <summary>
    /// The second and further items of each name, with the first. An item without a name is nobody's namesake: that the
    /// name is missing is reported already.
    /// </summary>
    internal static IEnumerable<Namesake<T>> In<T>(IEnumerable<T> items)
        where T : DocumentItem
    {
        // Most lists have one item or none, and need no dictionary.
        T? only = null;
        Dictionary<string, T>? firsts = null;
        foreach (T item in items)
        {
            if (item.Key.Length == 0)
            {
                continue;
            }

            if (firsts is null)
            {
                if (only is null)
                {
                    only = item;
                    continue;
                }

                firsts = new(StringComparer.OrdinalIgnoreCase) { [only.Key] = only };
            }

            if (firsts.TryGetValue(item.Key, out T? first))
            {
                yield return new Namesake<T>(item, first);
            }
            else
            {
                firsts.Add(item.Key, item);
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
