using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting;
using CloudServiceTools.Reporting.Diagrams;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>csdef diff and csdef draw.</summary>
public sealed class DiffTests
{
    private static readonly string Before = Workspace.Article("scenario4-corrected");
    private static readonly string After = Csdef.Pipe(Before, "remove traffic-rule --to WorkerRole1/InternalTCP2", "set role WebRole1 --vm-size Large");

    [Fact]
    public void Differences_are_sentences_and_an_exit_code()
    {
        using Workspace workspace = new();
        workspace.Write("before.csdef", Before);
        workspace.Write("after.csdef", After);

        Outcome outcome = Csdef.Run("diff before.csdef after.csdef", folder: workspace.Folder);
        Outcome same = Csdef.Run("diff before.csdef before.csdef", folder: workspace.Folder);
        Outcome piped = Csdef.Run("diff - after.csdef", Before, workspace.Folder);
        Outcome traffic = Csdef.Run("diff before.csdef after.csdef --reachability", folder: workspace.Folder);

        Assert.Equal((0, string.Empty), (same.Code, same.Text));
        Assert.Equal((1, outcome.Text), (piped.Code, piped.Text));
        Assert.Equal(
            DefinitionComparison.Compare(ServiceDefinition.Parse(Before), ServiceDefinition.Parse(After)).Select(difference => difference.Message),
            outcome.Text.TrimEnd('\n').Split('\n').Select(line =>
                line.StartsWith("Reachability", StringComparison.Ordinal) ? line : line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
        Assert.StartsWith("changed: ", outcome.Text, StringComparison.Ordinal);
        Assert.All(traffic.Text.TrimEnd('\n').Split('\n'), line => Assert.Single(Regex.Matches(line, "widened|narrowed")));
    }

    [Fact]
    public void Folders_are_compared_file_by_file()
    {
        using Workspace workspace = new();
        workspace.Write("old/a.csdef", Before);
        workspace.Write("old/x/b.csdef", Before);
        workspace.Write("new/a.csdef", After);
        workspace.Write("new/x/c.csdef", Before);

        Outcome flat = Csdef.Run("diff old new", folder: workspace.Folder);
        Outcome deep = Csdef.Run("diff old new --recurse", folder: workspace.Folder);

        Assert.All(flat.Text.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("a.csdef: ", line, StringComparison.Ordinal));
        Assert.Contains("\nx/b.csdef: removed: ", deep.Text, StringComparison.Ordinal);
        Assert.Contains("\nx/c.csdef: added: ", deep.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), (flat.Code, deep.Code));
    }

    [Fact]
    public void Reports_are_the_engines()
    {
        using Workspace workspace = new();
        ServiceDefinition[] sides = [ServiceDefinition.Load(workspace.Write("b.csdef", Before)), ServiceDefinition.Load(workspace.Write("a.csdef", After))];
        string report = Report.Write(
            ReportFormat.Markdown, DefinitionComparison.Compare(sides[0], sides[1]), new ReportOptions { BasePath = workspace.Folder });

        Assert.Equal(report, Csdef.Run("diff b.csdef a.csdef --format markdown", folder: workspace.Folder).Text);
        Outcome filed = Csdef.Run("diff b.csdef a.csdef --format markdown --output r.md", folder: workspace.Folder);
        Assert.Equal((1, string.Empty, report), (filed.Code, filed.Text, workspace.Read("r.md")));
        using JsonDocument json = JsonDocument.Parse(Csdef.Run("diff b.csdef a.csdef --format json", folder: workspace.Folder).Text);
        Assert.Equal(
            typeof(DefinitionDifference).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            json.RootElement[0].EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("diff - -", "csdef: error: Standard input can be one of the two alone")]
    [InlineData("diff a.csdef .", "csdef: error: '.' is a folder, and the other one is not")]
    [InlineData("diff a.csdef missing", "csdef: error CsFileNotFound: ")]
    [InlineData("diff a.csdef", "csdef: error: Required argument 'AFTER' missing")]
    [InlineData("draw a.csdef --output a.png", "csdef: error CsInvalidValue: ")]
    [InlineData("draw missing", "csdef: error CsFileNotFound: ")]
    public void What_cannot_be_is_one_line(string line, string problem)
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Before);

        Outcome outcome = Csdef.Run(line, "<", workspace.Folder);

        Assert.Equal((2, string.Empty), (outcome.Code, outcome.Text));
        Assert.StartsWith(problem, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Split('\n').Length - 1);
        Assert.Equal(["a.csdef"], workspace.Files());
    }

    [Theory]
    [InlineData("", DiagramFormat.Mermaid)]
    [InlineData("--format mermaid", DiagramFormat.Mermaid)]
    [InlineData("--format dot", DiagramFormat.Dot)]
    [InlineData("--format SVG", DiagramFormat.Svg)]
    public void A_picture_is_the_engines(string options, DiagramFormat format) =>
        Assert.Equal(Diagram.Write(format, ServiceDefinition.Parse(Before)), Csdef.Run($"draw {options}", Before).Text);

    [Fact]
    public void A_picture_goes_to_a_file_whose_extension_says_what_it_is()
    {
        using Workspace workspace = new();

        Assert.Equal(0, Csdef.Run("draw --output p.svg", Before, workspace.Folder).Code);
        Assert.Equal(0, Csdef.Run("draw --output p.txt --format dot", Before, workspace.Folder).Code);

        Assert.Equal(Diagram.Write(DiagramFormat.Svg, ServiceDefinition.Parse(Before)), workspace.Read("p.svg"));
        Assert.Equal(Diagram.Write(DiagramFormat.Dot, ServiceDefinition.Parse(Before)), workspace.Read("p.txt"));
        Assert.Equal(2, Directory.GetFiles(workspace.Folder).Length);
    }
}
