using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting;

/// <summary>Headings and tables in which any text stays text.</summary>
internal static class MarkdownText
{
    /// <summary>What Markdown would take for a mark of its own.</summary>
    private const string Marks = "\\`*_[]|~";

    private const string NoWidth = "&#8203;";

    /// <summary>A line of a file; nothing where no place is meant.</summary>
    internal static string Line(int line) => line > 0 ? ReportWords.Number(line) : string.Empty;

    internal static void AppendHeading(StringBuilder text, string heading) =>
        text.Append("\n### ").Append(Escaped(heading)).Append("\n\n");

    /// <summary>A table; a column whose heading ends in a colon has numbers.</summary>
    internal static void AppendTable(StringBuilder text, IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        text.Append("| ").Append(string.Join(" | ", headings.Select(heading => heading.TrimEnd(':')))).Append(" |\n| ");
        text.Append(string.Join(" | ", headings.Select(heading => heading[heading.Length - 1] == ':' ? "---:" : "---"))).Append(" |\n");
        foreach (string[] cells in rows)
        {
            text.Append("| ").Append(string.Join(" | ", cells.Select(Escaped))).Append(" |\n");
        }
    }

    /// <summary>
    /// Text that stays what it is, and on one line, wherever it stands: no mark of Markdown, no HTML, and nothing that GitHub
    /// makes a mention, a reference, a link, an emoji or a formula of. A character reference of no width keeps those apart.
    /// </summary>
    internal static string Escaped(string text)
    {
        string line = LineText.Of(text);
        StringBuilder escaped = new(line.Length + 16);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '$' => escaped.Append("<span>$</span>"),
                '@' or '#' => escaped.Append(c).Append(NoWidth),
                ':' when IsFollowedByWord(line, i) => escaped.Append(c).Append(NoWidth),
                '-' when EndsIn(line, i, "GH") => escaped.Append(c).Append(NoWidth),
                '.' when EndsIn(line, i, "www") => escaped.Append(NoWidth).Append(c),
                _ when Marks.IndexOf(c) >= 0 => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Behind the colon of an address, or of an emoji's name.</summary>
    private static bool IsFollowedByWord(string line, int index) =>
        index + 1 < line.Length && (char.IsLetterOrDigit(line[index + 1]) || line[index + 1] is '/' or '+' or '-' or '_');

    private static bool EndsIn(string line, int end, string word) => end >= word.Length
        && string.Compare(line, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
