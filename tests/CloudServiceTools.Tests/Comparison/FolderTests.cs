using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>Two folders: files are paired by their paths, and what has no counterpart came or went.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_are_paired_by_their_paths()
    {
        Write("old", "b.csdef", "a.csdef", "sub/c.csdef", "sub/gone.csdef", "note.txt");
        Write("new", "a.csdef", "B.CSDEF", "new.csdef", "sub/c.csdef");

        Assert.Equal(["a.csdef: a.csdef", "B.CSDEF: b.csdef", "new.csdef: -"], Pairs(recurse: false));
        Assert.Equal(
            ["a.csdef: a.csdef", "B.CSDEF: b.csdef", "sub/c.csdef: sub/c.csdef", "sub/gone.csdef: sub/gone.csdef", "new.csdef: -"],
            Pairs(recurse: true));
    }

    [Fact]
    public void A_file_that_came_or_went_is_one_difference()
    {
        Write("old", "gone.csdef");
        Write("new", "new.csdef");
        DefinitionDifference[] found = [.. Compare(reachabilityOnly: false)];

        Assert.Equal(
            [
                "Definition 'gone.csdef' of service 'S' with 1 role was removed.",
                "Definition 'new.csdef' of service 'S' with 1 role was added; the Internet may reach W/E.",
            ],
            found.Select(difference => difference.Message));
        Assert.Equal(["definition 'gone.csdef'", "definition 'new.csdef'"], found.Select(difference => difference.Subject));
        Assert.Equal(["gone.csdef", "new.csdef"], found.Select(difference => difference.Definition));
        Assert.Equal([PathOf("old/gone.csdef"), PathOf("new/new.csdef")], found.Select(difference => difference.Path));
        Assert.Equal((1, 0, 0, 1), (found[0].BeforeLine, found[0].AfterLine, found[1].BeforeLine, found[1].AfterLine));
        Assert.Equal(("Internet", "W/E"), (found[1].Witness!.Source, found[1].Witness!.To));
    }

    [Fact]
    public void For_traffic_alone_it_is_every_pair_of_it()
    {
        Write("old", "gone.csdef");
        Write("new", "new.csdef");

        Assert.Equal(
            [
                "Reachability of 'W/E' narrowed: the endpoint is gone, and the Internet and W could reach it.",
                "Reachability of 'W/E' widened: the endpoint is new, and the Internet and W may reach it.",
            ],
            Compare(reachabilityOnly: true).Select(difference => difference.Message));
    }

    [Fact]
    public void What_cannot_be_listed_leaves_open_what_is_new()
    {
        Write("old", "a.csdef");
        Write("new", "a.csdef", "b.csdef");
        List<CsException> errors = [];

        Assert.Empty(DefinitionFilePair.OfFolders(PathOf("missing"), PathOf("new"), recurse: true, exclude: null, errors.Add));
        Assert.Equal([CsErrorId.CsFileUnreadable], errors.Select(error => error.Id));
    }

    [Fact]
    public void What_is_no_definition_is_an_error()
    {
        Write("old", "a.csdef");
        Write("new", "a.csdef");
        File.WriteAllText(PathOf("new/a.csdef"), "<a");

        Assert.Equal(CsErrorId.CsMalformedXml, Assert.Throws<CsException>(() => Compare(reachabilityOnly: false).Count()).Id);
    }

    private string PathOf(string relative) => Path.GetFullPath(Path.Combine(_root, relative));

    private void Write(string folder, params string[] names)
    {
        foreach (string name in names)
        {
            string path = PathOf($"{folder}/{name}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "<ServiceDefinition name='S'><WorkerRole name='W'><Endpoints><InputEndpoint name='E' protocol='tcp' port='80' /></Endpoints></WorkerRole></ServiceDefinition>");
        }
    }

    private IEnumerable<string> Pairs(bool recurse) => DefinitionFilePair
        .OfFolders(PathOf("old"), PathOf("new"), recurse, exclude: null, exception => throw exception)
        .Select(pair => $"{pair.Name}: {(pair.Before is null ? "-" : Path.GetRelativePath(PathOf("old"), pair.Before).Replace('\\', '/'))}");

    private IEnumerable<DefinitionDifference> Compare(bool reachabilityOnly) => DefinitionFilePair
        .OfFolders(PathOf("old"), PathOf("new"), recurse: false, exclude: null, exception => throw exception)
        .SelectMany(pair => DefinitionComparison.Compare(pair, new ComparisonOptions { ReachabilityOnly = reachabilityOnly }));
}
