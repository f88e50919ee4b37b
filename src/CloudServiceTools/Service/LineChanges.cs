using System;
using System.Linq;

namespace CloudServiceTools.Service;

/// <summary>Counts the lines in which two texts differ.</summary>
internal static class LineChanges
{
    /// <summary>Beyond so many differences the texts count as different from their first difference to their last.</summary>
    private const int MostDifferences = 2000;

    /// <summary>How many lines must be changed, added or removed to get from one text to the other.</summary>
    internal static int Count(string before, string after)
    {
        string[] old = before.Length == 0 ? [] : before.Split('\n');
        string[] current = after.Length == 0 ? [] : after.Split('\n');
        int start = 0;
        while (start < old.Length && start < current.Length && old[start] == current[start])
        {
            start++;
        }

        int end = 0;
        while (end < old.Length - start && end < current.Length - start && old[old.Length - 1 - end] == current[current.Length - 1 - end])
        {
            end++;
        }

        string[] left = [.. old.Skip(start).Take(old.Length - start - end)];
        string[] right = [.. current.Skip(start).Take(current.Length - start - end)];

        // Of the steps of a shortest edit, a removal and an addition together are one changed line.
        return StepsBetween(left, right) is { } steps ? (steps + Math.Abs(left.Length - right.Length)) / 2 : Math.Max(left.Length, right.Length);
    }

    /// <summary>The length of a shortest edit script, as Myers finds it; null where it is too long.</summary>
    private static int? StepsBetween(string[] left, string[] right)
    {
        int most = Math.Min(left.Length + right.Length, MostDifferences);
        int[] furthest = new int[(2 * most) + 3];
        for (int steps = 0; steps <= most; steps++)
        {
            for (int diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                int at = diagonal + most + 1;
                bool isAddition = diagonal == -steps || (diagonal != steps && furthest[at - 1] < furthest[at + 1]);
                int x = isAddition ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < left.Length && y < right.Length && left[x] == right[y])
                {
                    x++;
                    y++;
                }

                furthest[at] = x;
                if (x >= left.Length && y >= right.Length)
                {
                    return steps;
                }
            }
        }

        return null;
    }
}
