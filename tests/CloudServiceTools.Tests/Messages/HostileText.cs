using System;
using System.Globalization;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Tests.Messages;

/// <summary>Text that wants to be more than text, and what must not come through.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u001b]0;x\u0007", "\u007f", "\u0085", "\u009b1m", "\u061c", "\u200b", "\u200e", "\u200f",
        "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u3164", "\ud83d", "\ude00", "😀", "\U000e0041",
        "::error file=a.js,line=1::", "::", ":", "##vso[task.complete result=Failed]", "##[error]", "#", "[", "vso[", "##teamcity[x]",
        "@octocat", "#1", "http://a.example/b", "www.a.example", "`", "'", "\"", "‘", "’", "‚", "‛", "“", "”", "„", "–", "—", "―", "-", "--%",
        "$(Write-Host x)", "${env:PATH}", "$x", ";", "|", "&", "(", ")", "{", "}", "<", ">", ",", "@(1)", "%", "*", "?", "[a]", "~", "!x", "\\",
        "/", " ", "\u00a0", "\u2003", "\u3000", "a", "Web", "é", "=1", "\ufffe", "error CSD1000: ", "a.csdef:1:1: error CSD1000: x",
    ];

    internal static Arbitrary<string> Arbitrary { get; } = Arb.From(
        from parts in Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), from c in ArbMap.Default.GeneratorFor<char>() select c.ToString()))
        select string.Concat(parts),
        text => Enumerable.Range(0, text.Length).Select(index => text.Remove(index, 1)));

    /// <summary>The characters that no terminal, log or message may get, by their codes.</summary>
    internal static string[] Unsafe(string line)
    {
        string[] commands = ["##[", "##vso[", "##teamcity["];
        return
        [
            .. line.EnumerateRunes()
                .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                    || rune.Value >> 16 == 0xE)
                .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)),
            .. Enumerable.Range(0, line.Length).Where(index => char.IsSurrogate(line[index]) && !IsPair(line, index)).Select(index => $"half a pair at {index}"),
            .. commands.Where(command => line.Contains(command, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Whether GitHub's runner would take the line for a command.</summary>
    internal static bool IsCommand(string line) => line.TrimStart().StartsWith("::", StringComparison.Ordinal);

    private static bool IsPair(string line, int index) => char.IsHighSurrogate(line[index])
        ? index + 1 < line.Length && char.IsLowSurrogate(line[index + 1])
        : index > 0 && char.IsHighSurrogate(line[index - 1]);
}
