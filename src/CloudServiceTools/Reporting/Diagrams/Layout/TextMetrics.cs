using System;
using System.Collections.Generic;
using System.Text;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>
/// How wide text is at the most. Which font a viewer has is not known, so a character is as wide here as in the widest of
/// DejaVu Sans, Liberation Sans (Arial) and Noto Sans, which are wider than the fonts of Windows, macOS and Android.
/// </summary>
internal static class TextMetrics
{
    private const char Ellipsis = '…';

    /// <summary>Hundredths of the font's size, from the space to the tilde.</summary>
    private static readonly byte[] Regular =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 56, 84, 32, 37, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
        102, 73, 69, 73, 78, 67, 62, 78, 76, 34, 50, 73, 62, 91, 76, 79, 67, 79, 73, 67, 62, 74, 73, 99, 73, 73, 69, 40, 38, 40, 84, 56,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84,
    ];

    private static readonly byte[] Bold =
    [
        35, 46, 56, 84, 70, 101, 88, 31, 46, 46, 55, 84, 38, 42, 38, 42, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62,
        100, 78, 77, 74, 84, 69, 69, 83, 84, 39, 56, 78, 67, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 42, 46, 84, 56,
        50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 56, 72, 84,
    ];

    /// <summary>The width of text, in the unit of the size.</summary>
    internal static double Width(string text, double size, bool isBold = false)
    {
        int hundredths = 0;
        foreach (char c in text)
        {
            hundredths += Hundredths(c, isBold);
        }

        return hundredths * size / 100;
    }

    /// <summary>
    /// Whether every character is of a script whose widths are known. Elsewhere there are single characters as wide as a
    /// word, and the drawing has to make the text as wide as it was taken for.
    /// </summary>
    internal static bool IsCertain(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= ' ' and < '\u0250') or (>= '\u0370' and < '\u0530') or (>= '\u3041' and < '\uD7A4') or Ellipsis or '→' or '\uFFFD'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Text that is no wider than that: its middle gives way, since names often differ at their end.</summary>
    internal static string Fit(string text, double width, double size, bool isBold = false)
    {
        if (Width(text, size, isBold) <= width)
        {
            return text;
        }

        double left = width - (Hundredths(Ellipsis, isBold) * size / 100);
        int start = 0;
        int end = text.Length;
        bool atStart = true;
        while (start < end)
        {
            int length = LengthAt(text, atStart ? start : end, atStart);
            left -= Width(text.Substring(atStart ? start : end - length, length), size, isBold);
            if (left < 0)
            {
                break;
            }

            (start, end) = atStart ? (start + length, end) : (start, end - length);
            atStart = !atStart;
        }

        return $"{text.Substring(0, start)}{Ellipsis}{text.Substring(end)}";
    }

    /// <summary>Text in lines that are no wider than that, broken at spaces.</summary>
    internal static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width($"{line} {word}", size) > width)
            {
                lines.Add(Fit(line.ToString(), width, size));
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        lines.Add(Fit(line.ToString(), width, size));
        return lines;
    }

    /// <summary>The length of the character that starts or ends there: two for a pair.</summary>
    private static int LengthAt(string text, int index, bool isStart)
    {
        int first = isStart ? index : index - 2;
        return first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text[first], text[first + 1]) ? 2 : 1;
    }

    private static int Hundredths(char c, bool isBold) => c switch
    {
        >= ' ' and <= '~' => (isBold ? Bold : Regular)[c - ' '],
        Ellipsis or '→' => 105,
        '·' => 40,
        < '\u0180' => 120,
        _ when char.IsSurrogate(c) => 75,
        >= '\u3041' and < '\uD7A4' => 110,
        _ => 160,
    };
}
