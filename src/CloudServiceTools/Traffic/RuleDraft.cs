using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Traffic;

/// <summary>A traffic rule that is to be: whom it lets in where.</summary>
internal sealed class RuleDraft
{
    internal RuleDraft(IEnumerable<string> destinations, IEnumerable<string>? sources)
    {
        Destinations = [.. destinations];
        AllowAll = sources is null;
        Sources = [.. sources ?? []];
    }

    /// <summary>As <c>Role/Endpoint</c>, each once.</summary>
    internal List<string> Destinations { get; }

    /// <summary>Names of roles, each once; none: nobody may, unless <see cref="AllowAll"/>.</summary>
    internal List<string> Sources { get; }

    internal bool AllowAll { get; }

    /// <summary>Equal for rules that say the same, in whatever order.</summary>
    internal string Signature => SignatureOf(Destinations, Sources, AllowAll);

    /// <summary>The draft in the words of <see cref="Model.TrafficRule.ToString"/>.</summary>
    public override string ToString()
    {
        string from = AllowAll ? "every role" : Sources.Count == 0 ? "nobody" : string.Join(", ", Sources);
        return $"{string.Join(", ", Destinations)} from {from}";
    }

    /// <summary>The same in a message; of many names the first.</summary>
    internal Phrase Wording
    {
        get
        {
            Phrase from = AllowAll ? $"every role" : Sources.Count == 0 ? $"nobody" : Phrase.Names(Sources);
            return $"{Phrase.Names(Destinations)} from {from}";
        }
    }

    /// <inheritdoc cref="Signature"/>
    internal static string SignatureOf(IEnumerable<string> destinations, IEnumerable<string> sources, bool allowAll) =>
        $"{Sorted(destinations)}\n\n{(allowAll ? "*" : Sorted(sources))}";

    private static string Sorted(IEnumerable<string> names) =>
        string.Join("\n", names.Select(name => name.ToUpperInvariant()).OrderBy(name => name, StringComparer.Ordinal));
}
