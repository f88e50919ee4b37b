using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>The fewest rules that make a table of who is let in where true.</summary>
internal static class RuleCover
{
    /// <summary>How long the search may take for all rules together: a second at most.</summary>
    private const long MostSteps = 4_000_000;

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
        List<List<Group>> parts = [.. Parts(GroupsOf(table, restricted.Except(closed)))];
        long stepsLeft = MostSteps;
        for (int place = 0; place < parts.Count; place++)
        {
            // What one part does not need is there for those that follow.
            long share = stepsLeft / (parts.Count - place);
            drafts.AddRange(Cover(parts[place], share, out bool isPartShortest, out long steps));
            isShortest &= isPartShortest;
            stepsLeft = Math.Max(0, stepsLeft - steps);
        }

        isShortest &= TryTrim(drafts);
        return drafts;
    }

    /// <summary>
    /// Takes out of rules what others say already, destinations and sources, and rules of which nothing is left. Rules
    /// without a source stay as they are.
    /// </summary>
    /// <returns>Whether it was done: where the rules have too many pairs in common, they stay as they are.</returns>
    internal static bool TryTrim(List<RuleDraft> drafts)
    {
        if (DraftPairs.Of(drafts) is not { } pairs)
        {
            return false;
        }

        foreach (RuleDraft draft in Enumerable.Reverse(drafts).Where(draft => draft.Sources.Count > 0))
        {
            HashSet<string> needless = [.. Enumerable.Reverse(draft.Destinations).Where(destination =>
                pairs.IsShared(destination) && TryRemove(draft.Sources, source => (destination, source)))];
            draft.Destinations.RemoveAll(needless.Contains);
            if (draft.Destinations.Count > 0 && draft.Destinations.TrueForAll(pairs.IsShared))
            {
                needless = [.. Enumerable.Reverse(draft.Sources).Where(source =>
                    TryRemove(draft.Destinations, destination => (destination, source)))];
                draft.Sources.RemoveAll(needless.Contains);
            }
        }

        drafts.RemoveAll(draft => draft.Destinations.Count == 0);
        return true;

        bool TryRemove(List<string> names, Func<string, (string Destination, string Source)> pairOf)
        {
            bool isNeedless = names.TrueForAll(name => pairs.IsTwice(pairOf(name).Destination, pairOf(name).Source));
            if (isNeedless)
            {
                names.ForEach(name => pairs.Remove(pairOf(name).Destination, pairOf(name).Source));
            }

            return isNeedless;
        }
    }

    private static List<Group> GroupsOf(AccessTable table, IEnumerable<string> destinations)
    {
        Dictionary<IReadOnlyList<string>, Group> byList = [];
        Dictionary<string, Group> groups = new(StringComparer.Ordinal);
        foreach (string destination in destinations)
        {
            // Destinations that were always named together share one list.
            IReadOnlyList<string> sources = table.SourcesOf(destination);
            if (!byList.TryGetValue(sources, out Group? group))
            {
                string key = RuleDraft.SignatureOf([], sources, allowAll: false);
                if (!groups.TryGetValue(key, out group))
                {
                    groups[key] = group = new Group([], sources);
                }

                byList[sources] = group;
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
            .ToLookup(item => item.source, item => item.group, NameComparer.Instance);
        HashSet<Group> seen = [];
        HashSet<string> seenSources = new(NameComparer.Instance);
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

    private static List<RuleDraft> Cover(List<Group> part, long mostSteps, out bool isShortest, out long steps)
    {
        Column[] columns = ColumnsOf(part);
        if (part.Count > BicliqueCover.Size || columns.Length > BicliqueCover.Size)
        {
            isShortest = false;
            steps = 0;
            return part.Count <= columns.Length
                ? [.. part.Select(group => new RuleDraft(group.Destinations, group.Sources))]
                : [.. columns.Select(column => new RuleDraft(column.Rows.SelectMany(row => part[row].Destinations), column.Sources))];
        }

        ulong[] rows = new ulong[part.Count];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column].Rows.ForEach(row => rows[row] |= 1UL << column);
        }

        return [.. BicliqueCover.Of(rows, mostSteps, out isShortest, out steps).Select(rectangle => new RuleDraft(
            part.Where((_, row) => (rectangle.Rows >> row & 1) != 0).SelectMany(group => group.Destinations),
            columns.Where((_, column) => (rectangle.Columns >> column & 1) != 0).SelectMany(column => column.Sources)))];
    }

    /// <summary>The sources by the groups that list them: those that the same groups list are one column.</summary>
    private static Column[] ColumnsOf(List<Group> part)
    {
        Dictionary<string, List<int>> rowsOf = new(NameComparer.Instance);
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

        return [.. sources.GroupBy(source => string.Join(",", rowsOf[source])).Select(group => new Column([.. group], rowsOf[group.First()]))];
    }

    private sealed record Group(List<string> Destinations, IReadOnlyList<string> Sources);

    private sealed record Column(List<string> Sources, List<int> Rows);
}
