using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting;
using Xunit;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>The SARIF report against the standard's text and against what code scanning requires of it.</summary>
public sealed class SarifReportTests
{
    private static readonly ReportOptions Relative = new() { BasePath = Findings.Root };

    [Fact]
    public void The_log_is_one_run_of_version_2_1_0()
    {
        JsonElement log = Parse(Findings.OfDefinition());

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.GetProperty("$schema").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("CloudServiceTools", driver.GetProperty("name").GetString());
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", driver.GetProperty("semanticVersion").GetString());
    }

    [Fact]
    public void The_version_can_be_given() => Assert.Equal(
        "2.0.0-rc1",
        Parse([], new ReportOptions { ToolVersion = "2.0.0-rc1" })
            .GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("semanticVersion").GetString());

    [Fact]
    public void Without_findings_the_results_are_an_empty_list()
    {
        JsonElement run = Parse([]).GetProperty("runs")[0];

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal(0, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public void Every_result_points_to_its_rule()
    {
        IReadOnlyList<Diagnostic> findings = Findings.OfDefinition(includeSuppressed: true);
        JsonElement run = Parse(findings).GetProperty("runs")[0];
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        Assert.Equal(findings.Select(finding => finding.RuleId), results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(["CSD1006", "CSD1013"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            AnalyzerRule own = RuleCatalog.Rules.Single(item => item.Id == rule.GetProperty("id").GetString());
            Assert.Equal(own.Name, rule.GetProperty("name").GetString());
            Assert.Equal(own.Summary, rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.Equal(own.Summary, rule.GetProperty("fullDescription").GetProperty("text").GetString());
            Assert.Equal(own.ReadPage(), rule.GetProperty("help").GetProperty("text").GetString());
            Assert.Equal(own.ReadPage(), rule.GetProperty("help").GetProperty("markdown").GetString());
            Assert.Equal(own.PageAddress(), rule.GetProperty("helpUri").GetString());
            Assert.StartsWith("https://", own.PageAddress(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.Equal([own.Category], rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        });
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "error")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Information, "note")]
    public void The_level_is_that_of_the_finding(DiagnosticSeverity severity, string level) =>
        Assert.Equal(level, Result(Findings.Make(severity: severity)).GetProperty("level").GetString());

    [Fact]
    public void A_finding_in_a_file_has_its_place_below_the_root()
    {
        JsonElement run = Parse([Findings.Make(path: "my svc/größe#1%.csdef", line: 12)]).GetProperty("runs")[0];
        JsonElement location = Assert.Single(run.GetProperty("results")[0].GetProperty("locations").EnumerateArray());
        JsonElement place = location.GetProperty("physicalLocation");

        Assert.Equal("my%20svc/gr%C3%B6%C3%9Fe%231%25.csdef", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal(12, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(5, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("Role/Endpoint", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());

        JsonElement root = run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%");
        Assert.False(root.TryGetProperty("uri", out _), "A folder of this machine means nothing elsewhere.");
        Assert.NotEmpty(root.GetProperty("description").GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_not_below_the_root_has_an_absolute_URI(bool hasRoot)
    {
        JsonElement run = Parse(
            [Findings.Make(path: "../report rooted/a.csdef")], hasRoot ? Relative : new ReportOptions()).GetProperty("runs")[0];
        JsonElement artifact = run.GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation");

        Uri uri = new(artifact.GetProperty("uri").GetString()!);
        Assert.True(uri.IsFile);
        Assert.Equal(Findings.PathOf("../report rooted/a.csdef"), uri.LocalPath);
        Assert.False(artifact.TryGetProperty("uriBaseId", out _));
        Assert.Equal(hasRoot, run.TryGetProperty("originalUriBaseIds", out _));
    }

    /// <summary>Code scanning shows no result without a line.</summary>
    [Fact]
    public void What_is_about_a_whole_file_stands_on_its_first_line()
    {
        JsonElement region = Result(Findings.Make(line: 0)).GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal(1, region.GetProperty("startLine").GetInt32());
        Assert.False(region.TryGetProperty("startColumn", out _));
    }

    [Fact]
    public void A_definition_without_a_file_has_only_logical_locations()
    {
        JsonElement location = Assert.Single(Result(Findings.Make(path: null)).GetProperty("locations").EnumerateArray());

        Assert.False(location.TryGetProperty("physicalLocation", out _));
        Assert.Equal("Role/Endpoint", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void A_fingerprint_survives_a_move_and_is_that_of_one_finding()
    {
        string[] before = Fingerprints(Findings.Make(line: 3), Findings.Make("Another.", line: 4), Findings.Make(path: "b.csdef"));
        string[] after = Fingerprints(Findings.Make(line: 30), Findings.Make("Another.", line: 40), Findings.Make(path: "b.csdef"));

        Assert.Equal(before, after);
        Assert.Equal(3, before.Distinct().Count());
        Assert.All(before, fingerprint => Assert.Matches("^[0-9a-f]{16}:[12]$", fingerprint));
        Assert.Equal(before[0][..16], before[1][..16]);
    }

    [Fact]
    public void Suppressed_findings_say_so_and_why_and_then_the_others_say_that_they_are_not()
    {
        JsonElement[] results = Results(Findings.OfDefinition(includeSuppressed: true));
        JsonElement[] suppressions = [.. results.SelectMany(result => result.GetProperty("suppressions").EnumerateArray())];

        JsonElement suppression = Assert.Single(suppressions);
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("an old tool writes it", suppression.GetProperty("justification").GetString());
        Assert.All(Results(Findings.OfDefinition()), result => Assert.False(result.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_half_surrogates()
    {
        JsonElement result = Result(Findings.Make(Findings.Hostile, target: Findings.Hostile, suppressed: Findings.Hostile));
        string expected = Findings.Hostile.Replace('\uD800', '\uFFFD');

        Assert.Equal(LineText.Of(Findings.Hostile), result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            expected, result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal(expected, result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    /// <summary>A single brace would begin a placeholder (3.11.5).</summary>
    [Fact]
    public void Braces_of_a_message_are_doubled() => Assert.Equal(
        "'{{0}}' is wrong.",
        Result(Findings.Make("'{0}' is wrong.")).GetProperty("message").GetProperty("text").GetString());

    [Fact]
    public void The_text_is_indented_and_has_no_carriage_returns() => Assert.StartsWith(
        "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\n",
        Report.Write(ReportFormat.Sarif, [Findings.Make()], Relative),
        StringComparison.Ordinal);

    [Fact]
    public void There_is_no_other_format() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Report.Write((ReportFormat)7, []));

    private static JsonElement Parse(IReadOnlyList<Diagnostic> findings, ReportOptions? options = null) =>
        JsonDocument.Parse(Report.Write(ReportFormat.Sarif, findings, options ?? Relative)).RootElement;

    private static JsonElement[] Results(params IReadOnlyList<Diagnostic> findings) =>
        [.. Parse(findings).GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static JsonElement Result(Diagnostic finding) => Assert.Single(Results(finding));

    private static string[] Fingerprints(params Diagnostic[] findings) => [.. Results(findings)
        .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)];
}
