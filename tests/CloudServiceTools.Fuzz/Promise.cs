using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Fuzz;

/// <summary>A promise of the product that did not hold.</summary>
internal sealed class PromiseBrokenException(string message) : Exception(message);

/// <summary>What holds for every input.</summary>
internal static partial class Promise
{
    private static readonly char[] Hidden = [.. Enumerable.Range(0, char.MaxValue + 1).Select(number => (char)number).Where(IsHidden)];
    private static readonly SearchValues<char> HiddenInLine = SearchValues.Create(Hidden);
    private static readonly SearchValues<char> HiddenInText = SearchValues.Create([.. Hidden.Except(['\n', '\t'])]);

    internal static void Keep(bool holds, string promise)
    {
        if (!holds)
        {
            throw new PromiseBrokenException(promise);
        }
    }

    /// <summary>A text for people fits in one line, cannot steer a terminal, and is no command to a build server.</summary>
    internal static void IsLine(string text) => IsPlain(text, HiddenInLine, "A message is a line of visible characters.");

    /// <summary>A text of several lines can have line feeds and tabs, but nothing else that is not seen.</summary>
    internal static void IsText(string text) => IsPlain(text, HiddenInText, "A report has visible characters and line feeds alone.");

    private static void IsPlain(string text, SearchValues<char> hidden, string promise)
    {
        Keep(!text.ContainsAny(hidden) && !HasHalfPair(text), promise);
        Keep(!Command().IsMatch(text), "A text gives no command to a build server.");
    }

    private static bool HasHalfPair(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0;)
        {
            text = text[at..];
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
            {
                return true;
            }

            text = text[length..];
        }

        return false;
    }

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // What GitHub, Azure Pipelines and TeamCity look for anywhere in a line.
    [GeneratedRegex("##[a-zA-Z]*\\[")]
    private static partial Regex Command();
}
