using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Errors;

/// <summary>Finds what somebody probably meant, for messages that end in "did you mean".</summary>
public static class NameSuggestion
{
    private const int ListedNames = 8;

    private const int LongestMistake = 500;

    // A step compares two characters. Some fifty million of them take a second.
    private const int MostSteps = 5_000_000;

    private const int StepsOfCandidate = 10;

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
    /// <param name="name">The name.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    /// <param name="budget">What the comparisons may cost: once it is spent, there is no candidate.</param>
    internal static string? Nearest(string name, IEnumerable<string> candidates, WorkBudget? budget = null)
    {
        // Nobody mistypes so long a text.
        if (name.Length > LongestMistake)
        {
            return null;
        }

        budget ??= new WorkBudget(MostSteps);
        string? best = null;
        int bestDistance = (Math.Max(name.Length, 3) / 3) + 1;
        int[] row = [];
        foreach (string candidate in candidates)
        {
            bool isNear = Math.Abs(name.Length - candidate.Length) < bestDistance;
            if (!budget.TryTake(isNear ? StepsOfCandidate + ((long)name.Length * candidate.Length) : StepsOfCandidate))
            {
                return null;
            }

            if (isNear && Distance(name, candidate, bestDistance, ref row) is var distance && distance < bestDistance)
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Levenshtein's distance, ignoring case; <paramref name="limit"/> or more is given as the limit.</summary>
    private static int Distance(string left, string right, int limit, ref int[] row)
    {
        if (row.Length <= right.Length)
        {
            row = new int[right.Length + 1];
        }

        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            int least = row[0] = i;
            char c = char.ToUpperInvariant(left[i - 1]);
            for (int j = 1; j <= right.Length; j++)
            {
                int substituted = diagonal + (c == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
            {
                return limit;
            }
        }

        return Math.Min(row[right.Length], limit);
    }
}
