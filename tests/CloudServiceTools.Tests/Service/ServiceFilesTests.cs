using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;
using CloudServiceTools.Tests.Randomness;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Service;

/// <summary>Which files of a folder make a service, and why the others do not.</summary>
public sealed class ServiceFilesTests : IDisposable
{
    private const string Xdt = "http://schemas.microsoft.com/XML-Document-Transform";

    private readonly string _folder = Directory.CreateTempSubdirectory("cst-").FullName;

    /// <summary>
    /// A folder, and its services: each definition with its configurations, and then what is left out, with the reason. A file
    /// has the name of its service behind it where that matters, or what it is.
    /// </summary>
    public static TheoryData<string, string> Folders { get; } = new()
    {
        // One definition takes every configuration.
        { "ServiceDefinition.csdef ServiceConfiguration.Cloud.cscfg ServiceConfiguration.Local.cscfg", "ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg ServiceConfiguration.Local.cscfg" },
        { "ServiceDefinition.csdef=Shop Other.cscfg=Other", "ServiceDefinition.csdef: Other.cscfg" },
        { "a.CSDEF b.CsCfg", "a.CSDEF: b.CsCfg" },
        { "ServiceDefinition.csdef", "ServiceDefinition.csdef:" },
        { "readme.md ServiceConfiguration.cscfg.bak", "" },

        // A definition of a profile takes the configurations of that profile, and the plain one the others.
        { "ServiceDefinition.csdef ServiceDefinition.Inside.csdef ServiceConfiguration.Cloud.cscfg ServiceConfiguration.Inside.cscfg", "ServiceDefinition.Inside.csdef: ServiceConfiguration.Inside.cscfg | ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg" },
        { "ServiceDefinition.csdef ServiceDefinition.ILB.csdef ServiceConfiguration.Publish.Ilb.cscfg ServiceConfiguration.Publish.cscfg", "ServiceDefinition.ILB.csdef: ServiceConfiguration.Publish.Ilb.cscfg | ServiceDefinition.csdef: ServiceConfiguration.Publish.cscfg" },
        { "ServiceDefinition.csdef ServiceDefinition.B.csdef ServiceDefinition.A.B.csdef ServiceConfiguration.X.A.B.cscfg ServiceConfiguration.X.B.cscfg", "ServiceDefinition.A.B.csdef: ServiceConfiguration.X.A.B.cscfg | ServiceDefinition.B.csdef: ServiceConfiguration.X.B.cscfg | ServiceDefinition.csdef:" },
        { "ServiceDefinition.csdef ServiceDefinition.Inside.csdef ServiceConfiguration.cscfg", "ServiceDefinition.Inside.csdef: | ServiceDefinition.csdef: ServiceConfiguration.cscfg" },
        { "Shop.csdef Shop.Inside.csdef Shop.Inside.cscfg Shop.cscfg", "Shop.Inside.csdef: Shop.Inside.cscfg | Shop.csdef: Shop.cscfg" },

        // Without a plain one, the others are for the definition that has none.
        { "ServiceDefinition.Cloud.csdef ServiceDefinition.Generated.csdef ServiceConfiguration.Cloud.cscfg ServiceConfiguration.Local.cscfg", "ServiceDefinition.Cloud.csdef: ServiceConfiguration.Cloud.cscfg | ServiceDefinition.Generated.csdef: ServiceConfiguration.Local.cscfg" },
        { "ServiceDefinition.A.csdef=One ServiceDefinition.B.csdef=Two ServiceConfiguration.Cloud.cscfg=two", "ServiceDefinition.A.csdef: | ServiceDefinition.B.csdef: ServiceConfiguration.Cloud.cscfg" },
        { "ServiceDefinition.A.csdef=Shop ServiceDefinition.B.csdef=Shop ServiceConfiguration.Cloud.cscfg=Shop", "ServiceDefinition.A.csdef: | ServiceDefinition.B.csdef: | ServiceConfiguration.Cloud.cscfg SeveralDefinitions" },

        // The name of the service decides what names leave open, and nothing else.
        { "ServiceDefinition.csdef=One ServiceDefinition.B.csdef=Two ServiceConfiguration.Cloud.cscfg=Two", "ServiceDefinition.B.csdef: ServiceConfiguration.Cloud.cscfg | ServiceDefinition.csdef:" },
        { "ServiceDefinition.csdef=One ServiceDefinition.B.csdef=Two ServiceConfiguration.B.cscfg=One", "ServiceDefinition.B.csdef: ServiceConfiguration.B.cscfg | ServiceDefinition.csdef:" },
        { "Gallery.csdef=Gallery Worker.csdef=Worker Gallery.cscfg=Other Gallery.emulator.cscfg=Worker", "Gallery.csdef: Gallery.cscfg Gallery.emulator.cscfg | Worker.csdef:" },
        { "a.csdef=One b.csdef=Two 1.cscfg=ONE 2.cscfg=Two 3.cscfg=Three", "a.csdef: 1.cscfg | b.csdef: 2.cscfg | 3.cscfg NoDefinition" },
        { "a.csdef=One b.csdef=One 1.cscfg=One", "a.csdef: | b.csdef: | 1.cscfg SeveralDefinitions" },
        { "a.csdef=One b.csdef=Two 1.cscfg!unreadable", "a.csdef: 1.cscfg | b.csdef:" },
        { "ServiceDefinition.csdef=One ServiceDefinition.B.csdef=Two ServiceConfiguration.Cloud.cscfg!unreadable", "ServiceDefinition.B.csdef: | ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg" },

        // What is no definition or configuration.
        { "ServiceDefinition.csdef ServiceDefinition.build.csdef ServiceConfiguration.Cloud.cscfg", "ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg | ServiceDefinition.build.csdef BuildOutput" },
        { "ServiceDefinition.csdef ServiceDefinition.Test.csdef!transform ServiceConfiguration.Test.cscfg ServiceConfiguration.Cloud.Test.cscfg!transform", "ServiceDefinition.csdef: ServiceConfiguration.Test.cscfg | ServiceConfiguration.Cloud.Test.cscfg Transform ServiceDefinition.Test.csdef Transform" },
        { "ServiceDefinition.csdef ServiceDefinition.T.csdef=$safeprojectname$ ServiceConfiguration.cscfg=#{Name}", "ServiceDefinition.csdef: | ServiceConfiguration.cscfg Template ServiceDefinition.T.csdef Template" },
        { "ServiceDefinition.csdef ServiceConfiguration.cscfg!holes", "ServiceDefinition.csdef: | ServiceConfiguration.cscfg Template" },
        { "ServiceDefinition.csdef ServiceConfiguration.cscfg!package", "ServiceDefinition.csdef: | ServiceConfiguration.cscfg Package" },
        { "ServiceDefinition.build.csdef ServiceConfiguration.cscfg", "| ServiceConfiguration.cscfg NoDefinition ServiceDefinition.build.csdef BuildOutput" },
    };

