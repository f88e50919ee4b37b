using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Comparison;

/// <summary>Holds what one definition says of its items against what another says.</summary>
internal sealed class ItemComparison
{
    private readonly string? _oldPath;
    private readonly string? _newPath;
    private readonly ItemMatch _service;
    private readonly List<DefinitionDifference> _found = [];
    private ReachabilityComparison _traffic = null!;

    internal ItemComparison(ServiceDefinition before, ServiceDefinition after)
    {
        _oldPath = before.Path;
        _newPath = after.Path;
        _service = ItemMatch.Of(ItemFacts.Of(before), ItemFacts.Of(after));
        AddRenames(_service);
    }

    /// <summary>What has another name now.</summary>
    internal Renames Renames { get; } = new();

    /// <summary>The differences: what holds items comes before them, and what is new after what was there.</summary>
    internal IReadOnlyList<DefinitionDifference> Differences(ReachabilityComparison traffic)
    {
        _traffic = traffic;
        Compare(_service);
        return _found;
    }

    private void AddRenames(ItemMatch match)
    {
        foreach (ItemMatch item in match.Items)
        {
            if (item.IsRenamed)
            {
                Renames.Add(item.Before!, item.After!);
            }

            AddRenames(item);
        }
    }

    private void Compare(ItemMatch match)
    {
        if (match.Before is null)
        {
            AddAdded(match.After!);
        }
        else if (match.After is null)
        {
            AddRemoved(match.Before);
        }
        else
        {
            CompareFacts(match.Before, match.After);
            CompareUnknown(match.Before, match.After);
            CompareOrder(match);
            foreach (ItemMatch item in match.Items)
            {
                Compare(item);
            }
        }
    }

    private void CompareFacts(ItemFacts before, ItemFacts after)
    {
        foreach (string property in before.Facts.Keys.Concat(after.Facts.Keys.Where(key => !before.Facts.ContainsKey(key))))
        {
            Fact old = before.Facts.TryGetValue(property, out Fact? known) ? known : Fact.Absent(property);
            Fact now = after.Facts.TryGetValue(property, out known) ? known : Fact.Absent(property);
            if (string.Equals(old.Form, now.Form, StringComparison.Ordinal)
                || (old.IsDefault && now.IsDefault)
                || Renames.IsFollowed(before, old, now))
            {
                continue;
            }

            if (property == nameof(EnvironmentVariable.Value))
            {
                (old, now) = (WithoutSecret(after, old), WithoutSecret(after, now));
            }

            bool isName = property == nameof(NamedItem.Name);
            Phrase message = isName ? DifferencePhrase.Renamed(before, after) : DifferencePhrase.Changed(after, old, now);
            Add(isName ? DifferenceKind.Renamed : DifferenceKind.Changed, before, after, message, old.Value, now.Value, property);
        }
    }

    /// <summary>A value as a report may show it. Two secrets that differ look the same, and the report says that they changed.</summary>
    private static Fact WithoutSecret(ItemFacts item, Fact fact) =>
        fact.Value is string value ? fact with { Value = SecretText.Hide(item.Key, value) } : fact;

    private void CompareUnknown(ItemFacts before, ItemFacts after)
    {
        List<string> gone = Without(before.Unknown, after.Unknown);
        List<string> come = Without(after.Unknown, before.Unknown);
        if (gone.Count > 0 || come.Count > 0)
        {
            Add(
                DifferenceKind.Changed,
                before,
                after,
                DifferencePhrase.UnknownChanged(after, gone, come),
                gone.Count > 0 ? string.Join(", ", gone) : null,
                come.Count > 0 ? string.Join(", ", come) : null,
                "UnknownContent");
        }
    }

