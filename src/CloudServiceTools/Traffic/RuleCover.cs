using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>The fewest rules that make a table of who is let in where true.</summary>
internal static class RuleCover
{
    /// <summary>Rules for all destinations that are not open to every role; the others need none.</summary>
    /// <param name="table">Who is to be let in where.</param>
    /// <param name="isShortest">Whether it was proven that fewer rules cannot say the same.</param>
    internal static List<RuleDraft> Of(AccessTable table, out bool isShortest)
    {
        List<RuleDraft> drafts = [];
        string[] restricted = [.. table.Destinations.Where(destination => !table.IsOpenToAll(destination))];
        string[] closed = [.. restricted.Where(destination => table.SourcesOf(destination).Count == 0)];
        if (closed.Length > 0)
        {
            drafts.Add(new RuleDraft(closed, []));
        }

        isShortest = true;
        foreach (List<Group> part in Parts(GroupsOf(table, restricted.Except(closed))))
        {
            drafts.AddRange(Cover(part, out bool isPartShortest));
            isShortest &= isPartShortest;
        }

        Trim(drafts);
        return drafts;
    }

    /// <summary>
    /// Takes out of rules what others say already, destinations and sources, and rules of which nothing is left. Rules
    /// without a source stay as they are.
    /// </summary>
    internal static void Trim(List<RuleDraft> drafts)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        foreach (RuleDraft draft in drafts)
        {
            Count(counts, draft.Destinations, draft.Sources, 1);
        }

        foreach (RuleDraft draft in Enumerable.Reverse(drafts).Where(draft => draft.Sources.Count > 0))
        {
            foreach (string destination in Enumerable.Reverse(draft.Destinations).ToArray())
            {
                if (draft.Sources.All(source => counts[Pair(destination, source)] > 1))
                {
                    Count(counts, [destination], draft.Sources, -1);
                    draft.Destinations.Remove(destination);
                }
            }

            foreach (string source in Enumerable.Reverse(draft.Sources).ToArray())
            {
                if (draft.Destinations.TrueForAll(destination => counts[Pair(destination, source)] > 1))
                {
                    Count(counts, draft.Destinations, [source], -1);
                    draft.Sources.Remove(source);
                }
            }
        }

        drafts.RemoveAll(draft => draft.Destinations.Count == 0);
    }

    /// <summary>Destinations with the same sources are one, and sources of the same destinations, too.</summary>
    private static List<Group> GroupsOf(AccessTable table, IEnumerable<string> destinations)
    {
        Dictionary<string, Group> groups = new(StringComparer.Ordinal);
        foreach (string destination in destinations)
        {
            string key = RuleDraft.SignatureOf([], table.SourcesOf(destination), allowAll: false);
            if (!groups.TryGetValue(key, out Group? group))
            {
                groups[key] = group = new Group([], table.SourcesOf(destination));
            }

            group.Destinations.Add(destination);
        }

        return [.. groups.Values];
    }

    /// <summary>Groups that share no source, directly or through others, have nothing to do with one another.</summary>
    private static IEnumerable<List<Group>> Parts(List<Group> groups)
    {
        ILookup<string, Group> bySource = groups
            .SelectMany(group => group.Sources, (group, source) => (group, source))
            .ToLookup(item => item.source, item => item.group, StringComparer.OrdinalIgnoreCase);
        HashSet<Group> seen = [];
        HashSet<string> seenSources = new(StringComparer.OrdinalIgnoreCase);
        foreach (Group first in groups.Where(seen.Add))
        {
            List<Group> part = [first];
            for (int index = 0; index < part.Count; index++)
            {
                part.AddRange(part[index].Sources.Where(seenSources.Add).SelectMany(source => bySource[source]).Where(seen.Add));
            }

            yield return part;
        }
    }

    private static List<RuleDraft> Cover(List<Group> part, out bool isShortest)
    {
        List<string>[] columns = ColumnsOf(part);
        if (part.Count > BicliqueCover.Size || columns.Length > BicliqueCover.Size)
        {
            isShortest = false;
            return part.Count <= columns.Length
                ? [.. part.Select(group => new RuleDraft(group.Destinations, group.Sources))]
                : [.. columns.Select(column => new RuleDraft(
                    part.Where(group => group.Sources.Contains(column[0], StringComparer.OrdinalIgnoreCase)).SelectMany(group => group.Destinations),
                    column))];
        }

        ulong[] rows = [.. part.Select(group =>
        {
            HashSet<string> sources = new(group.Sources, StringComparer.OrdinalIgnoreCase);
            return columns.Select((column, index) => sources.Contains(column[0]) ? 1UL << index : 0).Aggregate((left, right) => left | right);
        })];
        return [.. BicliqueCover.Of(rows, out isShortest).Select(rectangle => new RuleDraft(
            part.Where((_, row) => (rectangle.Rows >> row & 1) != 0).SelectMany(group => group.Destinations),
            columns.Where((_, column) => (rectangle.Columns >> column & 1) != 0).SelectMany(names => names)))];
    }

    private static List<string>[] ColumnsOf(List<Group> part)
    {
        Dictionary<string, List<int>> rowsOf = new(StringComparer.OrdinalIgnoreCase);
        List<string> sources = [];
        for (int row = 0; row < part.Count; row++)
        {
            foreach (string source in part[row].Sources)
            {
                if (!rowsOf.TryGetValue(source, out List<int>? rows))
                {
                    rowsOf[source] = rows = [];
                    sources.Add(source);
                }

                rows.Add(row);
            }
        }

        return [.. sources.GroupBy(source => string.Join(",", rowsOf[source])).Select(group => group.ToList())];
    }

    private static void Count(Dictionary<string, int> counts, List<string> destinations, List<string> sources, int step)
    {
        foreach (string destination in destinations)
        {
            foreach (string source in sources)
            {
                string pair = Pair(destination, source);
                counts.TryGetValue(pair, out int count);
                counts[pair] = count + step;
            }
        }
    }

    private static string Pair(string destination, string source) => $"{destination}\n{source}";

    private sealed record Group(List<string> Destinations, IReadOnlyList<string> Sources);
}
