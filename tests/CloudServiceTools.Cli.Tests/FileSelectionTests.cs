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
        { "*/*.csdef", false, "obj/o.csdef x/c.csdef z/e.csdef" },
        { "x/**/y/*", false, "x/y/d.csdef" },
        { "z/e.csdef a.csdef", false, "z/e.csdef a.csdef" },
        { "a.csdef a.csdef", false, "a.csdef" },
        { "a.csdef ./a.csdef x/../a.csdef . *.csdef **", false, "a.csdef b.CSDEF q[1].txt x/c.csdef x/y/d.csdef z/e.csdef" },
        { "**/**/**", false, "a.csdef b.CSDEF q[1].txt x/c.csdef x/y/d.csdef z/e.csdef" },
        { "**/y/**/*.csdef", false, "x/y/d.csdef" },
        { "- -", false, "-" },
        { "obj", false, "obj/o.csdef" },
        { "obj/*.csdef", false, "obj/o.csdef" },
        { "*/o.csdef", false, "obj/o.csdef" },
        { "**/obj/*.csdef", false, "obj/o.csdef" },
        { "obj/o.csdef .", true, "obj/o.csdef a.csdef b.CSDEF x/c.csdef x/y/d.csdef z/e.csdef" },
        { "missing.csdef", false, "missing.csdef" },
        { "q[1].txt", false, "q[1].txt" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Paths_mean_files_in_their_order(string paths, bool recurse, string files)
    {
        using Workspace workspace = new();
        foreach (string name in new[] { "a.csdef", "b.CSDEF", "q[1].txt", "x/c.csdef", "x/y/d.csdef", "z/e.csdef", "obj/o.csdef" })
        {
            workspace.Write(name, string.Empty);
        }

        using StringWriter error = new();
        Shell shell = new(Stream.Null, Stream.Null, error) { Folder = workspace.Folder };
        string[] found = [.. new FileSelection(shell, recurse).Find(paths.Split(' '))];

        Assert.Equal(files.Split(' '), found.Select(path => path == Shell.Standard ? path : Path.GetRelativePath(workspace.Folder, path).Replace('\\', '/')));
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData(".", "a.csdef")]
    [InlineData("**/*.csdef", "a.csdef")]
    [InlineData("*/*.csdef", "")]
    [InlineData("x/b.csdef", "x/b.csdef")]
    public void What_is_excluded_is_read_where_it_is_named_alone(string path, string files)
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", string.Empty);
        workspace.Write("x/b.csdef", string.Empty);
        Shell shell = new(Stream.Null, Stream.Null, TextWriter.Null) { Folder = workspace.Folder };

        IEnumerable<string> found = new FileSelection(shell, recurse: true, ["x"]).Find([path]);

        Assert.Equal(
            files.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Select(file => Path.GetRelativePath(workspace.Folder, file).Replace('\\', '/')));
    }

    [Fact]
    public void A_file_is_one_file_through_links_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using Workspace workspace = new();
        workspace.Write("real/a.csdef", string.Empty);
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "folder"), "real");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "file.csdef"), Path.Combine("folder", "a.csdef"));
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "round.csdef"), "round.csdef");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "lost.csdef"), "missing.csdef");
        Shell shell = new(Stream.Null, Stream.Null, TextWriter.Null) { Folder = workspace.Folder };

        string[] found = [.. new FileSelection(shell, recurse: true).Find(["file.csdef", "folder/a.csdef", "real/a.csdef", "folder", "round.csdef", "lost.csdef"])];

        Assert.Equal(["file.csdef", "round.csdef", "lost.csdef"], found.Select(Path.GetFileName));
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
