using System;
using System.Text.Json;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;
using Xunit;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>Reports for tools are ASCII: whatever encoding a shell stores them in, a tool reads the same names, and a build server no command.</summary>
public sealed class AsciiReportTests
{
    private const string Name = "Größe/\u202Een\u0085d 😀… ##vso[x]###";

    private static readonly Diagnostic[] Findings = [Reporting.Findings.Make(message: "Größe → 😀", target: Name)];

    [Fact]
    public void SARIF_has_escapes_for_everything_else()
    {
        string report = Report.Write(ReportFormat.Sarif, Findings);

        Assert.All(report, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        Assert.DoesNotContain("##", report, StringComparison.Ordinal);
        JsonElement result = JsonDocument.Parse(report).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("Größe → 😀", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Contains(
            Name,
            result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_character_references_for_everything_else()
    {
        string report = Report.Write(ReportFormat.JUnit, Findings);

        Assert.All(report, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        Assert.DoesNotContain("##", report, StringComparison.Ordinal);
        XElement test = XDocument.Parse(report).Root!.Element("testsuite")!.Element("testcase")!;
        Assert.Contains(Name, (string?)test.Attribute("name"), StringComparison.Ordinal);
        Assert.Equal("Größe → 😀", (string?)test.Element("failure")!.Attribute("message"));
    }
}
