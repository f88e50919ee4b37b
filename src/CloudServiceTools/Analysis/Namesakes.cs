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
    internal static IEnumerable<(T Item, T First)> In<T>(IEnumerable<T> items)
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
                yield return (item, first);
            }
            else
            {
                firsts.Add(item.Key, item);
            }
        }
    }
}
