using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Errors;

/// <summary>Finds what somebody probably meant, for messages that end in "did you mean".</summary>
public static class NameSuggestion
{
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
    public static Phrase For(string name, string what, IEnumerable<string> known)
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

        return $"Known: {Phrase.Names(names)}.";
    }

    /// <summary>The candidate within a third of the name's length in edits, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates) => Nearest(name, candidates, null);

    /// <inheritdoc cref="Nearest(string, IEnumerable{string})"/>
    /// <param name="name">The name.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    /// <param name="budget">What the comparisons may cost: once it is spent, there is no candidate.</param>
    internal static string? Nearest(string name, IEnumerable<string> candidates, WorkBudget? budget)
    {
        budget ??= new WorkBudget(MostSteps);

        // Nobody mistypes so long a text. Candidates may be copied when they are enumerated, so a spent budget ends before that.
        if (name.Length > LongestMistake || budget.IsSpent)
        {
            return null;
        }

        string? best = null;
        int bestDistance = (Math.Max(name.Length, 3) / 3) + 1;
        Rows rows = new();
        foreach (string candidate in candidates)
        {
            bool isNear = Math.Abs(name.Length - candidate.Length) < bestDistance;
            if (!budget.TryTake(isNear ? StepsOfCandidate + ((long)name.Length * candidate.Length) : StepsOfCandidate))
            {
                return null;
            }

            if (isNear && Distance(name, candidate, bestDistance, rows) is var distance && distance < bestDistance)
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>
    /// The fewest characters to insert, delete, replace or exchange with their neighbour, ignoring case;
    /// <paramref name="limit"/> or more is given as the limit.
    /// </summary>
    private static int Distance(string left, string right, int limit, Rows rows)
    {
        rows.Start(right.Length);
        for (int i = 1; i <= left.Length; i++)
        {
            char c = char.ToUpperInvariant(left[i - 1]);
            char before = i > 1 ? char.ToUpperInvariant(left[i - 2]) : '\0';
            int[] current = rows.Next();
            int least = current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                char other = char.ToUpperInvariant(right[j - 1]);
                int distance = Math.Min(rows.Last[j - 1] + (c == other ? 0 : 1), Math.Min(rows.Last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && before == other && c == char.ToUpperInvariant(right[j - 2]))
                {
                    distance = Math.Min(distance, rows.LastButOne[j - 2] + 1);
                }

                current[j] = distance;
                least = Math.Min(least, distance);
            }

            // The next row can still be as small as this one, by an exchange.
            if (least >= limit && rows.LeastOfLast >= limit)
            {
                return limit;
            }

            rows.LeastOfLast = least;
        }

        return Math.Min(rows.Current[right.Length], limit);
    }

    /// <summary>Three rows of the table of distances, used again for each candidate.</summary>
    private sealed class Rows
    {
        private int[] _spare = [];

        internal int[] Current { get; private set; } = [];

        internal int[] Last { get; private set; } = [];

        internal int[] LastButOne { get; private set; } = [];

        internal int LeastOfLast { get; set; }

        internal void Start(int length)
        {
            if (Current.Length <= length)
            {
                (Current, Last, LastButOne, _spare) = (new int[length + 1], new int[length + 1], new int[length + 1], new int[length + 1]);
            }

            for (int j = 0; j <= length; j++)
            {
                Current[j] = j;
            }

            LeastOfLast = 0;
        }

        internal int[] Next()
        {
            (LastButOne, Last, Current, _spare) = (Last, Current, _spare, LastButOne);
            return Current;
        }
    }
}
