using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Traffic;

/// <summary>Decisions in words that need no knowledge of the format.</summary>
internal static class TrafficPhrase
{
    private const int Listed = 8;

    internal static Phrase Of(TrafficDecision decision, TrafficSource source, EndpointAccess access, NumberedRule? rule)
    {
        string may = decision.Allowed ? "may" : "may not";
        return $"{Subject(source)} {may} reach {access.Label}: {Reason(decision, source, access, rule)}";
    }

    /// <summary>Names after one another, the last after an "and"; of many the first, and how many more.</summary>
    internal static Phrase List(IReadOnlyCollection<string> names) => List(names, names.Count);

    /// <summary>The same for things that have a name.</summary>
    internal static Phrase List<T>(IReadOnlyCollection<T> items, Func<T, Phrase> nameOf) => List(items.Select(nameOf), items.Count);

    private static Phrase List(IEnumerable<string> names, int count) => List(names.Select(name => (Phrase)$"{name}"), count);

    private static Phrase List(IEnumerable<Phrase> names, int count)
    {
        List<Phrase> parts = [.. names.Take(count > Listed ? Listed - 1 : Listed)];
        if (parts.Count < count)
        {
            parts.Add($"{count - parts.Count} more");
        }

        return parts.Count < 2
            ? Phrase.Join(string.Empty, parts)
            : $"{Phrase.Join(", ", parts.Take(parts.Count - 1))} and {parts[parts.Count - 1]}";
    }

    private static Phrase Subject(TrafficSource source) => source.Kind switch
    {
        TrafficSourceKind.Internet => source.IsRest ? (Phrase)$"The rest of the Internet" : $"The Internet",
        TrafficSourceKind.VirtualNetwork => $"The virtual network",
        TrafficSourceKind.AddressRange when source.IsRest => $"The rest of {source.Name}",
        _ => $"{source.Name}",
    };

    private static Phrase Reason(TrafficDecision decision, TrafficSource source, EndpointAccess access, NumberedRule? rule) => decision.Reason switch
    {
        TrafficReason.DefaultOpen => $"no rule names this endpoint, so every role may",
        TrafficReason.AllowedByRule => $"{Name(rule!)} lets it in",
        TrafficReason.AllowedForAll => $"{Name(rule!)} lets in every role",
        TrafficReason.NotPublic => $"an internal endpoint is open to roles of the service only",
        TrafficReason.NotInAnySource or TrafficReason.NoSource => $"{Rules(access)} {Sources(access)}",
        _ => FrontEndPhrase.Of(decision.Reason, source, access),
    };

    private static Phrase Rules(EndpointAccess access)
    {
        IReadOnlyList<NumberedRule> rules = access.Rules;
        return rules.Count == 1 ? (Phrase)$"rule {Place(rules[0])} lets in" : $"rules {List(rules.Select(Place), rules.Count)} let in";
    }

    private static Phrase Sources(EndpointAccess access) =>
        access.ListedSources.Count == 0 ? (Phrase)$"nobody" : $"{List(access.ListedSources)} only";

    private static string Name(NumberedRule rule) => $"rule {Place(rule)}";

    private static string Place(NumberedRule rule)
    {
        string number = rule.Number.ToString(CultureInfo.InvariantCulture);
        return rule.Rule.Line is > 0 and int line ? $"{number} (line {line.ToString(CultureInfo.InvariantCulture)})" : number;
    }
}
