using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>
/// Names as users give them: <c>*</c> stands for any text, <c>?</c> for one character, <c>[a-z]</c> for one of a set; a
/// backtick takes the next character as it is. Names may hold [ and ], so a name is first taken as it stands, and as a
/// pattern only where nothing has it. Case does not count.
/// </summary>
public static class NamePattern
{
    private const char Escape = '`';

    /// <summary>Whether a name may match nothing without that being an error.</summary>
    public static bool IsPattern(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == Escape)
            {
                i++;
            }
            else if (name[i] is '*' or '?' or '[' or ']')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is a name, or matches it as a pattern.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name or pattern.</param>
    public static bool IsMatch(string text, string name) =>
        NameComparer.AreSame(text, name) || (IsPattern(name) && Matches(text, name));

    /// <summary>The items that have a name, or match it as a pattern.</summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="name">The name or pattern.</param>
    /// <param name="namesOf">The names of an item.</param>
    /// <typeparam name="T">The kind of item.</typeparam>
    public static IReadOnlyList<T> Choose<T>(IReadOnlyCollection<T> items, string name, Func<T, IEnumerable<string>> namesOf)
    {
        List<T> exact = [.. items.Where(item => namesOf(item).Contains(name, NameComparer.Instance))];
        return exact.Count > 0 || !IsPattern(name)
            ? exact
            : [.. items.Where(item => namesOf(item).Any(text => Matches(text, name)))];
    }

    /// <summary>The items that have one of the names, or match it as a pattern: once each, in the order of the names.</summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="names">The names and patterns; null for all items.</param>
    /// <param name="namesOf">The names of an item.</param>
    /// <param name="onMissing">Told of a name that is no pattern and that no item has.</param>
    /// <typeparam name="T">The kind of item.</typeparam>
    public static IReadOnlyCollection<T> Choose<T>(
        IReadOnlyCollection<T> items, IEnumerable<string>? names, Func<T, IEnumerable<string>> namesOf, Action<string> onMissing)
    {
        if (names is null)
        {
            return items;
        }

        List<T> chosen = [];
        HashSet<T> known = [];
        foreach (string name in names)
        {
            IReadOnlyList<T> found = Choose(items, name, namesOf);
            if (found.Count == 0 && !IsPattern(name))
            {
                onMissing(name);
            }

            chosen.AddRange(found.Where(known.Add));
        }

        return chosen;
    }

    /// <summary>Whether a text matches a pattern.</summary>
    internal static bool Matches(string text, string pattern) => Matches(new Subject(text, null), pattern);

    /// <summary>Whether <c>Role/Endpoint</c> matches a pattern; the two are not put together.</summary>
    internal static bool Matches(string role, string endpoint, string pattern) => Matches(new Subject(role, endpoint), pattern);

    /// <summary>On a mismatch the last * takes one character more.</summary>
    private static bool Matches(Subject text, string pattern)
    {
        int at = 0;
        int position = 0;
        int star = -1;
        int taken = 0;
        while (at < text.Length)
        {
            if (position < pattern.Length && pattern[position] == '*')
            {
                star = position++;
                taken = at;
            }
            else if (position < pattern.Length && TakesOne(pattern, position, text[at], out int next))
            {
                position = next;
                at++;
            }
            else if (star >= 0)
            {
                position = star + 1;
                at = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (position < pattern.Length && pattern[position] == '*')
        {
            position++;
        }

        return position == pattern.Length;
    }

    /// <summary>Whether what stands at a place of the pattern takes a character, and where the pattern goes on.</summary>
    private static bool TakesOne(string pattern, int position, char c, out int next)
    {
        next = position + 1;
        switch (pattern[position])
        {
            case '?':
                return true;
            case '[' when pattern.IndexOf(']', next) is int end && end > next:
                next = end + 1;
                return IsInSet(pattern, position + 1, end, c);
            case Escape when next < pattern.Length:
                next++;
                return IsSame(pattern[position + 1], c);
            default:
                return IsSame(pattern[position], c);
        }
    }

    /// <summary>Characters and ranges of them; a range whose end is before its start holds none.</summary>
    private static bool IsInSet(string pattern, int start, int end, char c)
    {
        for (int i = start; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                if (IsBetween(pattern[i], pattern[i + 2], char.ToUpperInvariant(c))
                    || IsBetween(pattern[i], pattern[i + 2], char.ToLowerInvariant(c)))
                {
                    return true;
                }

                i += 2;
            }
            else if (IsSame(pattern[i], c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween(char first, char last, char c) => first <= c && c <= last;

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    /// <summary>One text, or two with a slash between them.</summary>
    private readonly struct Subject(string first, string? second)
    {
        internal int Length => first.Length + (second is null ? 0 : second.Length + 1);

        internal char this[int index] => index < first.Length ? first[index]
            : index == first.Length ? '/'
            : second![index - first.Length - 1];
    }
}
