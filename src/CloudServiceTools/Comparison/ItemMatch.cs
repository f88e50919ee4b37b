using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Comparison;

/// <summary>An item before and after; one of the two is null where it came or went.</summary>
internal sealed class ItemMatch
{
    private ItemMatch(ItemFacts? before, ItemFacts? after)
    {
        Before = before;
        After = after;
    }

    internal ItemFacts? Before { get; private set; }

    internal ItemFacts? After { get; private set; }

    /// <summary>Whether the two have different names and are certainly the same.</summary>
    internal bool IsRenamed { get; private set; }

    /// <summary>The items inside both, noun by noun; empty where one of the two is not there.</summary>
    internal IReadOnlyList<ItemMatch> Items { get; private set; } = [];

    /// <summary>Pairs two services with everything inside them.</summary>
    internal static ItemMatch Of(ItemFacts before, ItemFacts after)
    {
        ItemMatch service = new(before, after);
        service.Descend();
        return service;
    }

    private void Descend()
    {
        if (Before is null || After is null || Before.Items.Count + After.Items.Count == 0)
        {
            return;
        }

        ILookup<string, ItemFacts> older = Before.Items.ToLookup(item => item.Kind.Noun);
        ILookup<string, ItemFacts> newer = After.Items.ToLookup(item => item.Kind.Noun);
        Items = [.. DefinitionKinds.InOrder.Select(kind => kind.Noun).Distinct()
            .Where(noun => older.Contains(noun) || newer.Contains(noun))
            .SelectMany(noun => Pair([.. older[noun]], [.. newer[noun]]))];
        foreach (ItemMatch item in Items)
        {
            item.Descend();
        }
    }

    /// <summary>
    /// Pairs items of one noun by their keys, ignoring case; those of one key in the order in which they stand. First come
    /// those of before in their order, and then those that are new in theirs.
    /// </summary>
    private static List<ItemMatch> Pair(ItemFacts[] before, ItemFacts[] newer)
    {
        Dictionary<string, Queue<ItemFacts>> waiting = new(NameComparer.Instance);
        foreach (ItemFacts item in newer)
        {
            if (!waiting.TryGetValue(item.Key, out Queue<ItemFacts>? queue))
            {
                waiting[item.Key] = queue = new Queue<ItemFacts>();
            }

            queue.Enqueue(item);
        }

        List<ItemMatch> matches = [];
        HashSet<string> olderKeys = new(NameComparer.Instance);
        HashSet<ItemFacts> taken = [];
        foreach (ItemFacts item in before)
        {
            olderKeys.Add(item.Key);
            ItemFacts? match = waiting.TryGetValue(item.Key, out Queue<ItemFacts>? queue) && queue.Count > 0 ? queue.Dequeue() : null;
            matches.Add(new ItemMatch(item, match));
            if (match is not null)
            {
                taken.Add(match);
            }
        }

        List<ItemMatch> added = [.. newer.Where(item => !taken.Contains(item)).Select(item => new ItemMatch(null, item))];
        JoinRenamed(matches, added, olderKeys, waiting.Keys);
        matches.AddRange(added);
        return matches;
    }

    /// <summary>
    /// An item that went and one that came are one that was renamed where they say the same of everything else, and no other
    /// that went or came does. Roles and endpoints only: a setting has nothing but its name, so that would be no evidence.
    /// </summary>
    private static void JoinRenamed(
        List<ItemMatch> matches, List<ItemMatch> added, HashSet<string> olderKeys, IEnumerable<string> newerKeys)
    {
        HashSet<string> newer = new(newerKeys, NameComparer.Instance);
        List<ItemMatch> removed = matches.FindAll(match =>
            match.After is null && (match.Before!.Kind.IsRole || match.Before.Kind.IsEndpoint) && !newer.Contains(match.Before.Key));
        List<ItemMatch> candidates = added.FindAll(match => !olderKeys.Contains(match.After!.Key));
        if (removed.Count == 0 || candidates.Count == 0)
        {
            return;
        }

        ILookup<string, ItemMatch> came = candidates.ToLookup(match => match.After!.ContentText(), StringComparer.Ordinal);
        HashSet<ItemMatch> joined = [];
        foreach (IGrouping<string, ItemMatch> went in removed.GroupBy(match => match.Before!.ContentText(), StringComparer.Ordinal))
        {
            ItemMatch[] same = [.. came[went.Key]];
            if (went.Count() == 1 && same.Length == 1)
            {
                ItemMatch match = went.First();
                match.After = same[0].After;
                match.IsRenamed = true;
                joined.Add(same[0]);
            }
        }

        added.RemoveAll(joined.Contains);
    }
}
