using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Fuzz;

/// <summary>The files that inputs are made from, and the words that are put into them.</summary>
internal sealed partial class SeedFiles
{
    private SeedFiles(IReadOnlyList<byte[]> contents)
    {
        Contents = contents;
        Elements = [.. contents.SelectMany(content => Markup.Elements(content).Where(IsSmall).Select(range => content[range]))];
        Values = [.. contents.SelectMany(content => Markup.Values(content).Where(IsSmall).Select(range => content[range]))
            .DistinctBy(Encoding.UTF8.GetString), .. Texts];
    }

    /// <summary>The bytes of each file.</summary>
    internal IReadOnlyList<byte[]> Contents { get; }

    /// <summary>The elements that the files have.</summary>
    internal IReadOnlyList<byte[]> Elements { get; }

    /// <summary>The values that the files have, and <see cref="Texts"/>.</summary>
    internal IReadOnlyList<byte[]> Values { get; }

    /// <summary>What readers of XML, terminals and reports stumble over.</summary>
    internal IReadOnlyList<byte[]> Texts { get; } = [.. Hostile.Select(Encoding.UTF8.GetBytes), .. HostileBytes];

    private static string[] Hostile { get; } =
    [
        "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&lt;", "&#10;", "&#x202E;", "&#0;",
        "&#xD800;", "xmlns=\"\"", "xmlns:t=\"urn:t\" ", "t:a=\"b\" ", "xml:space=\"preserve\" ", "xsi:nil=\"true\" ", "xmlns", "/>", "\"",
        "'", "=", "\r\n", "\t", "/", "//", "*", "**", "[0]", "65535", "65536", "-1", "0", "99999999999999999999", "1-65535", "\u202E",
        "\u0085", "\u2028", "\uFEFF", "\uFFFF", "\u2019", "::error ::", "##vso[", "<script>", "=cmd|' '!A0", "../../x", "C:\\x",
        "<!-- csdef-disable CSD1000: x -->", "<!-- csdef-disable *,CSD* -->", " ", "  \n  ", "encoding=\"utf-16\"",
        "encoding=\"windows-1252\"", "encoding=\"\u001B]0;x\u0007\"", "version=\"1.1\"", "standalone=\"no\"",
    ];

    private static byte[][] HostileBytes { get; } =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0], [0x1B], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0x80], [0xC3], [.. Encoding.UTF8.GetBytes(new string('a', 300))], [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 300)))],
    ];

    /// <summary>Reads the repository's own files, the samples of its pages among them, and those of further folders.</summary>
    internal static SeedFiles Read(IEnumerable<string> folders)
    {
        string repository = FindUp("CloudServiceTools.sln")
            ?? throw new InvalidOperationException("The program runs from a folder inside the repository.");
        IEnumerable<string> pages = Files(Path.Combine(repository, "docs", "rules"), "*.md");
        IEnumerable<byte[]> samples = pages.SelectMany(page => Sample().Matches(File.ReadAllText(page)))
            .Select(match => Encoding.UTF8.GetBytes(match.Groups["text"].Value));
        IEnumerable<string> files = folders.Append(Path.Combine(repository, "tests")).Append(Path.Combine(repository, "examples"))
            .SelectMany(folder => Files(folder, "*.csdef").Concat(Files(folder, "*.cscfg")));
        return new SeedFiles([.. samples, .. files.Select(File.ReadAllBytes)]);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static bool IsSmall(Range range) => range.End.Value - range.Start.Value <= 2000;

    private static string? FindUp(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, name)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    [GeneratedRegex("```xml\\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Sample();
}
