using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>A file is written at once or not at all.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    private string Target => Path.Combine(_folder, "ServiceDefinition.csdef");

    [Fact]
    public void A_definition_without_a_file_needs_a_path()
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        Assert.Equal(CsErrorId.CsPathRequired, Assert.Throws<CsException>(() => definition.Save()).Id);

        definition.Save(Target);
        Assert.Equal(Target, definition.Path);

        definition.AddRole(Role.Create("W", RoleType.Worker));
        definition.Save();
        Assert.Equal("W", Assert.Single(ServiceDefinition.Load(Target).Roles).Name);
    }

    [Fact]
    public void A_file_that_must_not_be_replaced_is_not()
    {
        File.WriteAllText(Target, "old");

        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Create("S").Save(Target, overwrite: false));

        Assert.Equal((CsErrorId.CsFileExists, Target), (error.Id, error.Path));
        Assert.Equal("old", File.ReadAllText(Target));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_in_the_way_is_an_error_with_the_path()
    {
        string missing = Path.Combine(_folder, "no", "S.csdef");
        Assert.Equal(CsErrorId.CsFileUnwritable, Assert.Throws<CsException>(() => ServiceDefinition.Create("S").Save(missing)).Id);
        Assert.Equal(CsErrorId.CsFileUnwritable, Assert.Throws<CsException>(() => ServiceDefinition.Create("S").Save(_folder)).Id);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    /// <summary>What .NET says when the disk is full, which a test cannot be sure to bring about.</summary>
    [Theory]
    [InlineData("No space left on device")]
    [InlineData("No space left on device : '/a/b'")]
    [InlineData("No space left on device.")]
    [InlineData("No space left on device. : '/a/b'")]
    public void What_the_system_says_becomes_a_sentence(string reason) => Assert.Equal(
        "'/a/b' cannot be written: No space left on device.",
        XmlErrors.FileUnwritable("/a/b", reason).Message);

    [Fact]
    public void Nothing_is_left_beside_the_file()
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        definition.Save(Target);
        definition.Save(Target);

        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Permissions_and_links_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access rules by itself, and links need a privilege there.");
        string link = Path.Combine(_folder, "link.csdef");
        ServiceDefinition.Create("Old").Save(Target);
#pragma warning disable CA1416 // skipped on Windows
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
#pragma warning restore CA1416
        File.CreateSymbolicLink(link, Target);
        ServiceDefinition definition = ServiceDefinition.Load(link);

        definition.Update(new DefinitionSettings { Name = "New" });
        definition.Save();

        Assert.Equal(Target, File.ResolveLinkTarget(link, true)?.FullName);
        Assert.Equal("New", ServiceDefinition.Load(Target).Name);
#pragma warning disable CA1416
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(Target));
#pragma warning restore CA1416
    }

    [Fact]
    public void A_process_that_is_killed_while_it_writes_leaves_the_old_file_or_the_new_one()
    {
        string[] versions = ["A", "B"];
        string[] texts = [.. versions.Select(Large)];
        File.WriteAllText(Target, texts[0]);
        Random random = new(7);
        for (int round = 0; round < 12; round++)
        {
            using Process writer = WriterProcess.Start(_folder, texts);
            WriterProcess.KillWhileWriting(writer, random);

            string found = File.ReadAllText(Target);
            Assert.Contains(found, texts);
        }

        ServiceDefinition.Load(Target).Save();
        Assert.Equal(
            ["ServiceDefinition.csdef", "source0.xml", "source1.xml"],
            Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order());
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Large(string name)
    {
        ServiceDefinition definition = ServiceDefinition.Create(name);
        for (int i = 0; i < 2_000; i++)
        {
            definition.AddRole(Role.Create("Role" + i, RoleType.Worker, "Standard_D" + name));
        }

        return definition.ToText();
    }
}
