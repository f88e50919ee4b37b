using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting;
using Xunit;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>The JUnit report as a build server would read it.</summary>
public sealed class JUnitReportTests
{
    private static readonly ReportOptions Relative = new() { BasePath = Findings.Root };

    [Fact]
    public void A_finding_is_a_test_case_that_fails()
    {
        XElement test = TestCase(Findings.Make(line: 12));

        Assert.Equal("CSD1006 Role/Endpoint (line 12)", (string?)test.Attribute("name"));
        Assert.Equal("a.csdef", (string?)test.Attribute("classname"));
        Assert.Equal("a.csdef", (string?)test.Attribute("file"));
        Assert.Equal(12, (int?)test.Attribute("line"));
        XElement failure = Assert.Single(test.Elements());
        Assert.Equal("failure", failure.Name.LocalName);
        Assert.Equal("CSD1006", (string?)failure.Attribute("type"));
        Assert.Equal("Something is wrong.", (string?)failure.Attribute("message"));
        Assert.EndsWith("a.csdef(12,5): error CSD1006: Something is wrong.", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_and_information_passes_with_its_text()
    {
        Assert.NotNull(TestCase(Findings.Make(severity: DiagnosticSeverity.Warning)).Element("failure"));

        XElement passing = Assert.Single(TestCase(Findings.Make(severity: DiagnosticSeverity.Information)).Elements());
        Assert.Equal("system-out", passing.Name.LocalName);
        Assert.EndsWith("information CSD1006: Something is wrong.", passing.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_suppressed_is_skipped_and_says_why()
    {
        XElement skipped = Assert.Single(TestCase(Findings.Make(suppressed: "it is meant")).Elements());

        Assert.Equal(("skipped", "it is meant"), (skipped.Name.LocalName, (string?)skipped.Attribute("message")));
    }

    [Fact]
    public void Every_file_is_a_suite_and_a_clean_one_passes()
    {
        ReportOptions options = new()
        {
            BasePath = Findings.Root,
            Files = [Findings.PathOf("clean.csdef"), Findings.PathOf("sub/b.csdef"), Findings.PathOf("clean.csdef")],
        };
        XElement root = Parse(
            [
                Findings.Make(), Findings.Make("Another."), Findings.Make(path: "sub/b.csdef", severity: DiagnosticSeverity.Information),
                Findings.Make(suppressed: "why"), Findings.Make(path: null),
            ],
            options);

        Assert.Equal("testsuites", root.Name.LocalName);
        Assert.Equal([6, 3, 0, 1], Counts(root));
        Assert.Equal(
            ["clean.csdef 1 0 0 0", "sub/b.csdef 1 0 0 0", "a.csdef 3 2 0 1", "definition 1 1 0 0"],
            root.Elements("testsuite").Select(suite => $"{(string?)suite.Attribute("name")} {string.Join(' ', Counts(suite))}"));
        XElement clean = Assert.Single(root.Elements("testsuite").First().Elements());
        Assert.Equal(("No findings", "clean.csdef"), ((string?)clean.Attribute("name"), (string?)clean.Attribute("classname")));
        Assert.Empty(clean.Elements());
    }

    [Fact]
    public void Test_cases_of_a_suite_have_different_names() => Assert.Equal(
        ["CSD1006 Role/Endpoint (line 3)", "CSD1006 Role/Endpoint (line 3) #2", "CSD1006 Role/Endpoint", "CSD1006 (line 3)"],
        Parse([Findings.Make(), Findings.Make(), Findings.Make(line: 0), Findings.Make(target: "")])
            .Descendants("testcase")
            .Select(test => (string?)test.Attribute("name")));

    [Fact]
    public void Without_files_and_findings_there_is_nothing_in_it() =>
        Assert.Equal([0, 0, 0, 0], Counts(Parse([])));

    [Fact]
    public void Any_text_comes_back_as_far_as_XML_can_hold_it()
    {
        XElement failure = TestCase(Findings.Make(Findings.Hostile, target: Findings.Hostile)).Element("failure")!;
        string expected = Findings.Hostile.Replace('\0', '\uFFFD').Replace('\u001B', '\uFFFD').Replace('\uD800', '\uFFFD');

        Assert.Equal($"CSD1006 {expected} (line 3)", (string?)failure.Parent!.Attribute("name"));
        Assert.Equal(LineText.Of(Findings.Hostile), (string?)failure.Attribute("message"));
        Assert.EndsWith(LineText.Of(Findings.Hostile), failure.Value, StringComparison.Ordinal);
        Assert.NotNull(TestCase(Findings.Make(suppressed: Findings.Hostile)).Element("skipped"));
    }

    [Fact]
    public void The_text_is_indented_and_ends_with_a_line() => Assert.Equal(
        """
        <testsuites name="CloudServiceTools" tests="1" failures="0" errors="0" skipped="0">
          <testsuite name="a.csdef" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="No findings" classname="a.csdef" file="a.csdef" />
          </testsuite>
        </testsuites>

        """.ReplaceLineEndings("\n"),
        Report.Write(ReportFormat.JUnit, [], new ReportOptions { BasePath = Findings.Root, Files = [Findings.PathOf("a.csdef")] }));

    private static XElement Parse(IReadOnlyList<Diagnostic> findings, ReportOptions? options = null) =>
        XDocument.Parse(Report.Write(ReportFormat.JUnit, findings, options ?? Relative)).Root!;

    private static XElement TestCase(Diagnostic finding) => Assert.Single(Parse([finding]).Descendants("testcase"));

    private static int[] Counts(XElement element) =>
        [.. new[] { "tests", "failures", "errors", "skipped" }.Select(name => (int)element.Attribute(name)!)];
}
