using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;
using Xunit;

namespace CloudServiceTools.Tests.Service;

public sealed class FolderSearchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cst-").FullName;
    private readonly List<CsException> _errors = [];

    public static TheoryData<string, string> Exclusions { get; } = new()
    {
        // Files: a.csdef, b.build.csdef, old/a.csdef, src/a.csdef, src/old/b.csdef, src/old/deep/c.csdef, src/new/d.csdef
        { "", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/new/d.csdef src/old/b.csdef src/old/deep/c.csdef" },
        { "old", "a.csdef b.build.csdef src/a.csdef src/new/d.csdef" },
        { "OLD", "a.csdef b.build.csdef src/a.csdef src/new/d.csdef" },
        { "old/", "a.csdef b.build.csdef src/a.csdef src/new/d.csdef" },
        { "src/old", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/new/d.csdef" },
        { "./src/old", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/new/d.csdef" },
        { "src/old/**", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/new/d.csdef" },
        { "src/*/*.csdef", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/old/deep/c.csdef" },
        { "src/**/*.csdef", "a.csdef b.build.csdef old/a.csdef" },
        { "*.build.csdef", "a.csdef old/a.csdef src/a.csdef src/new/d.csdef src/old/b.csdef src/old/deep/c.csdef" },
        { "a.csdef", "b.build.csdef src/new/d.csdef src/old/b.csdef src/old/deep/c.csdef" },
        { "[no]*", "a.csdef b.build.csdef src/a.csdef" },
        { "src old", "a.csdef b.build.csdef" },
        { "**", "" },
        { "deep/old", "a.csdef b.build.csdef old/a.csdef src/a.csdef src/new/d.csdef src/old/b.csdef src/old/deep/c.csdef" },
        { "{folder}/old", "a.csdef b.build.csdef src/a.csdef src/new/d.csdef src/old/b.csdef src/old/deep/c.csdef" },
    };

    [Fact]
    public void DefinitionsOfAFolderComeFirstThenThoseOfTheFoldersBelow()
    {
        Write("z/a.csdef", "y/deep/c.csdef", "y/b.csdef", "b.csdef", "A.CSDEF", "c.cscfg", "d.csdef.bak");

        Assert.Equal(["A.CSDEF", "b.csdef"], Listed(recurse: false));
        Assert.Equal(["A.CSDEF", "b.csdef", "y/b.csdef", "y/deep/c.csdef", "z/a.csdef"], Listed(recurse: true));
    }

    [Theory]
    [MemberData(nameof(Exclusions))]
    public void PatternsExcludeFilesAndFolders(string patterns, string expected)
    {
        Write("a.csdef", "b.build.csdef", "old/a.csdef", "src/a.csdef", "src/old/b.csdef", "src/old/deep/c.csdef", "src/new/d.csdef");
        string[] exclude = patterns.Replace("{folder}", _folder, StringComparison.Ordinal).Split(' ');

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Listed(recurse: true, exclude));
    }

    [Theory]
    [InlineData(".git")]
    [InlineData("node_modules")]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("csx")]
    [InlineData("local_package.csx")]
    [InlineData("Azure.CSPKG")]
    [InlineData("Bin")]
    public void FoldersOfToolsAreSkippedUnlessTheSearchStartsThere(string name)
    {
        Write("a.csdef", $"{name}/b.csdef", $"x/{name}/deep/c.csdef");

        Assert.Equal(["a.csdef"], Listed(recurse: true));
        Assert.Equal(["b.csdef"], new FolderSearch(null, _errors.Add).Definitions(PathOf(name), recurse: true).Select(Path.GetFileName));
    }

    [Fact]
    public void LinksToFoldersAreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows makes links for administrators only.");
        Write("a.csdef");
        Directory.CreateSymbolicLink(PathOf("loop"), _folder);

        Assert.Equal(["a.csdef"], Listed(recurse: true));
    }

    [Fact]
    public void AFolderThatCannotBeListedIsAnError()
    {
        Assert.Empty(new FolderSearch(null, _errors.Add).Definitions(PathOf("missing"), recurse: true));

        CsException error = Assert.Single(_errors);
        Assert.Equal((CsErrorId.CsFileUnreadable, PathOf("missing")), (error.Id, error.Path));
    }

    [Fact]
    public void AFolderIsListedWhenItsFilesAreAskedFor()
    {
        Write("a.csdef", "below/b.csdef");
        using IEnumerator<string> found = new FolderSearch(null, _errors.Add).Definitions(_folder, recurse: true).GetEnumerator();
        Assert.True(found.MoveNext());

        Write("below/c.csdef");

        Assert.True(found.MoveNext() && found.MoveNext());
        Assert.Equal(PathOf("below/c.csdef"), found.Current);
    }

    [Fact]
    public void AFolderThatGoesAwayMeanwhileIsNoError()
    {
        Write("a.csdef", "b/b.csdef", "c/c.csdef");
        List<string> found = [];
        foreach (string file in new FolderSearch(null, _errors.Add).Definitions(_folder, recurse: true))
        {
            found.Add(Path.GetFileName(file));
            if (Directory.Exists(PathOf("c")))
            {
                Directory.Delete(PathOf("c"), recursive: true);
            }
        }

        Assert.Equal(["a.csdef", "b.csdef"], found);
        Assert.Empty(_errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), string.Empty);
        }
    }

    private IEnumerable<string> Listed(bool recurse, params string[] exclude) => new FolderSearch(exclude, _errors.Add)
        .Definitions(_folder, recurse)
        .Select(path => Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/'));
}
