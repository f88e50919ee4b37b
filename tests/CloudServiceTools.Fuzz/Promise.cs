using System;
using System.Globalization;
using System.Linq;

namespace CloudServiceTools.Fuzz;

/// <summary>A promise of the product that did not hold.</summary>
internal sealed class PromiseBrokenException(string message) : Exception(message);

/// <summary>What holds for every input.</summary>
internal static class Promise
{
    internal static void Keep(bool holds, string promise)
    {
        if (!holds)
        {
            throw new PromiseBrokenException(promise);
        }
    }

    /// <summary>A text for people fits in one line and cannot steer a terminal.</summary>
    internal static void IsLine(string text) => Keep(!text.Any(IsHidden), "A message is a line of visible characters.");

    /// <summary>A text of several lines can hold line feeds, and tabs, but nothing else that is not seen.</summary>
    internal static void IsText(string text) => Keep(
        !text.Any(character => IsHidden(character) && character is not ('\n' or '\t')), "A report has visible characters and line feeds alone.");

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Control
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