    /// <summary>What a project lists, beside which files.</summary>
    public static TheoryData<string, string, string> Projects { get; } = new()
    {
        { "<ServiceDefinition Include='a.csdef'/><ServiceConfiguration Include='1.cscfg'/>", "a.csdef b.csdef 1.cscfg 2.cscfg", "a.csdef: 1.cscfg | 2.cscfg NotListed b.csdef NotListed" },
        { "<ServiceDefinition Include='a.csdef'/><ServiceConfiguration Include='2.cscfg;1.cscfg ; 1.cscfg'/>", "a.csdef 1.cscfg 2.cscfg", "a.csdef: 2.cscfg 1.cscfg" },
        { "<ServiceDefinition Include='.\\a.csdef'/><ServiceConfiguration Include='sub\\1.cscfg'/>", "a.csdef sub/1.cscfg", "a.csdef: sub/1.cscfg" },
        { "<ServiceDefinition Include='A.CSDEF'/>", "a.csdef", "a.csdef:" },
        { "<ServiceDefinition Include='my%20service%28 1%29.csdef'/>", "my_service(_1).csdef", "my_service(_1).csdef:" },
        { "<ServiceDefinition Include='*.csdef' Exclude='b.csdef'/><ServiceConfiguration Include='?.cscfg'/>", "a.csdef b.csdef 1.cscfg 12.cscfg", "a.csdef: 1.cscfg | 12.cscfg NotListed b.csdef NotListed" },
        { "<ServiceDefinition Include='*.csdef'/><ServiceDefinition Remove='b.csdef'/>", "a.csdef b.csdef", "a.csdef: | b.csdef NotListed" },
        { "<ServiceDefinition Include='$(MSBuildProjectDirectory)\\a.csdef'/>", "a.csdef b.csdef", "a.csdef: | b.csdef NotListed" },
        { "<ServiceDefinition Include='a.csdef' Condition=\"'$(X)' == '1'\"/>", "a.csdef b.csdef", "a.csdef: | b.csdef NotListed" },
        { "<ServiceDefinition Include='a.csdef'/><ServiceConfiguration Include='gone.cscfg'/>", "a.csdef", "a.csdef:" },
        { "<ServiceDefinition Include='a.csdef'/>", "a.csdef a.build.csdef", "a.csdef: | a.build.csdef BuildOutput" },
        { "<ServiceDefinition Include='[a].csdef'/>", "[a].csdef a.csdef", "[a].csdef: | a.csdef NotListed" },

        // Names decide where a project does not say it for certain.
        { "<ServiceDefinition Include='$(Name).csdef'/>", "ServiceDefinition.csdef 1.cscfg", "ServiceDefinition.csdef: 1.cscfg | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='@(Files)'/>", "ServiceDefinition.csdef", "ServiceDefinition.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='**\\*.csdef'/>", "ServiceDefinition.csdef", "ServiceDefinition.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='C:\\x\\a.csdef'/>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='\\\\host\\share\\a.csdef'/>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='/etc/a.csdef'/>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='gone.csdef'/>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<ServiceDefinition Include='a%00.csdef;&quot;.csdef;a.cscfg'/>", "a.csdef a.cscfg", "a.csdef: a.cscfg | p.ccproj UnclearProject" },
        { "<Compile Include='a.cs'/>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<Broken", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
        { "<!DOCTYPE x>", "a.csdef", "a.csdef: | p.ccproj UnclearProject" },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Names_say_which_files_belong_together(string files, string services)
    {
        foreach (string file in files.Split(' '))
        {
            Write(file);
        }

        Assert.Equal(services, Found());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_says_which_files_are_its_own(string items, string files, string services)
    {
        foreach (string file in files.Split(' '))
        {
            Write(file);
        }

        File.WriteAllText(
            Path.Combine(_folder, "p.ccproj"),
            items == "<!DOCTYPE x>" ? items + "<Project/>" : $"<Project xmlns='http://schemas.microsoft.com/developer/msbuild/2003'><Choose><When Condition='true'><ItemGroup>{items}</ItemGroup></When></Choose></Project>");
        Assert.Equal(services, Found());
    }

    [Fact]
    public void Each_of_several_projects_is_a_service_and_they_may_share_files()
    {
        Write("a.csdef");
        Write("b.csdef");
        Write("1.cscfg");
        foreach (string name in new[] { "a", "b" })
        {
            File.WriteAllText(
                Path.Combine(_folder, $"{name}.ccproj"),
                $"<Project><ItemGroup><ServiceDefinition Include='{name}.csdef'/><ServiceConfiguration Include='1.cscfg'/></ItemGroup></Project>");
        }

        Assert.Equal("a.csdef: 1.cscfg | b.csdef: 1.cscfg", Found());
        Assert.Equal(Path.Combine(_folder, "b.ccproj"), CloudService.Load(Path.Combine(_folder, "b.csdef")).Path);
        Assert.Equal("b.csdef: 1.cscfg", Found("b.ccproj"));
    }

    /// <summary>A project that lists very many files is none that people made, and costs in proportion to its size.</summary>
    [Fact]
    public void A_list_without_end_is_not_followed()
    {
        Write("a.csdef");
        string items = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<ServiceConfiguration Include='{i}*.cscfg'/>"));
        File.WriteAllText(Path.Combine(_folder, "p.ccproj"), $"<Project><ItemGroup><ServiceDefinition Include='a.csdef'/><ServiceConfiguration Include='{string.Join(';', Enumerable.Range(0, 5000))}'/>{items}</ItemGroup></Project>");

        Assert.Equal("a.csdef: | p.ccproj UnclearProject", Found());
    }

    [Theory]
    [InlineData("ServiceDefinition.csdef", "ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg | ServiceDefinition.build.csdef BuildOutput")]
    [InlineData("ServiceConfiguration.Cloud.cscfg", "ServiceDefinition.csdef: ServiceConfiguration.Cloud.cscfg | ServiceDefinition.build.csdef BuildOutput")]
    [InlineData("ServiceDefinition.build.csdef", "ServiceDefinition.build.csdef: | ServiceDefinition.build.csdef BuildOutput")]
    [InlineData("missing.csdef", "missing.csdef:")]
    [InlineData("missing.cscfg", "missing.cscfg")]
    public void A_file_that_is_named_is_taken_with_its_service(string path, string services)
    {
        Write("ServiceDefinition.csdef");
        Write("ServiceDefinition.build.csdef");
        Write("ServiceConfiguration.Cloud.cscfg");

        Assert.Equal(services, string.Join(" | ", new ServiceSearch(withConfigurations: true).Find(Path.Combine(_folder, path)).Select(Text)));
    }

    [Fact]
    public void A_definition_of_another_extension_is_one_of_its_folder()
    {
        Write("app.xml");
        Write("ServiceConfiguration.Cloud.cscfg");

        Assert.Equal("app.xml: ServiceConfiguration.Cloud.cscfg", Found("app.xml"));
    }

    [Fact]
    public void Without_configurations_nothing_is_said_of_them()
    {
        Write("a.csdef=One");
        Write("b.csdef=Two");
        Write("c.cscfg=Three");

        Assert.Equal("a.csdef: | b.csdef:", string.Join(" | ", new ServiceSearch(withConfigurations: false).Find(_folder).Select(Text)));
    }

    /// <summary>What one step reported, a later one does not report again.</summary>
    [Fact]
    public void A_configuration_is_reported_once_whether_it_is_named_before_its_definition_or_after()
    {
        Write("a.csdef");
        Write("1.cscfg");
        ServiceSearch before = new(withConfigurations: true);
        ServiceSearch after = new(withConfigurations: true);

        Assert.Equal(["1.cscfg"], Names(before.Find(Path.Combine(_folder, "1.cscfg")).Single().Reported));
        Assert.Equal(["a.csdef"], Names(before.Find(Path.Combine(_folder, "a.csdef")).Single().Reported));
        Assert.Equal(["a.csdef", "1.cscfg"], Names(after.Find(Path.Combine(_folder, "a.csdef")).Single().Reported));
        Assert.Empty(after.Find(Path.Combine(_folder, "1.cscfg")));
    }

    [Randomized(400)]
    public Property Every_file_belongs_to_one_service_or_is_left_out_whatever_their_order(Choices random)
    {
        string[] words = ["ServiceDefinition", "Shop", "Inside", "Cloud", "build", "A", "B"];
        string[] kinds = [".csdef", ".cscfg", ".CSCFG"];
        Dictionary<string, FileHead> heads = new(StringComparer.Ordinal);
        for (int count = random.Next(12); count > 0 && random.HasMore; count--)
        {
            string name = string.Join('.', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => words[random.Next(words.Length)])) + kinds[random.Next(kinds.Length)];
            heads[$"/f/{name}"] = new FileHead((FileNature)random.Next(5), new[] { "Shop", "SHOP", "Other", "" }[random.Next(4)]);
        }

        string[] files = [.. heads.Keys];
        IReadOnlyList<ServiceFiles> services = ServiceFolder.Sort(files, path => heads[path]);
        string[] all = [.. services.SelectMany(service => service.Configurations.Concat([service.Definition!]).Concat(service.Unused.Select(file => file.Path!))).OfType<string>()];
        string[] other = [.. ServiceFolder.Sort(files.Reverse(), path => heads[path]).Select(service => string.Join(' ', service.Reported))];

        return all.Order(StringComparer.Ordinal).SequenceEqual(files.Order(StringComparer.Ordinal))
            .And(services.Select(service => string.Join(' ', service.Reported)).SequenceEqual(other))
            .Label(string.Join(' ', files));
    }

    [Fact]
    public void Several_services_or_none_are_an_error_that_says_which()
    {
        CsException none = Assert.Throws<CsException>(() => CloudService.Load(_folder));
        Write("a.csdef=One");
        Write("b.csdef=Two");
        CsException several = Assert.Throws<CsException>(() => CloudService.Load(_folder));

        Assert.Equal((CsErrorId.CsFileNotFound, CsErrorId.CsAmbiguousName), (none.Id, several.Id));
        Assert.Contains("'a.csdef' and 'b.csdef'", several.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_is_read_with_its_environments_and_without_what_is_left_out()
    {
        Write("ServiceDefinition.csdef=Shop");
        Write("ServiceConfiguration.Cloud.cscfg=Shop");
        Write("ServiceConfiguration.Test.cscfg!transform");
        Write("ServiceConfiguration.Broken.cscfg!unreadable");
        List<CsException> errors = [];
        CloudService service = CloudService.Load(new ServiceSearch(withConfigurations: true).Find(_folder).Single(), errors.Add);

        Assert.Equal("Cloud", Assert.Single(service.Environments).Name);
        Assert.Equal(UnusedReason.Transform, Assert.Single(service.Unused).Reason);
        Assert.Equal(CsErrorId.CsMalformedXml, Assert.Single(errors).Id);
        Assert.Equal(CsErrorId.CsMalformedXml, Assert.Throws<CsException>(() => CloudService.Load(_folder)).Id);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(ServiceFiles files)
    {
        string folder = Path.GetDirectoryName(files.Path)! + Path.DirectorySeparatorChar;
        string configurations = string.Join(' ', files.Configurations.Select(Relative));
        string used = files.Definition is null ? configurations : $"{Relative(files.Definition)}: {configurations}".TrimEnd();
        string unused = string.Join(' ', files.Unused.Select(file => $"{Relative(file.Path!)} {file.Reason}"));
        return $"{used}{(unused.Length > 0 ? " | " : string.Empty)}{unused}".TrimStart();

        string Relative(string path) => path.Replace(folder, string.Empty, StringComparison.Ordinal).Replace('\\', '/').Replace(' ', '_');
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path)!);

    /// <summary>All services of the folder, and what reading the files leaves out.</summary>
    private string Found(string path = "")
    {
        List<string> services = [];
        List<UnusedFile> unused = [];
        foreach (ServiceFiles files in new ServiceSearch(withConfigurations: true).Find(Path.Combine(_folder, path)))
        {
            ServiceReading read = ServiceReading.Of(files);
            unused.AddRange(read.Unused);
            string[] left = [.. read.Unused.Select(file => file.Path!)];
            services.Add(files.Definition is null ? string.Empty : Text(new ServiceFiles(files.Definition, [.. files.Configurations.Except(left)])));
        }

        string others = string.Join(' ', unused.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file.Path)!.Replace(' ', '_')} {file.Reason}"));
        return string.Join(" | ", others.Length > 0 ? services.Append(others) : services).TrimStart();
    }

    private void Write(string file)
    {
        string[] parts = file.Split('=', '!');
        string path = Path.Combine(_folder, parts[0].Replace('_', ' ').Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string name = file.Contains('=', StringComparison.Ordinal) ? parts[1] : "Shop";
        string root = path.EndsWith(".cscfg", StringComparison.OrdinalIgnoreCase) ? $"ServiceConfiguration serviceName='{name}'" : $"ServiceDefinition name='{name}'";
        File.WriteAllText(path, file[(file.IndexOf('!', StringComparison.Ordinal) + 1)..] switch
        {
            "transform" => $"<{root} xmlns:x='{Xdt}'/>",
            "unreadable" => "<oops",
            "holes" => $"<{root}\r\n  $osFamily$ />",
            "package" => "PK\u0003\u0004 and more",
            _ => $"<{root} />",
        });
    }
}
