using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Cli.Input;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Which files paths mean.</summary>
public sealed class FileSelectionTests
{
    public static TheoryData<string, bool, string> Paths { get; } = new()
    {
        { ".", false, "a.csdef b.CSDEF" },
        { ".", true, "a.csdef b.CSDEF x/c.csdef x/y/d.csdef z/e.csdef" },
        { "x", false, "x/c.csdef" },
        { "*.csdef", false, "a.csdef b.CSDEF" },
        { "[a-b].csdef", false, "a.csdef b.CSDEF" },
        { "?.csdef", false, "a.csdef b.CSDEF" },
        { "**/*.csdef", false, "a.csdef b.CSDEF x/c.csdef x/y/d.csdef z/e.csdef" },
        { "x/**/*.csdef", false, "x/c.csdef x/y/d.csdef" },
        { "*/*.csdef", false, "x/c.csdef z/e.csdef" },
        { "x/**/y/*", false, "x/y/d.csdef" },
        { "z/e.csdef a.csdef", false, "z/e.csdef a.csdef" },
        { "a.csdef a.csdef", false, "a.csdef a.csdef" },
        { "missing.csdef", false, "missing.csdef" },
        { "q[1].txt", false, "q[1].txt" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Paths_mean_files_in_their_order(string paths, bool recurse, string files)
    {
        using Workspace workspace = new();
        foreach (string name in new[] { "a.csdef", "b.CSDEF", "q[1].txt", "x/c.csdef", "x/y/d.csdef", "z/e.csdef" })
        {
            workspace.Write(name, string.Empty);
        }

        using StringWriter error = new();
        Shell shell = new(Stream.Null, Stream.Null, error) { Folder = workspace.Folder };
        string[] found = [.. new FileSelection(shell, recurse).Find(paths.Split(' '))];

        Assert.Equal(files.Split(' '), found.Select(path => Path.GetRelativePath(workspace.Folder, path).Replace('\\', '/')));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void A_link_that_leads_back_is_no_loop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using Workspace workspace = new();
        workspace.Write("x/a.csdef", string.Empty);
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "x", "back"), workspace.Folder);
        Shell shell = new(Stream.Null, Stream.Null, TextWriter.Null) { Folder = workspace.Folder };

        Assert.Single(new FileSelection(shell, recurse: false).Find(["**/*.csdef"]));
    }
}
