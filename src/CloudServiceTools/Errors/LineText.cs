using System;
#if NET
using System.Buffers;
#endif
using System.Globalization;
using System.Text;

namespace CloudServiceTools.Errors;

/// <summary>
/// How text out of a file is shown in a line of a terminal, a log or a message. What would end the line, move the cursor, turn
/// the direction of the text, be invisible, or give a command to a build server is written as an escape such as <c>\n</c>,
/// <c>\u202E</c> or <c>\u{E0041}</c>; everything else stays. Text that was escaped stays as it is when it is escaped again.
/// </summary>
public static class LineText
{
    /// <summary>The most characters of one name in a message.</summary>
    internal const int LongestName = 100;

    private const char Ellipsis = '…';

#if NET
    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(
        " !\"$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
#endif

    /// <summary>The whole text as it can stand in a line: the same instance where nothing has to be escaped.</summary>
    /// <param name="text">A name, a value, a path; null is no text.</param>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        int end = PlainLength(text, 0, text.Length);
        if (end == text.Length)
        {
            return text;
        }

        StringBuilder line = new(text.Length + 16);
        Append(line, text, int.MaxValue);
        return line.ToString();
    }

    /// <summary>The same for a name in a message: cut at 100 characters, with an ellipsis.</summary>
    internal static string NameOf(string? text)
    {
        if (text is null || (text.Length <= LongestName && PlainLength(text, 0, text.Length) == text.Length))
        {
            return text ?? string.Empty;
        }

        StringBuilder line = new(LongestName + 1);
        Append(line, text, LongestName);
        return line.ToString();
    }

    /// <summary>Whether the text is shown as it is.</summary>
    public static bool IsPlain(string text) => PlainLength(text, 0, text.Length) == text.Length;

    /// <summary>
    /// Whether a line that began with the text would be taken for a command by GitHub's runner, which looks for <c>::</c>
    /// behind blanks.
    /// </summary>
    internal static bool BeginsCommand(string text)
    {
        int i = 0;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == ':' && text[i + 1] == ':';
    }

    /// <summary>Appends a text as it is shown.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters that are shown of it; an ellipsis stands for the rest.</param>
    internal static void Append(StringBuilder line, string text, int most)
    {
        int start = line.Length;
        for (int i = 0; i < text.Length;)
        {
            int room = most - (line.Length - start);
            int plain = PlainLength(text, i, Math.Min(text.Length, room < text.Length - i ? i + room : text.Length)) - i;
            line.Append(text, i, plain);
            i += plain;
            if (i == text.Length)
            {
                return;
            }

            string next = EscapeAt(text, i, out int length);
            if (line.Length - start + next.Length > most)
            {
                line.Append(Ellipsis);
                return;
            }

            line.Append(next);
            i += length;
        }
    }

    /// <summary>Where the stretch of characters that are shown as they are ends, at <paramref name="end"/> at the latest.</summary>
    private static int PlainLength(string text, int start, int end)
    {
        int i = AsciiLength(text, start, end);
        while (i < end)
        {
            if (IsPlainAt(text, i, out int length) && i + length <= end)
            {
                i = AsciiLength(text, i + length, end);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Where the stretch of ASCII characters that are shown as they are, whatever follows, ends.</summary>
    private static int AsciiLength(string text, int start, int end)
    {
#if NET
        int length = text.AsSpan(start, end - start).IndexOfAnyExcept(PlainAscii);
        return length < 0 ? end : start + length;
#else
        int i = start;
        while (i < end && text[i] is >= ' ' and <= '~' and not '#')
        {
            i++;
        }

        return i;
#endif
    }

    /// <summary>The escape for the character at a place; a character that needs none as it is.</summary>
    private static string EscapeAt(string text, int index, out int length)
    {
        bool isPlain = IsPlainAt(text, index, out length);
        return isPlain ? text.Substring(index, length) : text[index] switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            char c when length == 1 => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            _ => "\\u{" + char.ConvertToUtf32(text, index).ToString("X", CultureInfo.InvariantCulture) + "}",
        };
    }

    /// <summary>Whether the character at a place is shown as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The place.</param>
    /// <param name="length">The length of the character: 2 for a surrogate pair.</param>
    private static bool IsPlainAt(string text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (c < '\u007F')
        {
            return c >= ' ' && (c != '#' || !IsCommandAt(text, index));
        }

        if (!char.IsSurrogate(c))
        {
            return !IsHidden(c);
        }

        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return false;
        }

        length = 2;

        // Plane 14 holds tags and selectors, which are never seen; not all of them are assigned yet.
        return (char.ConvertToUtf32(text, index) >> 16) != 0xE && !IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, index));
    }

    /// <summary>Whether a character would not be seen: a control, a mark that turns text, a line separator, half a pair, a blank letter.</summary>
    public static bool IsHidden(char c) => IsHidden(CharUnicodeInfo.GetUnicodeCategory(c)) || IsFiller(c);

    private static bool IsHidden(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    /// <summary>Letters and marks that are blank, or nothing at all, and codes that are no characters.</summary>
    private static bool IsFiller(char c) => c
        is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u3164' or '\uFFA0'
        or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>
    /// Whether a build server would find a command here: <c>##[</c> on GitHub, <c>##vso[</c> on Azure Pipelines,
    /// <c>##teamcity[</c> on TeamCity; they look for it anywhere in a line.
    /// </summary>
    private static bool IsCommandAt(string text, int index)
    {
        int i = index + 1;
        if (i >= text.Length || text[i] != '#')
        {
            return false;
        }

        do
        {
            i++;
        }
        while (i < text.Length && text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

        return i < text.Length && text[i] == '[';
    }
}
