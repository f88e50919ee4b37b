using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.Reporting;

/// <summary>Markdown as a comment of a pull request shows it: the counts, and a table for each file.</summary>
internal sealed class MarkdownReport : IReportWriter
{
    private const string Nothing = "No findings.";

    /// <summary>What Markdown would take for a mark of its own.</summary>
    private const string Marks = "\\`*_[]|~";

    public string Write(IReadOnlyList<Diagnostic> diagnostics, ReportOptions options, ReportPaths paths)
    {
        IReadOnlyList<FileFindings> files = FileFindings.Of(diagnostics, options, paths);
        StringBuilder text = new();
        text.Append("## ").Append(Report.ToolName).Append(": ").Append(Counts(diagnostics)).Append('\n');
        if (files.Count == 0)
        {
            text.Append('\n').Append(Nothing).Append('\n');
        }

        foreach (FileFindings file in files)
        {
            text.Append("\n### ").Append(Escaped(file.Name)).Append("\n\n");
            AppendFindings(text, file.Diagnostics);
        }

        return text.ToString();
    }

    private static string Counts(IReadOnlyList<Diagnostic> diagnostics)
    {
        ILookup<DiagnosticSeverity, Diagnostic> counted =
            diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).ToLookup(diagnostic => diagnostic.Severity);
        int suppressed = diagnostics.Count(diagnostic => diagnostic.IsSuppressed);
        string[] parts =
        [
            Count(counted[DiagnosticSeverity.Error].Count(), "error"),
            Count(counted[DiagnosticSeverity.Warning].Count(), "warning"),
            .. counted.Contains(DiagnosticSeverity.Information)
                ? [$"{Number(counted[DiagnosticSeverity.Information].Count())} for information"]
                : Enumerable.Empty<string>(),
            .. suppressed > 0 ? [$"{Number(suppressed)} suppressed"] : Enumerable.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? string.Empty : "s")}";

    private static void AppendFindings(StringBuilder text, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            text.Append(Nothing).Append('\n');
            return;
        }

        text.Append("| Line | Rule | Severity | Target | Message |\n| ---: | --- | --- | --- | --- |\n");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string line = diagnostic.Line > 0 ? Number(diagnostic.Line) : string.Empty;
            string[] cells = [line, diagnostic.RuleId, Severity(diagnostic), diagnostic.Target, diagnostic.Message];
            text.Append("| ").Append(string.Join(" | ", cells.Select(Escaped))).Append(" |\n");
        }
    }

    private static string Severity(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed ? diagnostic.Severity.ToString()
        : diagnostic.Justification is { } why ? $"{diagnostic.Severity}, suppressed: {why}"
        : $"{diagnostic.Severity}, suppressed";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that stays what it is, and on one line, wherever it stands.</summary>
    internal static string Escaped(string text)
    {
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
}
