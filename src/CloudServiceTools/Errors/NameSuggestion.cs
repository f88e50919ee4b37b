using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Errors;

/// <summary>Finds what somebody probably meant, for messages that end in "did you mean".</summary>
public static class NameSuggestion
{
    private const int ListedNames = 8;

    /// <summary>
    /// A sentence that helps with a name that was not found: the nearest known name, or the known names,
    /// or that there is none.
    /// </summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="what">What it was to be the name of.</param>
    /// <param name="known">The names that there are.</param>
    public static string For(string name, string what, IEnumerable<string> known)
    {
        List<string> names = known.Where(candidate => candidate.Length > 0).ToList();
        if (names.Count == 0)
        {
            return $"There is no {what} yet: add one first.";
        }

        string? nearest = Nearest(name, names);
        if (nearest is not null)
        {
            return $"Did you mean '{nearest}'?";
        }

        string more = names.Count > ListedNames ? $" and {names.Count - ListedNames} more" : string.Empty;
        return $"Known: {string.Join(", ", names.Take(ListedNames))}{more}.";
    }

    /// <summary>The candidate within a third of the name's length in edits, or null.</summary>
    internal static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = (Math.Max(name.Length, 3) / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Levenshtein's distance, ignoring case; <paramref name="limit"/> or more is given as the limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                bool same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return Math.Min(row[right.Length], limit);
    }
}
