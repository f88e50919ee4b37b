using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>A write keeps what others wrote, and what the file is to them: its names, its owner, its attributes.</summary>
public sealed class FileWriteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    private string Target => Path.Combine(_folder, "ServiceDefinition.csdef");

    [Fact]
    public void What_another_program_wrote_since_the_file_was_read_is_not_overwritten()
    {
        ServiceDefinition definition = Saved("Old");
        definition.Update(new DefinitionSettings { Name = "New" });
        File.WriteAllText(Target, "theirs");

        CsException error = Assert.Throws<CsException>(() => definition.Save());

        Assert.Equal((CsErrorId.CsFileChanged, Target), (error.Id, error.Path));
        Assert.Equal("theirs", File.ReadAllText(Target));
        Assert.Equal(CsErrorId.CsFileChanged, Assert.Throws<CsException>(() => definition.Copy().Save(Target)).Id);
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));

        definition.Save(force: true);
        definition.Update(new DefinitionSettings { Name = "Newer" });
        definition.Save();
        Assert.Equal("Newer", ServiceDefinition.Load(Target).Name);
    }

    [Fact]
    public void A_file_that_only_looks_changed_is_written()
    {
        ServiceDefinition definition = Saved("Old");
        definition.Update(new DefinitionSettings { Name = "New" });

        File.SetLastWriteTimeUtc(Target, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        definition.Save();

        // Somebody made the same change.
        definition.Update(new DefinitionSettings { Name = "Newer" });
        File.WriteAllText(Target, definition.ToText());
        definition.Save();

        File.Delete(Target);
        definition.Save();
        Assert.Equal("Newer", ServiceDefinition.Load(Target).Name);
    }

    [Fact]
    public void A_change_is_seen_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _ = Saved("Old");
        string link = Path.Combine(_folder, "link.csdef");
        File.CreateSymbolicLink(link, Target);
        ServiceDefinition definition = ServiceDefinition.Load(link);
        File.WriteAllText(Target, "theirs");

        Assert.Equal(CsErrorId.CsFileChanged, Assert.Throws<CsException>(() => definition.Save(Target)).Id);
        Assert.Equal("theirs", File.ReadAllText(Target));
    }

    [Fact]
    public async Task Writers_at_once_lose_no_change_in_silence()
    {
        _ = Saved("S");
        for (int round = 0; round < 5; round++)
        {
            using Barrier start = new(6);
            string prefix = $"R{round}";
            CsErrorId?[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    try
                    {
                        ServiceDefinition definition = ServiceDefinition.Load(Target);
                        definition.AddRole(Role.Create(prefix + number, RoleType.Worker));
                        definition.Save();
                        return (CsErrorId?)null;
                    }
                    catch (CsException exception)
                    {
                        return exception.Id;
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(outcomes, outcome => Assert.True(outcome is null or CsErrorId.CsFileChanged, outcome.ToString()));
            Assert.Equal(
                Enumerable.Range(0, 6).Where(number => outcomes[number] is null).Select(number => prefix + number),
                ServiceDefinition.Load(Target).Roles.Select(role => role.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order());
        }

        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_with_two_names_keeps_both()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test makes the second name with ln.");
        ServiceDefinition definition = Saved("Old");
        string other = Path.Combine(_folder, "other.csdef");
        Run("ln", Target, other);
        Assert.Equal(2u, NativeMethods.FactsOf(Target)?.Names);
        foreach (string name in new[] { "ALongerNameThanBefore", "N" })
        {
            definition.Update(new DefinitionSettings { Name = name });

            definition.Save();

            Assert.Equal(File.ReadAllText(Target), File.ReadAllText(other));
            Assert.Equal(definition.ToText(), File.ReadAllText(other));
            Assert.Equal(2u, NativeMethods.FactsOf(Target)?.Names);
        }

        Assert.Equal([Target, other], Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_of_another_owner_stays_theirs()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root can give files away.");
        ServiceDefinition definition = Saved("Old");
        Run("chown", "1234:5678", Target);
        definition.Update(new DefinitionSettings { Name = "New" });

        definition.Save();

        NativeMethods.FileFacts? facts = NativeMethods.FactsOf(Target);
        Assert.Equal((1234u, 5678u, "New"), (facts?.Owner, facts?.Group, ServiceDefinition.Load(Target).Name));
    }

    [Fact]
    public void A_read_only_file_is_replaced_where_that_is_forced_and_stays_read_only()
    {
        ServiceDefinition definition = Saved("Old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        definition.Update(new DefinitionSettings { Name = "New" });

        Assert.Equal(CsErrorId.CsFileUnwritable, Assert.Throws<CsException>(() => definition.Save()).Id);
        definition.Save(force: true);

        Assert.Equal("New", ServiceDefinition.Load(Target).Name);
        Assert.True(new FileInfo(Target).IsReadOnly);
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        File.SetAttributes(Target, FileAttributes.Normal);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_nothing_else()
    {
        ServiceDefinition definition = Saved("S");
        string[] theirs = [Target + ".tmp", Path.Combine(_folder, ".ServiceDefinition.csdef.tmp"), Path.Combine(_folder, ".csd-000000000000.tmp")];
        foreach (string path in theirs.Append(FilePath.Beside(Target, "tmp")).Append(FilePath.Beside(Target, "lock")))
        {
            File.WriteAllText(path, "left");
        }

        definition.Save();

        Assert.Equal(theirs.Append(Target).Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
        Assert.All(theirs, path => Assert.Equal("left", File.ReadAllText(path)));
    }

    [Fact]
    public void A_write_that_was_interrupted_is_finished_by_the_next_one()
    {
        ServiceDefinition definition = Saved("Old");
        string text = ServiceDefinition.Create("Theirs").ToText();
        string pending = FilePath.Beside(Target, "new");
        File.WriteAllText(pending, text);
        File.WriteAllText(Target, text[..^10]);

        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Load(Target));
        Assert.Equal(CsErrorId.CsMalformedXml, error.Id);
        Assert.Contains(pending, error.RecommendedAction, StringComparison.Ordinal);

        Assert.Equal(CsErrorId.CsFileChanged, Assert.Throws<CsException>(() => definition.Save()).Id);
        Assert.Equal(text, File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_process_that_is_killed_while_it_overwrites_leaves_a_complete_version_that_the_next_write_puts_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test makes the second name with ln.");
        string[] texts = [.. new[] { "A", "LongerName" }.Select(name => ServiceDefinition.Create(name).ToText() + new string('\n', 200_000))];
        File.WriteAllText(Target, texts[0]);
        string other = Path.Combine(_folder, "other.csdef");
        string pending = FilePath.Beside(Target, "new");
        Run("ln", Target, other);
        Random random = new(11);
        for (int round = 0; round < 6; round++)
        {
            using Process writer = WriterProcess.Start(_folder, texts);
            WriterProcess.KillWhileWriting(writer, random);

            Assert.True(texts.Contains(File.ReadAllText(Target)) || texts.Contains(File.ReadAllText(pending)));
            ServiceDefinition.Parse(texts[0]).Save(Target);
            Assert.Equal((texts[0], texts[0]), (File.ReadAllText(Target), File.ReadAllText(other)));
            Assert.Empty(Directory.GetFiles(_folder, ".csd-*"));
        }
    }

    /// <summary>As Windows may: the old file is gone, the new one has its own name still, or somebody looks at one of them.</summary>
    [Theory]
    [InlineData(0x498, true, 1)]
    [InlineData(0x497, false, 2)]
    [InlineData(0x20, false, 3)]
    public void A_replacement_that_fails_on_the_way_is_finished(int error, bool losesTarget, int failures)
    {
        File.WriteAllText(Target, "old");
        int calls = 0;
        FileWriter writer = new(Target, Encoding.ASCII.GetBytes("new"), new WriteOptions())
        {
            ReplaceFile = (source, target) =>
            {
                if (calls++ < failures)
                {
                    if (losesTarget)
                    {
                        File.Delete(target);
                    }

                    throw new IOException("half-way", unchecked((int)0x80070000) | error);
                }

                File.Move(source, target, overwrite: true);
            },
        };

        writer.Run();

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_replacement_that_loses_the_old_file_and_fails_leaves_the_new_one_and_says_where()
    {
        File.WriteAllText(Target, "old");
        FileWriter writer = new(Target, Encoding.ASCII.GetBytes("new"), new WriteOptions())
        {
            ReplaceFile = (_, target) =>
            {
                File.Delete(target);
                throw new IOException("The disk is gone.");
            },
        };

        CsException error = Assert.Throws<CsException>(writer.Run);

        string left = Assert.Single(Directory.GetFileSystemEntries(_folder));
        Assert.Equal("new", File.ReadAllText(left));
        Assert.Contains(left, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_for_a_link_that_leads_nowhere_names_the_folder_that_is_missing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        string link = Path.Combine(_folder, "link.csdef");
        string missing = Path.Combine(_folder, "missing");
        File.CreateSymbolicLink(link, Path.Combine(missing, "S.csdef"));

        CsException error = Assert.Throws<CsException>(() => ServiceDefinition.Create("S").Save(link));

        Assert.Equal((CsErrorId.CsFileUnwritable, link), (error.Id, error.Path));
        Assert.Contains($"there is no folder '{missing}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_the_longest_name_can_be_written()
    {
        string path = Path.Combine(_folder, new string('n', 249) + ".csdef");
        ServiceDefinition definition = ServiceDefinition.Create("S");

        definition.Save(path);
        definition.Save();

        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_system_that_has_no_method_for_links_follows_them_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.WriteAllText(Target, "x");
        string first = Path.Combine(_folder, "first");
        string second = Path.Combine(_folder, "second");
        File.CreateSymbolicLink(first, "second");
        File.CreateSymbolicLink(second, Target);
        string loop = Path.Combine(_folder, "loop");
        File.CreateSymbolicLink(loop, loop);

        Assert.Equal(Target, LinkTarget.ResolveBySystem(first));
        Assert.Equal(LinkTarget.Resolve(first), LinkTarget.ResolveBySystem(first));
        Assert.Throws<IOException>(() => LinkTarget.ResolveBySystem(loop));
        Assert.Equal(loop, FilePath.Resolve(loop));
    }

    [Fact]
    public void Paths_are_the_same_that_lead_to_one_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "real", "below")).FullName;
        string file = Path.Combine(folder, "S.csdef");
        ServiceDefinition.Create("S").Save(file);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), "real");
        string byFolder = Path.Combine(_folder, "link", "below", "S.csdef");
        string byFile = Path.Combine(_folder, "file.csdef");
        File.CreateSymbolicLink(byFile, byFolder);

        Assert.True(FilePath.AreSame(file, byFolder));
        Assert.True(FilePath.AreSame(byFile, byFolder));
        Assert.False(FilePath.AreSame(file, Target));
        Assert.Equal(OperatingSystem.IsMacOS(), FilePath.AreSame(file, file.ToUpperInvariant()));
        Assert.Equal(file, FilePath.Resolve(byFile), FilePath.Comparer);

        ServiceDefinition definition = ServiceDefinition.Load(byFolder);
        File.WriteAllText(file, "theirs");
        Assert.Equal(CsErrorId.CsFileChanged, Assert.Throws<CsException>(() => definition.Save(byFile)).Id);
    }

    [Theory]
    [InlineData(@"\\?\C:\a\b.csdef", @"C:\a\b.csdef")]
    [InlineData(@"\\?\UNC\server\share\b", @"\\server\share\b")]
    [InlineData(@"C:\a", @"C:\a")]
    public void A_path_of_Windows_loses_the_start_of_a_device(string path, string expected) =>
        Assert.Equal(expected, LinkTarget.WithoutDevice(path));

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private ServiceDefinition Saved(string name)
    {
        ServiceDefinition definition = ServiceDefinition.Create(name);
        definition.Save(Target);
        return definition;
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
