using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Comparison;

/// <summary>Differences in words that need no knowledge of the format.</summary>
internal static class DifferencePhrase
{
    /// <summary>Longer than any value that the format bounds, so that two of those never look the same.</summary>
    private const int LongestQuote = 300;
    private const int ListedEndpoints = 8;

    private static readonly Regex Plain = new(@"^[\w.*-]+(,[\w.*-]+)*$", RegexOptions.CultureInvariant);

    /// <summary>What an endpoint is, such as <c>internal tcp, port 80</c>.</summary>
    internal static Phrase Details(EndpointAccess access) => Details(access.Kind.ToString(), access.Protocol, access.Port?.Value);

    /// <summary>The same of an endpoint by what is said of it; of a role, whether it is a web or worker role.</summary>
    internal static Phrase Details(ItemFacts item) => item.Kind.IsEndpoint
        ? Details(
            item.Kind.Variant!.Value.Value,
            ValueOf(item, "Protocol"),
            ValueOf(item, nameof(Endpoint.PublicPort)) ?? ValueOf(item, nameof(Endpoint.Port)))
        : item.Kind.IsRole ? Phrase.Words(PropertySchema.WordsOf(item.Kind.Variant!.Value.Value))
        : $"";

    internal static Phrase Added(ItemFacts item) => $"{WithDetails(item).Capitalized()} was added";

    internal static Phrase Removed(ItemFacts item) => $"{WithDetails(item).Capitalized()} was removed.";

    internal static Phrase Renamed(ItemFacts before, ItemFacts after) =>
        $"{before.Describe().Capitalized()} was renamed to '{after.Key}'.";

    internal static Phrase Changed(ItemFacts item, Fact before, Fact after)
    {
        string article = item.Kind.HasKey ? string.Empty : "the ";
        Phrase what = $"The {PropertySchema.WordsOf(after.Property)} of {article}{item.Describe()}";
        return before.Value is null ? (Phrase)$"{what} was set to {Show(after)}."
            : after.Value is null ? (Phrase)$"{what} was removed; it was {Show(before)}."
            : $"{what} changed from {Show(before)} to {Show(after)}.";
    }

    internal static Phrase Reordered(string noun, ItemFacts owner, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        $"The {noun}s of {owner.Describe()} run in another order: {TrafficPhrase.List(after)}; it was {TrafficPhrase.List(before)}.";

    internal static Phrase UnknownChanged(ItemFacts item, IReadOnlyList<string> gone, IReadOnlyList<string> come)
    {
        Phrase[] parts =
        [
            .. come.Count > 0 ? [$"'{Shorten(string.Join(", ", come))}' is new"] : Enumerable.Empty<Phrase>(),
            .. gone.Count > 0 ? [$"'{Shorten(string.Join(", ", gone))}' is gone"] : Enumerable.Empty<Phrase>(),
        ];
        return $"What the format does not know in {item.Describe()} changed: {Phrase.Join(", and ", parts)}.";
    }

    /// <summary>Who may reach an endpoint.</summary>
    internal static Phrase OpenTo(EndpointReach endpoint) =>
        endpoint.Outside.Sources is { Count: > 0 } outside ? TrafficPhrase.List([.. outside.Select(NameOf)])
        : endpoint.IsOpenToAll ? $"every role"
        : endpoint.Listed is { Count: > 0 } listed ? TrafficPhrase.List(listed)
        : $"nobody";

    /// <summary>Endpoints with those who may reach them.</summary>
    internal static Phrase Openings(IReadOnlyCollection<EndpointReach> endpoints)
    {
        List<Phrase> parts = [.. endpoints.Take(ListedEndpoints).Select(endpoint =>
            (Phrase)$"endpoint '{endpoint.Label}' ({endpoint.Details}), open to {OpenTo(endpoint)}")];
        if (endpoints.Count > ListedEndpoints)
        {
            parts.Add($"{endpoints.Count - ListedEndpoints} more");
        }

        return Phrase.Join("; ", parts);
    }

    /// <summary>Reachability that widened, or narrowed.</summary>
    internal static Phrase Reachability(DifferenceKind kind, EndpointReach? before, EndpointReach? after, Phrase people, string? environment)
    {
        Phrase where = string.IsNullOrEmpty(environment) ? (Phrase)$"" : $" in environment '{environment}'";
        Phrase what = $"Reachability of '{(after ?? before)!.Label}'{where} {PropertySchema.WordsOf(kind.ToString())}: ";
        return kind == DifferenceKind.Widened
            ? what + (before is null ? (Phrase)$"the endpoint is new, and {people} may reach it." : $"{people} may reach it now.")
            : what + (after is null ? (Phrase)$"the endpoint is gone, and {people} could reach it." : $"it is closed to {people} now.");
    }

    /// <summary>Sources in a sentence.</summary>
    /// <param name="outside">Those outside of the service.</param>
    /// <param name="roles">The names of roles.</param>
    /// <param name="all">How many roles there are.</param>
    internal static Phrase People(IReadOnlyList<TrafficSource> outside, IReadOnlyCollection<string> roles, int all) => TrafficPhrase.List(
        [.. outside.Select(NameOf), .. roles.Count == all && all > 1 ? ["every role"] : roles]);

    private static string NameOf(TrafficSource source) => source.Kind switch
    {
        TrafficSourceKind.Internet => source.IsRest ? "the rest of the Internet" : "the Internet",
        TrafficSourceKind.VirtualNetwork => "the virtual network",
        _ => source.Name,
    };

    private static Phrase WithDetails(ItemFacts item) => item.Kind.IsEndpoint ? (Phrase)$"{item.Describe()} ({Details(item)})"
        : item.Kind.IsRole ? (Phrase)$"{Details(item)} {item.Describe()}"
        : item.Describe();

    private static Phrase Details(string kind, object? protocol, object? port)
    {
        string ports = port is int ? "port" : "ports";
        Phrase where = port is null or "*" ? (Phrase)$"" : $", {ports} {Text(port)}";
        return $"{Phrase.Words(PropertySchema.WordsOf(kind))} {protocol}{where}";
    }

    private static object? ValueOf(ItemFacts item, string property) =>
        item.Facts.TryGetValue(property, out Fact? fact) ? fact.Value : null;

    private static Phrase Show(Fact fact) => $"{Quote(Text(fact.Value))}{(fact.IsDefault ? " (the default)" : string.Empty)}";

    private static string Text(object? value) => value is bool flag
        ? (flag ? "true" : "false")
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static Phrase Quote(string text) =>
        text.Length <= LongestQuote && Plain.IsMatch(text) ? Phrase.Whole(text) : $"'{Shorten(text)}'";

    private static Phrase Shorten(string text) => Phrase.Whole(text, LongestQuote);
}
