using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using Xunit;

namespace CloudServiceTools.Tests.Xml;

/// <summary>A pipe that is called like a definition is found by no search, and nobody waits for what may come out of it.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public SpecialFileTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no names in folders on Windows.");
        File.WriteAllText(Path("file.csdef"), ServiceDefinition.Create("S").ToText());
        File.WriteAllText(Path("empty.csdef"), string.Empty);
        File.WriteAllText(Path("pipe.cscfg.txt"), string.Empty);
        MakePipe("pipe.csdef");
        MakePipe("pipe.cscfg");
        File.CreateSymbolicLink(Path("link.csdef"), Path("pipe.csdef"));
        File.CreateSymbolicLink(Path("linked.csdef"), Path("file.csdef"));
        File.CreateSymbolicLink(Path("dangling.csdef"), Path("nowhere"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_search_passes_over_pipes() => Assert.Equal(
        ["dangling.csdef", "empty.csdef", "file.csdef", "linked.csdef"],
        new FolderSearch(null, error => throw error).Definitions(_folder, recurse: false).Select(System.IO.Path.GetFileName));

    [Fact]
    public void Configurations_that_are_pipes_are_passed_over() =>
        Assert.Empty(CloudService.Load(Path("file.csdef")).Environments);

    [Theory]
    [InlineData("pipe.csdef", CsErrorId.CsFileUnreadable)]
    [InlineData("link.csdef", CsErrorId.CsFileUnreadable)]
    [InlineData("empty.csdef", CsErrorId.CsMalformedXml)]
    [InlineData("dangling.csdef", CsErrorId.CsFileNotFound)]
    public void What_is_named_is_read_or_refused(string name, CsErrorId id) =>
        Assert.Equal(id, Assert.Throws<CsException>(() => ServiceDefinition.Load(Path(name))).Id);

    [Fact]
    public void Devices_that_end_are_read_as_before() =>
        Assert.Equal(CsErrorId.CsMalformedXml, Assert.Throws<CsException>(() => ServiceDefinition.Load("/dev/null")).Id);

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private void MakePipe(string name)
    {
        using Process process = Process.Start("mkfifo", [Path(name)]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
