using System;
using System.Collections.Generic;
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
    internal static IEnumerable<Namesake<T>> In<T>(IReadOnlyList<T> items)
        where T : DocumentItem
    {
        string[] names = new string[items.Count];
        Dictionary<string, int>? firsts = names.Length > Short ? new(names.Length, NameComparer.Instance) : null;
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i] = items[i].Key;
            if (name.Length > 0 && FirstOf(name, i) is var first && first < i)
            {
                yield return new Namesake<T>(items[i], items[first]);
            }
        }

        // Most lists are short, and comparing is quicker then than a dictionary.
        int FirstOf(string name, int place)
        {
            if (firsts is null)
            {
                return Array.FindIndex(names, 0, place, other => NameComparer.AreSame(other, name)) is >= 0 and int known
                    ? known
                    : place;
            }

            if (!firsts.TryGetValue(name, out int first))
            {
                firsts.Add(name, first = place);
            }

            return first;
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
