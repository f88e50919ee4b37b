using System;
using System.Text.Json;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;
using CloudServiceTools.Tests.Messages;
using CloudServiceTools.Tests.Randomness;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>Reports for tools are ASCII: whatever encoding a shell stores them in, a tool reads the same names, and a build server no command.</summary>
public sealed class AsciiReportTests
{
    private const string Name = "Größe/\u202Een\u0085d\u007F 😀… ##vso[x]###";

    private static readonly Diagnostic[] Findings = [Reporting.Findings.Make(message: "Größe → 😀", target: Name)];

    /// <summary>What the file says, whatever it is, and why it is suppressed: the message itself is a line already.</summary>
    [Randomized(100)]
    public Property Every_text_is_visible_ASCII() => Prop.ForAll(HostileText.Arbitrary, text =>
        Assert.All([ReportFormat.Sarif, ReportFormat.JUnit], format =>
        {
            string report = Report.Write(format, [Reporting.Findings.Make(text, target: text), Reporting.Findings.Make(suppressed: text)]);

            Assert.All(report, IsVisibleAscii);
            Assert.DoesNotContain("##", report, StringComparison.Ordinal);
        }));

    [Fact]
    public void SARIF_has_escapes_for_everything_else()
    {
        string report = Report.Write(ReportFormat.Sarif, Findings);

        Assert.All(report, IsVisibleAscii);
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

        Assert.All(report, IsVisibleAscii);
        Assert.DoesNotContain("##", report, StringComparison.Ordinal);
        XElement test = XDocument.Parse(report).Root!.Element("testsuite")!.Element("testcase")!;
        Assert.Contains(Name, (string?)test.Attribute("name"), StringComparison.Ordinal);
        Assert.Equal("Größe → 😀", (string?)test.Element("failure")!.Attribute("message"));
    }

    private static void IsVisibleAscii(char character) => Assert.True(character is '\n' or (>= ' ' and <= '~'));
}
