using System;
using System.Collections.Generic;
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
        { "x/**", false, "x/c.csdef x/y/d.csdef" },
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

    [Theory]
    [InlineData("**/*.csdef")]
    [InlineData("*/*.csdef")]
    [InlineData("*/**/*.csdef")]
    [InlineData(".")]
    public void A_folder_that_goes_away_meanwhile_is_passed_over(string path)
    {
        using Workspace workspace = new();
        foreach (string name in new[] { "a/1.csdef", "b/2.csdef", "c/d/3.csdef", "e/4.csdef" })
        {
            workspace.Write(name, string.Empty);
        }

        using StringWriter error = new();
        Shell shell = new(Stream.Null, Stream.Null, error) { Folder = workspace.Folder };
        List<string> found = [];
        foreach (string file in new FileSelection(shell, recurse: true).Find([path]))
        {
            found.Add(Path.GetFileName(file));
            if (found.Count == 1)
            {
                Directory.Delete(Path.Combine(workspace.Folder, "b"), recursive: true);
                Directory.Delete(Path.Combine(workspace.Folder, "c"), recursive: true);
            }
        }

        Assert.Equal(["1.csdef", "4.csdef"], found);
        Assert.Empty(error.ToString());
        Assert.False(shell.HasFailed);
    }
}