    /// <summary>What is there, less what is there too.</summary>
    private static List<string> Without(IReadOnlyList<string> all, IReadOnlyList<string> others)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string other in others)
        {
            counts.TryGetValue(other, out int count);
            counts[other] = count + 1;
        }

        return [.. all.Where(one =>
        {
            bool isThere = counts.TryGetValue(one, out int count) && count > 0;
            counts[one] = isThere ? count - 1 : 0;
            return !isThere;
        })];
    }

    private void CompareOrder(ItemMatch match)
    {
        ItemMatch[] kept = [.. match.Items.Where(item =>
            item.Before is { Kind.IsOrdered: true } && item.After is not null)];
        HashSet<ItemFacts> stayed = [.. kept.Select(item => item.After!)];
        ItemFacts[] older = [.. kept.Select(item => item.After!)];
        ItemFacts[] newer = [.. match.After!.Items.Where(stayed.Contains)];
        if (older.SequenceEqual(newer))
        {
            return;
        }

        string[] before = [.. kept.Select(item => item.Before!.Key)];
        string[] after = [.. newer.Select(item => item.Key)];
        string noun = newer[0].Kind.Noun;
        _found.Add(new DefinitionDifference(
            DifferenceKind.Reordered,
            $"{noun}s of {match.After.Describe()}",
            match.After.ShortPath,
            DifferencePhrase.Reordered(noun, match.After, before, after))
        {
            Before = string.Join(", ", before),
            After = string.Join(", ", after),
            BeforePath = _oldPath,
            BeforeLine = kept[0].Before!.Line,
            AfterPath = _newPath,
            AfterLine = newer[0].Line,
        });
    }

    private void AddAdded(ItemFacts item)
    {
        Phrase message = DifferencePhrase.Added(item);
        ReachabilityWitness? witness = null;
        IReadOnlyList<string> sources = [];
        if (item.Kind.IsEndpoint && _traffic.Find(item) is { } endpoint)
        {
            message += $", open to {DifferencePhrase.OpenTo(endpoint)}";
            if (!_traffic.WasThere(endpoint))
            {
                witness = ReachabilityComparison.Opening(endpoint);
                sources = endpoint.Sources;
            }
        }
        else if (item.Kind.IsRole)
        {
            IReadOnlyList<EndpointReach> own = _traffic.NewEndpointsOf(item.Key);
            ReachedEndpoints reached = _traffic.ReachedBy(item.Key);
            message += own.Count > 0 ? (Phrase)$", with {DifferencePhrase.Openings(own)}" : $"";
            message += reached.Count > 0
                ? (Phrase)$"; it may reach {TrafficPhrase.List(reached, endpoint => endpoint.Label)}"
                : $"";
            witness = Opening(own) ?? (reached.Count > 0 ? new(null, reached.First!.DecideFor(item.Key)) : null);
        }
        else if (item.Kind == DefinitionKinds.Import && _traffic.NewEndpointsOf(item.Element) is { Count: > 0 } brought)
        {
            message += $"; it brings {DifferencePhrase.Openings(brought)}";
            witness = Opening(brought);
        }
        else if (item.Kind.IsOrdered)
        {
            (int place, int count) = item.Order;
            message += count > 1 ? (Phrase)$", as number {place} of the {count} that run one after another" : $"";
        }

        _found.Add(new DefinitionDifference(DifferenceKind.Added, item.Describe(), item.ShortPath, $"{message}.")
        {
            Witness = witness,
            Sources = sources,
            BeforePath = _oldPath,
            AfterPath = _newPath,
            AfterLine = item.Line,
        });
    }

    private void AddRemoved(ItemFacts item)
    {
        IReadOnlyList<string> sources = [];
        _found.Add(new DefinitionDifference(DifferenceKind.Removed, item.Describe(), item.ShortPath, DifferencePhrase.Removed(item))
        {
            Witness = item.Kind.IsEndpoint && _traffic.Find(item) is null ? _traffic.Closing(item, out sources) : null,
            Sources = sources,
            BeforePath = _oldPath,
            BeforeLine = item.Line,
            AfterPath = _newPath,
        });
    }

    private void Add(
        DifferenceKind kind, ItemFacts before, ItemFacts after, Phrase message, object? old, object? now, string property) =>
        _found.Add(new DefinitionDifference(kind, after.Describe(), after.ShortPath, message)
        {
            Property = property,
            Before = old,
            After = now,
            BeforePath = _oldPath,
            BeforeLine = before.Line,
            AfterPath = _newPath,
            AfterLine = after.Line,
        });

    /// <summary>The most open of several endpoints that are new.</summary>
    private static ReachabilityWitness? Opening(IReadOnlyList<EndpointReach> endpoints) => endpoints
        .OrderByDescending(endpoint => endpoint.IsPublic)
        .Select(ReachabilityComparison.Opening)
        .FirstOrDefault(witness => witness is not null);
}
