using System;
using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Every output names a file as somebody in the folder would: relative where it is inside, whatever the format.</summary>
public sealed class RelativePathTests
{
    private static readonly string Definition = Csdef.Pipe(
        Workspace.Article("scenario4-corrected"), "add-traffic-rule --to WorkerRole1/InternalTCP2 --from WebRole1");

    public static TheoryData<string> Lines { get; } =
    [
        "show below/..a.csdef --format json",
        "check below --format text",
        "check below --format json",
        "check below --format jsonl",
        "check below --format sarif",
        "check below --format junit",
        "check below --format markdown",
        "check below/missing below/folder --format text",
        "check below/missing below/folder --format json",
        "check below/missing below/folder --format sarif",
        "check below/missing below/folder --format junit",
        "check below/missing below/folder --output report.txt",
        "reach below --format list",
        "reach below --format json",
        "reach below/missing",
        "diff below/..a.csdef other.csdef --format json",
        "diff below/..a.csdef other.csdef --format markdown",
        "fix below --dry-run",
        "draw below/missing",
        "set role WebRole1 --vm-size Small --in below/..a.csdef --output below/folder",
        "set role WebRole1 --vm-size Small --in below/..a.csdef --output below/nowhere/x",
        "set role Nobody --vm-size Small --in below/..a.csdef",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_output_names_the_folder_that_the_command_runs_in(string line)
    {
        using Workspace workspace = new();
        workspace.Write("below/..a.csdef", Definition);
        workspace.Write("other.csdef", Definition.Replace("WorkerRole2", "Other", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "below", "folder"));

        Outcome outcome = Csdef.Run(line, folder: workspace.Folder);

        string report = Path.Combine(workspace.Folder, "report.txt");
        string output = outcome.Text + outcome.Error + (File.Exists(report) ? File.ReadAllText(report) : string.Empty);
        Assert.DoesNotContain(Path.GetFileName(workspace.Folder), output, StringComparison.Ordinal);
        Assert.Matches("below|Role", output);
    }

    [Fact]
    public void A_file_elsewhere_has_its_full_path()
    {
        using Workspace workspace = new();
        using Workspace elsewhere = new();
        string path = elsewhere.Write("a.csdef", "<ServiceDefinition");

        foreach (string format in new[] { "text", "json", "jsonl" })
        {
            Assert.Contains(
                Regex.Unescape(path),
                Csdef.Run(["check", path, "--format", format], [], workspace.Folder).Text.Replace("\\\\", "\\", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Paths_in_JSON_are_relative_to_the_base_path()
    {
        using Workspace workspace = new();
        workspace.Write("a/b/c.csdef", "<ServiceDefinition");

        Outcome outcome = Csdef.Run("check a/b/c.csdef --base-path a --format jsonl", folder: workspace.Folder);

        Assert.Contains("\"Path\":\"b", outcome.Text, StringComparison.Ordinal);
    }
}
