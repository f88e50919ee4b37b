using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Reporting;

/// <summary>Headings and tables in which any text stays text.</summary>
internal static class MarkdownText
{
    /// <summary>What Markdown would take for a mark of its own.</summary>
    private const string Marks = "\\`*_[]|~";

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

    /// <summary>Text that stays what it is, and on one line, wherever it stands.</summary>
    internal static string Escaped(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            _ = c switch
            {
                _ when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) => escaped.Append(c).Append(text[++i]),
                _ when char.IsSurrogate(c) => escaped.Append('\uFFFD'),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => escaped.Append(' '),
                _ when Marks.IndexOf(c) >= 0 => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char c) =>
        c is not ('<' or '>' or '&' or '\u2028' or '\u2029')
        && !char.IsSurrogate(c) && !char.IsControl(c) && Marks.IndexOf(c) < 0;
}
