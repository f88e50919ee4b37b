using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.Reporting;

/// <summary>Markdown as a comment of a pull request shows it: the counts, and a table for each file.</summary>
internal sealed class MarkdownReport : IReportWriter
{
    private const string Nothing = "No findings.";

    public string Write(ReportContent content)
    {
        IReadOnlyList<FileFindings> files = content.Files;
        StringBuilder text = new();
        text.Append("## ").Append(Report.ToolName);
        if (files.Count == 0 && content.Differences.Count == 0 && content.Unreadable.Count == 0)
        {
            // What comes out of a pipeline that gives nothing does not say whether findings were meant, or differences.
            return text.Append("\n\n").Append(Nothing).Append(" No differences.\n").ToString();
        }

        string[] counts =
        [
            .. files.Count > 0 ? [Counts(content.Diagnostics)] : Enumerable.Empty<string>(),
            .. content.Differences.Count > 0 ? [MarkdownDifferences.Counts(content.Differences)] : Enumerable.Empty<string>(),
            .. content.Unreadable.Count > 0 ? [$"{ReportWords.Count(content.Unreadable.Count, "file")} not read"] : Enumerable.Empty<string>(),
        ];
        text.Append(": ").Append(string.Join("; ", counts)).Append('\n');
        MarkdownDifferences.Append(text, content.Differences, content.Paths);
        foreach (FileFindings file in files)
        {
            MarkdownText.AppendHeading(text, file.Name);
            AppendFindings(text, file.Diagnostics);
        }

        if (content.Unreadable.Count > 0)
        {
            MarkdownText.AppendHeading(text, "Not read");
            MarkdownText.AppendTable(text, ["Line:", "File", "Error", "Message"], content.Unreadable.Select(problem => new[]
            {
                MarkdownText.Line(problem.Line),
                problem.Path is { } path ? content.Paths.Name(path) : FileFindings.NoFile,
                problem.Id.ToString(),
                problem.Message,
            }));
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
            ReportWords.Count(counted[DiagnosticSeverity.Error].Count(), "error"),
            ReportWords.Count(counted[DiagnosticSeverity.Warning].Count(), "warning"),
            .. counted.Contains(DiagnosticSeverity.Information)
                ? [$"{ReportWords.Number(counted[DiagnosticSeverity.Information].Count())} for information"]
                : Enumerable.Empty<string>(),
            .. suppressed > 0 ? [$"{ReportWords.Number(suppressed)} suppressed"] : Enumerable.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static void AppendFindings(StringBuilder text, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            text.Append(Nothing).Append('\n');
            return;
        }

        MarkdownText.AppendTable(text, ["Line:", "Rule", "Severity", "Target", "Message"], diagnostics.Select(diagnostic => new[]
        {
            MarkdownText.Line(diagnostic.Line), diagnostic.RuleId, Severity(diagnostic), diagnostic.Target, diagnostic.Message,
        }));
    }

    private static string Severity(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed ? diagnostic.Severity.ToString()
        : diagnostic.Justification is { } why ? $"{diagnostic.Severity}, suppressed: {OneLine(why)}"
        : $"{diagnostic.Severity}, suppressed";

    /// <summary>Comments are wrapped where the file has no room left.</summary>
    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
