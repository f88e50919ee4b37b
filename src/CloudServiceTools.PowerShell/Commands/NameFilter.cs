using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// Chooses items by names as a user gives them. Names may hold [ and ], so a name is first taken as it stands, and as
/// a pattern only where nothing has it.
/// </summary>
internal static class NameFilter
{
    /// <summary>The items that have a name, or match it as a pattern.</summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="name">The name or pattern.</param>
    /// <param name="namesOf">The names of an item.</param>
    internal static IReadOnlyList<T> Choose<T>(
        IReadOnlyCollection<T> items, string name, Func<T, IEnumerable<string>> namesOf)
    {
        List<T> exact = [.. items.Where(item => namesOf(item).Contains(name, StringComparer.OrdinalIgnoreCase))];
        if (exact.Count > 0 || !IsPattern(name))
        {
            return exact;
        }

        WildcardPattern pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. items.Where(item => namesOf(item).Any(pattern.IsMatch))];
    }

    /// <summary>Whether a text is a name, or matches it as a pattern.</summary>
    internal static bool IsMatch(string text, string name) => Choose([text], name, item => [item]).Count > 0;

    /// <summary>Whether a name may match nothing without that being an error.</summary>
    internal static bool IsPattern(string name) => WildcardPattern.ContainsWildcardCharacters(name);
}
