using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Schema;

/// <summary>
/// What a VM size that is not known here was meant to be: the same size where it is misspelt, else sizes of Cloud Services with at
/// least as many cores. Standard_F4 is one letter away from Standard_A4, which is another machine.
/// </summary>
internal static class VMSizeHint
{
    private const int LongestName = 40;

    private static readonly Regex Pattern = new(
        @"^(?:[a-z]+[_\- ]*?)??(?<series>[a-z]{1,2}?)(?<premium>s?)(?<number>\d{1,3})(?:-\d+)?(?<more>[a-z]*)[_\- ]*(?:v(?<version>\d{1,2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly NearSize[] Av2 = Sizes("Standard_A{0}_v2", 1, 2, 4, 8);

    private static readonly NearSize[] Dv3 = Sizes("Standard_D{0}_v3", 2, 4, 8, 16, 32, 48, 64);

    private static readonly NearSize[] Ev3 = Sizes("Standard_E{0}_v3", 2, 4, 8, 16, 20, 32, 48, 64);

    private static readonly NearSize[] H = Sizes("Standard_H{0}", 8, 16);

    private static readonly NearSize[] Dv2 =
    [
        new("Standard_D1_v2", 1), new("Standard_D2_v2", 2), new("Standard_D3_v2", 4), new("Standard_D4_v2", 8), new("Standard_D5_v2", 16),
    ];

    /// <summary>The known sizes by what two spellings have in common; of two names of one size the full one first.</summary>
    private static readonly ILookup<string, string> KnownByMeaning = VMSizes.Known
        .Select(name => (Name: name, Size: Read(name)))
        .Where(known => known.Size is not null)
        .OrderByDescending(known => known.Name.Length)
        .ToLookup(known => known.Size!.Meaning, known => known.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The end of a sentence about a size that is not known here; null where nothing is near.</summary>
    /// <param name="name">The size that was given.</param>
    /// <param name="mayBe">Whether a size may be proposed; null for all of them.</param>
    internal static Phrase? For(string name, Func<string, bool>? mayBe = null)
    {
        mayBe ??= static _ => true;
        if (Read(name) is not { } size)
        {
            // Without a number it is a word, such as Small.
            return NameSuggestion.Nearest(name, VMSizes.Known.Where(mayBe)) is { } nearest ? (Phrase)$"did you mean '{nearest}'?" : null;
        }

        if (KnownByMeaning[size.Meaning].FirstOrDefault(mayBe) is { } same)
        {
            return $"did you mean '{same}'?";
        }

        string[] near = [.. SeriesNear(size)
            .Select(series => Array.Find(series, candidate => candidate.Cores >= size.Cores)?.Name)
            .OfType<string>()
            .Where(mayBe)];
        return near.Length == 0 ? null : (Phrase)$"the nearest with at least as many cores is {Phrase.Join(" or ", near)}.";
    }

    /// <summary>The series of Cloud Services that are near to one by what they are for, the older first.</summary>
    private static NearSize[][] SeriesNear(Size size) => size.Series.ToUpperInvariant() switch
    {
        "A" or "B" => [Av2, Dv3],
        "D" when size.IsEarly => [Dv2, Dv3],
        "D" or "DC" => [Dv3],
        "F" => [Dv2, Dv3],
        "E" or "EC" or "L" => [Ev3],
        "H" => [H],
        _ => [],
    };

    private static Size? Read(string name)
    {
        if (name.Length > LongestName || Pattern.Match(name) is not { Success: true } match)
        {
            return null;
        }

        string Part(string group) => match.Groups[group].Value;
        return new(
            Part("series"), Part("premium"), int.Parse(Part("number"), CultureInfo.InvariantCulture), Part("more"), Part("version"));
    }

    private static NearSize[] Sizes(string format, params int[] cores) =>
        [.. cores.Select(count => new NearSize(string.Format(CultureInfo.InvariantCulture, format, count), count))];

    private sealed record NearSize(string Name, int Cores);

    /// <summary>A name, taken apart: Standard_A2m_v2 is of series A, number 2, more m, version 2.</summary>
    private sealed record Size(string Series, string Premium, int Number, string More, string Version)
    {
        /// <summary>What two spellings of one size have in common.</summary>
        internal string Meaning => $"{Series}{Premium}{Number}{More}_{Version}";

        /// <summary>Whether the number is none of cores in the series D.</summary>
        internal bool IsEarly => Version is "" or "1" or "2";

        internal int Cores => Series.ToUpperInvariant() switch
        {
            "D" when IsEarly => Number switch { 3 or 12 => 4, 4 or 13 => 8, 5 or 14 => 16, 11 => 2, 15 => 20, _ => Number },
            "A" when Version.Length == 0 => Number switch { 3 => 4, 4 => 8, _ => Number },
            _ => Number,
        };
    }
}
