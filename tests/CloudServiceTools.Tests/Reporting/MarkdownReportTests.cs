using System;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;
using Xunit;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>The Markdown report, to the letter.</summary>
public sealed class MarkdownReportTests
{
    [Fact]
    public void There_is_a_table_for_each_file_and_a_line_for_a_clean_one() => Same(
        """
        ## CloudServiceTools: 2 errors, 1 warning, 1 for information, 1 suppressed

        ### clean.csdef

        No findings.

        ### my\_sub/b.csdef

        | Line | Rule | Severity | Target | Message |
        | ---: | --- | --- | --- | --- |
        | 3 | CSD1006 | Error | Role/Endpoint | Something is wrong. |
        |  | CSD1006 | Error | Role/Endpoint | Something is wrong. |
        | 7 | CSD1006 | Warning | Role/Endpoint | Something is wrong. |
        | 8 | CSD1006 | Warning, suppressed: it is \| meant | Role/Endpoint | Something is wrong. |

        ### definition

        | Line | Rule | Severity | Target | Message |
        | ---: | --- | --- | --- | --- |
        | 3 | CSD1006 | Information | Role/Endpoint | Something is wrong. |

        """,
        Report.Write(
            ReportFormat.Markdown,
            [
                Findings.Make(path: "my_sub/b.csdef"),
                Findings.Make(path: "my_sub/b.csdef", line: 0),
                Findings.Make(path: "my_sub/b.csdef", line: 7, severity: DiagnosticSeverity.Warning),
                Findings.Make(path: "my_sub/b.csdef", line: 8, severity: DiagnosticSeverity.Warning, suppressed: "it is | meant"),
                Findings.Make(path: null, severity: DiagnosticSeverity.Information),
            ],
            new ReportOptions { BasePath = Findings.Root, Files = [Findings.PathOf("clean.csdef")] }));

    [Fact]
    public void Without_anything_it_says_that_there_is_nothing() => Same(
        """
        ## CloudServiceTools

        No findings. No differences.

        """,
        Report.Write(ReportFormat.Markdown, []));

    [Fact]
    public void What_the_analyzer_finds_is_in_it() => Assert.Contains(
        "| 5 | CSD1006 | Error | Orders | ",
        Report.Write(ReportFormat.Markdown, Findings.OfDefinition()),
        StringComparison.Ordinal);

    [Fact]
    public void Any_text_stays_text_on_one_line()
    {
        string row = Report
            .Write(ReportFormat.Markdown, [Findings.Make(Findings.Hostile)])
            .Split('\n')
            .Last(line => line.Length > 0);

        Assert.StartsWith("| 3 | CSD1006 | Error | Role/Endpoint | A \"b\" 'c' &lt;d&gt; &amp;e; \\|f\\| \\`g\\` \\\\h \\*i\\* \\_j\\_ \\[k\\](l)  m n ", row, StringComparison.Ordinal);
        Assert.EndsWith(" \uD83D\uDE00 \uFFFD \\]\\]&gt; end. |", row, StringComparison.Ordinal);
        Assert.DoesNotContain(row, char.IsControl);
    }

    private static void Same(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
}
