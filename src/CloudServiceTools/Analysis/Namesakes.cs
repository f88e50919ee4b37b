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
        Dictionary<string, T> firsts = new(StringComparer.OrdinalIgnoreCase);
        foreach (T item in items)
        {
            if (item.Key.Length == 0)
            {
                continue;
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
