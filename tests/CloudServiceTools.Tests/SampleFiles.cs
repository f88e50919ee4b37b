using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Tests;

/// <summary>
/// The samples of the rules' pages and the article's listings as files, in turn in the encodings and with the line ends that files
/// of these formats have.
/// </summary>
internal static class SampleFiles
{
    private const string Fence = "```";

    private static readonly Lazy<string> Written = new(Write);

    /// <summary>A folder with the files, written by the first who asks.</summary>
    internal static string Folder => Written.Value;

    private static string Write()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "samples");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        string article = Path.Combine(Material.Repository, "tests", "Pester", "Article");
        string[] texts =
        [
            .. Directory.GetFiles(Path.Combine(Material.Repository, "docs", "rules"), "CSD*.md")
                .Order(StringComparer.Ordinal)
                .SelectMany(page => Samples(File.ReadAllText(page))),
            .. Directory.GetFiles(article, "*.csdef").Order(StringComparer.Ordinal).Select(File.ReadAllText),
            "<ServiceDefinition name='Cut'>",
            "<Project />",
        ];
        for (int i = 0; i < texts.Length; i++)
        {
            string text = texts[i].Replace("\r\n", "\n", StringComparison.Ordinal);
            string extension = text.Contains("<ServiceConfiguration", StringComparison.Ordinal) ? "cscfg" : "csdef";
            File.WriteAllText(
                Path.Combine(folder, $"{i:000}.{extension}"),
                i % 2 == 0 ? text : text.Replace("\n", "\r\n", StringComparison.Ordinal),
                EncodingOf(text, i));
        }

        return folder;
    }

    private static IEnumerable<string> Samples(string page) => page.Split(Fence + "xml")
        .Skip(1)
        .Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)].TrimStart('\r', '\n'));

    private static Encoding EncodingOf(string text, int number) =>
        number % 5 == 4 && !text.Contains("encoding=", StringComparison.Ordinal) ? Encoding.Unicode : new UTF8Encoding(number % 3 == 0);
}
