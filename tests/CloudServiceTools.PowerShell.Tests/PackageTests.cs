using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>NuGet refuses packages for reasons of its own, and a release is a bad time to learn of one.</summary>
[Collection(Session.OneAtATime)]
public sealed class PackageTests
{
    [Fact]
    public void The_module_is_packed_whole_with_what_its_page_shows()
    {
        string folder = Directory.CreateTempSubdirectory("package-").FullName;
        try
        {
            Pack(folder);

            using ZipArchive package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder)));
            string[] files = [.. package.Entries.Select(entry => entry.FullName)];
            string module = Path.Combine(Session.Repository, "artifacts", "CloudServiceTools");
            Assert.Empty(Directory.GetFiles(module, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(module, file).Replace('\\', '/'))
                .Except(files));

            Dictionary<string, string> metadata = Metadata(package);
            Assert.Contains(metadata["icon"], files);
            Assert.Contains(metadata["readme"], files);
            Assert.StartsWith("https://", metadata["projectUrl"], StringComparison.Ordinal);
            Assert.StartsWith("### ", metadata["releaseNotes"], StringComparison.Ordinal);
            Assert.Contains("PSCmdlet_Add-CsRole", metadata["tags"].Split(' '));

            string readme = Text(package, metadata["readme"]);
            string[] relative = [.. Regex.Matches(readme, @"\]\((?!https?:|#)[^)]*\)").Select(match => match.Value)];
            Assert.Empty(relative);
            Assert.Contains($"]({metadata["projectUrl"]}/blob/main/docs/csdef.md)", readme, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Pack(string folder)
    {
        string script = Path.Combine(Session.Repository, "build.ps1");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        using Session session = new();
        IReadOnlyList<PSObject> output = session.Run(
            "& $args[0] Package -NoBuild -Configuration $args[1] -OutputPath $args[2]", out IReadOnlyList<ErrorRecord> errors,
            script, configuration, folder);
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, output.Concat<object>(errors)));
    }

    private static Dictionary<string, string> Metadata(ZipArchive package) =>
        XDocument.Parse(Text(package, "CloudServiceTools.nuspec")).Root!.Elements().First().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

    private static string Text(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
