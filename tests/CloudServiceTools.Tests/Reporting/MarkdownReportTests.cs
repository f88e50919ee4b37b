using System;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting;
using CloudServiceTools.Tests.Comparison;
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

        Assert.StartsWith("| 3 | CSD1006 | Error | Role/Endpoint | A \"b\" 'c' &lt;d&gt; &amp;e; \\|f\\| \\`g\\` \\\\h \\*i\\* \\_j\\_ \\[k\\](l)\\\\r\\\\nm\\\\tn \\\\u0000", row, StringComparison.Ordinal);
        Assert.EndsWith(" \uD83D\uDE00 \\\\uD800 \\]\\]&gt; end. |", row, StringComparison.Ordinal);
        Assert.DoesNotContain(row, char.IsControl);
    }

    /// <summary>An empty character reference between the letters keeps GitHub from finding what it makes a link or a picture of.</summary>
    [Theory]
    [InlineData("@octocat", "@&#8203;octocat")]
    [InlineData("a@b.example", "a@&#8203;b.example")]
    [InlineData("#1 and o/r#2", "#&#8203;1 and o/r#&#8203;2")]
    [InlineData("GH-1", "GH-&#8203;1")]
    [InlineData("http://a.example", "http:&#8203;//a.example")]
    [InlineData("HTTPS://a.example", "HTTPS:&#8203;//a.example")]
    [InlineData("www.a.example", "www&#8203;.a.example")]
    [InlineData(":shipit:", ":&#8203;shipit:")]
    [InlineData("$x$", "<span>$</span>x<span>$</span>")]
    [InlineData("![y](http://z.example/a.png)", "!\\[y\\](http:&#8203;//z.example/a.png)")]
    [InlineData("[w](javascript:1)", "\\[w\\](javascript:&#8203;1)")]
    [InlineData("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;")]
    [InlineData("a\u202Eb\u200B", "a\\\\u202Eb\\\\u200B")]
    public void What_GitHub_would_make_live_stays_text(string text, string expected)
    {
        string report = Report.Write(ReportFormat.Markdown, [Findings.Make(text, path: null, target: text)]);

        Assert.Contains($"| {expected} | {expected} |\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_such_a_name_heads_its_findings_as_text() => Assert.Contains(
        "\n### @&#8203;a #&#8203;1.csdef #&#8203;\n",
        Report.Write(ReportFormat.Markdown, [Findings.Make(path: "@a #1.csdef #")], new ReportOptions { BasePath = Findings.Root }),
        StringComparison.Ordinal);

    [Fact]
    public void Of_differences_what_opens_comes_first() => Same(
        """
        ## CloudServiceTools: 4 differences (reachability widened: 2, narrowed: 1)

        ### Reachability widened

        | Message | For example, before | For example, now |
        | --- | --- | --- |
        | Endpoint 'W/Admin' (internal http) was added, open to every role. | no such role or endpoint | W may reach W/Admin: no rule names this endpoint, so every role may |
        | Reachability of 'W/E' widened: the Internet may reach it now. | The Internet may not reach W/E: an internal endpoint is open to roles of the service only | The Internet may reach W/E: an input endpoint is open to the Internet, unless an access control of the configuration narrows that |

        ### Reachability narrowed

        | Message | For example, before | For example, now |
        | --- | --- | --- |
        | Reachability of 'W/F\_1' narrowed: it is closed to W now. | W may reach W/F\_1: no rule names this endpoint, so every role may | W may not reach W/F\_1: rule 1 (line 1) lets in nobody |

        ### Changes in S

        | Line | Change | Message |
        | ---: | --- | --- |
        | 1 | Changed | The kind of endpoint 'W/E' changed from Internal to Input. |

        """,
        Report.Write(ReportFormat.Markdown, DifferenceTests.Compare(
            DifferenceTests.Role("<Endpoints><InternalEndpoint name='E' protocol='tcp' /><InternalEndpoint name='F_1' protocol='tcp' /></Endpoints>"),
            DifferenceTests.Role("<Endpoints><InputEndpoint name='E' protocol='tcp' /><InternalEndpoint name='F_1' protocol='tcp' /><InternalEndpoint name='Admin' protocol='http' /></Endpoints>")
                + DifferenceTests.From("W", "F_1"))));

    [Fact]
    public void Findings_and_differences_have_their_sections()
    {
        string report = Report.Write(ReportFormat.Markdown, [.. Findings.OfDefinition(), .. DifferenceTests.Compare("", "<WebRole name='W' />")]);

        Assert.StartsWith("## CloudServiceTools: 1 error, 1 warning", report, StringComparison.Ordinal);
        Assert.Equal(
            ["### Changes in S", "### definition"],
            report.Split('\n').Where(line => line.StartsWith("###", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.JUnit)]
    public void A_difference_is_no_mistake(ReportFormat format) => Assert.Equal(
        CsErrorId.CsNotApplicable,
        Assert.Throws<CsException>(() => Report.Write(format, DifferenceTests.Compare("", "<WebRole name='W' />"))).Id);

    private static void Same(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
}
