using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>csdef check and csdef fix.</summary>
public sealed class CheckTests
{
    private const string Clean =
        "<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\" schemaVersion=\"2015-04.2.6\"><WorkerRole name=\"W\" vmsize=\"Standard_D1_v2\" /></ServiceDefinition>\n";

    private static readonly string Bad = Workspace.Article("scenario3-as-published");

    [Fact]
    public void Findings_are_lines_as_compilers_write_them()
    {
        using Workspace workspace = new();
        workspace.Write("sub/bad.csdef", Bad);

        Outcome outcome = Csdef.Run("check sub/bad.csdef --include-rule CSD1010,CSD1011", folder: workspace.Folder);

        Assert.Equal(1, outcome.Code);
        string path = Path.Combine("sub", "bad.csdef");
        Assert.Equal(
            $"{path}(3,5): error CSD1010: Traffic rule 1 has AllowAllTraffic beside WhenSource, which the schema refuses: remove AllowAllTraffic, so that only the sources of WhenSource may send, as Microsoft's article means it.",
            outcome.Text.Split('\n')[0]);
        Assert.EndsWith("\n2 errors in 1 file. csdef fix can fix 2.\n", outcome.Text, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public void Check_and_fix_have_one_name_for_standard_input()
    {
        Assert.StartsWith("stdin(3,5): error CSD1010: ", Csdef.Run("check --include-rule CSD1010", Bad).Text, StringComparison.Ordinal);
        Assert.StartsWith("stdin(3,5): CSD1010: ", Csdef.Run("fix --dry-run --include-rule CSD1010", Bad).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("information", 1)]
    [InlineData("never", 0)]
    public void Errors_fail_unless_nothing_does(string failOn, int code) =>
        Assert.Equal(code, Csdef.Run($"check --include-rule CSD1010 --fail-on {failOn}", Bad).Code);

    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on error", 0)]
    [InlineData("--fail-on Warning", 0)]
    [InlineData("--fail-on information", 1)]
    [InlineData("--fail-on information --severity warning", 0)]
    [InlineData("--fail-on information --exclude-rule CSD6", 0)]
    public void Information_fails_where_that_is_wanted(string options, int code) =>
        Assert.Equal(code, Csdef.Run($"check --include-rule CSD6001 {options}", Clean.Replace("Standard_D1_v2", "Small", StringComparison.Ordinal)).Code);

    [Fact]
    public void Suppressed_findings_do_not_fail_and_are_shown_when_wanted()
    {
        string text = Bad.Replace("<NetworkTrafficRules>", "<!-- csdef-disable CSD1: known --><NetworkTrafficRules>", StringComparison.Ordinal);

        Outcome outcome = Csdef.Run("check --include-rule CSD1010 --include-suppressed", text);

        Assert.Equal(0, outcome.Code);
        Assert.Contains("(suppressed: known)", outcome.Text, StringComparison.Ordinal);
        Assert.Equal("No findings in 1 file.\n", Csdef.Run("check --include-rule CSD1010", text).Text);
    }

    [Theory]
    [InlineData("sarif", ReportFormat.Sarif)]
    [InlineData("junit", ReportFormat.JUnit)]
    [InlineData("markdown", ReportFormat.Markdown)]
    public void A_report_is_the_engines_with_clean_files_in_it(string format, ReportFormat expected)
    {
        using Workspace workspace = new();
        string[] files = [workspace.Write("a/bad.csdef", Bad), workspace.Write("a/clean.csdef", Clean)];
        Analyzer analyzer = new();
        string report = Report.Write(
            expected,
            files.SelectMany(file => analyzer.AnalyzeFile(file)),
            new ReportOptions { BasePath = workspace.Folder, Files = files, FailureSeverity = DiagnosticSeverity.Error });

        Outcome outcome = Csdef.Run($"check . --recurse --format {format}", folder: workspace.Folder);
        Outcome filed = Csdef.Run($"check . --recurse --format {format} --output report", folder: workspace.Folder);

        Assert.Equal(report, outcome.Text);
        Assert.Equal((1, string.Empty), (filed.Code, filed.Text));
        Assert.Equal(report, workspace.Read("report"));
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    [InlineData("warning", 1)]
    [InlineData("information", 1)]
    public void Failures_in_JUnit_are_those_that_fail(string failOn, int code)
    {
        Outcome outcome = Csdef.Run(
            $"check --include-rule CSD4003 --format junit --fail-on {failOn}",
            Workspace.Article("scenario4-corrected").Replace("<FromRole roleName=\"WorkerRole1\"/>", string.Empty, StringComparison.Ordinal));

        Assert.Equal(code, outcome.Code);
        Assert.Contains($"tests=\"1\" failures=\"{code}\"", outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"RuleId\": \"CsFileNotFound\"")]
    [InlineData("jsonl", "{\"RuleId\":\"CsFileNotFound\"")]
    [InlineData("sarif", "\"toolExecutionNotifications\"")]
    [InlineData("junit", "<error type=\"CsFileNotFound\"")]
    [InlineData("markdown", "missing.csdef | CsFileNotFound |")]
    [InlineData("text", "missing.csdef: error CsFileNotFound: ")]
    public void What_could_not_be_read_is_in_every_format(string format, string part)
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Clean);

        Outcome outcome = Csdef.Run($"check a.csdef missing.csdef --with-configuration -f {format} -o report", folder: workspace.Folder);

        Assert.Equal(2, outcome.Code);
        string report = workspace.Read("report");
        Assert.Contains(part, report, StringComparison.Ordinal);
        Assert.Contains("missing.csdef", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "src/a.csdef(3,5): ")]
    [InlineData("jsonl", "src/a.csdef")]
    [InlineData("sarif", "\"uri\": \"src/a.csdef\"")]
    [InlineData("junit", "file=\"src/a.csdef\"")]
    [InlineData("sarif --base-path src", "\"uri\": \"a.csdef\"")]
    public void Standard_input_can_have_the_name_of_a_file(string format, string part)
    {
        using Workspace workspace = new();

        string text = Csdef.Run($"check - --stdin-filename src/a.csdef --include-rule CSD1010 --format {format}", Bad, workspace.Folder).Text;

        Assert.Contains(part, text.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("reach")]
    [InlineData("diff - clean")]
    public void Json_lines_are_the_items_of_the_array(string line)
    {
        using Workspace workspace = new();
        workspace.Write("clean", Clean);
        using JsonDocument array = JsonDocument.Parse(Csdef.Run($"{line} --format json", Bad, workspace.Folder).Text);

        string[] lines = Csdef.Run($"{line} --format jsonl", Bad, workspace.Folder).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            array.RootElement.EnumerateArray().Select(item => JsonSerializer.Serialize(item)),
            lines.Select(line => JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement)));
    }

    [Fact]
    public void Json_has_the_properties_of_findings()
    {
        Outcome outcome = Csdef.Run("check --include-rule CSD1010 --format json", Bad);

        using JsonDocument json = JsonDocument.Parse(outcome.Text);
        Assert.Equal(1, json.RootElement.GetArrayLength());
        Assert.Equal(
            typeof(Diagnostic).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            json.RootElement[0].EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Error", json.RootElement[0].GetProperty("Severity").GetString());
        Assert.Equal(3, json.RootElement[0].GetProperty("Line").GetInt32());
    }

    [Theory]
    [InlineData("-q", "stdin(3,5): error CSD1010: ")]
    [InlineData("--quiet --severity error --exclude-rule CSD1010,CSD1011", "")]
    public void Quiet_leaves_findings_alone(string options, string start)
    {
        string text = Csdef.Run($"check --include-rule CSD1010 {options}", Bad).Text;

        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.DoesNotContain(" file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_options_are_the_long_ones()
    {
        using Workspace workspace = new();
        workspace.Write("x/bad.csdef", Bad);

        Csdef.Run("check . --recurse --quiet --format json --output long", folder: workspace.Folder);
        Outcome outcome = Csdef.Run("check . -r -q -f json -o short", folder: workspace.Folder);

        Assert.Equal((1, string.Empty, string.Empty), (outcome.Code, outcome.Text, outcome.Error));
        Assert.Equal(workspace.Read("long"), workspace.Read("short"));
        Assert.Contains("CSD1010", workspace.Read("short"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --color {0}")]
    [InlineData("reach --color {0}")]
    [InlineData("show --color {0}")]
    [InlineData("diff - b --color {0}")]
    public void Colours_are_there_when_they_are_asked_for(string line)
    {
        using Workspace workspace = new();
        workspace.Write("b", Clean);

        Assert.All(new[] { false, true }, isTerminal =>
        {
            bool HasColor(string line) => Csdef.Run(line.Split(' '), System.Text.Encoding.UTF8.GetBytes(Workspace.Article("scenario4-corrected")), workspace.Folder, hasColor: isTerminal).Text.Contains('\e', StringComparison.Ordinal);

            Assert.True(HasColor(string.Format(CultureInfo.InvariantCulture, line, "always")));
            Assert.False(HasColor(string.Format(CultureInfo.InvariantCulture, line, "never")));
            Assert.Equal(isTerminal, HasColor(string.Format(CultureInfo.InvariantCulture, line, "auto")));
        });
    }

    [Fact]
    public void Text_goes_to_a_file_without_colours()
    {
        using Workspace workspace = new();

        Outcome outcome = Csdef.Run(
            ["check", "-", "--output", "out.txt"], System.Text.Encoding.UTF8.GetBytes(Clean), workspace.Folder, hasColor: true);

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Text));
        Assert.Equal("No findings in 1 file.\n", workspace.Read("out.txt"));
    }

    [Fact]
    public void Colours_are_there_when_the_shell_has_some()
    {
        byte[] input = System.Text.Encoding.UTF8.GetBytes(Bad);

        Assert.Contains("\e[31merror CSD1010\e[0m", Csdef.Run(["check"], input, hasColor: true).Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Csdef.Run(["check"], input).Text);
    }

    [Fact]
    public void Many_files_come_in_the_order_of_the_input()
    {
        using Workspace workspace = new();
        string[] names = [.. Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 7}/{i:000}.csdef"))];
        foreach (string name in names)
        {
            workspace.Write(name, Bad.Replace("MyService", $"S{name[2..5]}", StringComparison.Ordinal));
        }

        string[] given = [.. names.Reverse()];
        Outcome outcome = Csdef.Run(["check", .. given, "--include-rule", "CSD1011"], [], workspace.Folder);

        Assert.Equal(
            given.Select(name => name.Replace('/', Path.DirectorySeparatorChar)),
            outcome.Text.Split('\n').Where(line => line.Contains("CSD1011", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Distinct());
        Assert.EndsWith("300 errors in 300 files. csdef fix can fix 300.\n", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Configurations_beside_the_definition_are_held_against_it()
    {
        using Workspace workspace = new();
        const string Configuration = "<ServiceConfiguration serviceName=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration\"><Role name=\"Other\"><Instances count=\"1\" /></Role></ServiceConfiguration>";
        workspace.Write("s.csdef", Clean);
        workspace.Write("Cloud.cscfg", Configuration);
        workspace.Write("elsewhere/Local.cscfg", Configuration);

        Assert.DoesNotContain("CSD5", Csdef.Run("check s.csdef", folder: workspace.Folder).Text, StringComparison.Ordinal);
        Assert.Contains("Cloud.cscfg(", Csdef.Run("check s.csdef --with-configuration", folder: workspace.Folder).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Local.cscfg(",
            Csdef.Run("check s.csdef --configuration elsewhere/Local.cscfg", folder: workspace.Folder).Text,
            StringComparison.Ordinal);
    }

    /// <summary>A broken configuration is no clean one: it is a finding where it stands, as a broken definition is.</summary>
    [Theory]
    [InlineData("text", "ServiceConfiguration.Cloud.cscfg(2,21): error CSD1000: ")]
    [InlineData("json", "\"RuleId\": \"CSD1000\"")]
    [InlineData("sarif", "\"ruleId\": \"CSD1000\"")]
    [InlineData("junit", "<failure type=\"CSD1000\"")]
    [InlineData("markdown", "CSD1000")]
    public void A_configuration_that_cannot_be_read_is_a_finding_of_its_own(string format, string part)
    {
        using Workspace workspace = new();
        workspace.Write("ServiceDefinition.csdef", Clean);
        workspace.Write("ServiceConfiguration.Cloud.cscfg", "<ServiceConfiguration serviceName=\"Shop\">\n  <Role name=\"a\" x=\"<b>\" />\n</ServiceConfiguration>");

        foreach (string paths in new[] { ". --with-configuration", "ServiceConfiguration.Cloud.cscfg" })
        {
            Outcome outcome = Csdef.Run($"check {paths} -f {format} -o report", folder: workspace.Folder);

            Assert.Equal((1, string.Empty), (outcome.Code, outcome.Error));
            string report = workspace.Read("report");
            Assert.Contains(part, report, StringComparison.Ordinal);
            Assert.Contains("ServiceConfiguration.Cloud.cscfg", report, StringComparison.Ordinal);
            Assert.Contains("lt;", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_many_services_each_is_checked_with_its_own_configurations()
    {
        using Workspace workspace = new();
        for (int i = 0; i < 100; i++)
        {
            workspace.Write($"{i}/a.csdef", Clean);
            workspace.Write($"{i}/a.cscfg", "<");
        }

        Outcome outcome = Csdef.Run("check . --recurse --with-configuration", folder: workspace.Folder);

        Assert.Equal((1, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(100, outcome.Text.Split("a.cscfg(1,1): error CSD1000").Length - 1);
        Assert.EndsWith("100 errors in 100 files.\n", outcome.Text, StringComparison.Ordinal);
    }

    /// <summary>Each definition with the configurations of its profile, what the project lists, and no transform.</summary>
    [Fact]
    public void A_folder_is_checked_service_by_service_and_what_belongs_to_none_is_named_once()
    {
        using Workspace workspace = new();
        const string Other = "<ServiceConfiguration serviceName='Other' osFamily='6' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'/>";
        workspace.Write("ServiceDefinition.csdef", Clean);
        workspace.Write("ServiceDefinition.build.csdef", Clean);
        workspace.Write("ServiceDefinition.Test.csdef", "<ServiceDefinition xmlns:x='http://schemas.microsoft.com/XML-Document-Transform'/>");
        workspace.Write("listed/a.csdef", Clean);
        workspace.Write("listed/old.csdef", "<ServiceDefinition/>");
        workspace.Write("listed/old.cscfg", Other);
        workspace.Write("listed/p.ccproj", "<Project><ItemGroup><ServiceDefinition Include='a.csdef'/></ItemGroup></Project>");

        Outcome outcome = Csdef.Run("check . --recurse --with-configuration", folder: workspace.Folder);
        string[] lines = outcome.Text.Split('\n');

        Assert.Equal(0, outcome.Code);
        Assert.Equal(
            ["ServiceDefinition.Test.csdef", "ServiceDefinition.build.csdef", "listed/old.cscfg", "listed/old.csdef"],
            lines.Where(line => line.Contains("information CSD5018", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.StartsWith("4 for information in ", lines[^2], StringComparison.Ordinal);
        Assert.Contains("This is a transform", Csdef.Run("show ServiceDefinition.Test.csdef", folder: workspace.Folder).Error, StringComparison.Ordinal);
        Assert.Equal(1, Csdef.Run("check listed/old.csdef --with-configuration", folder: workspace.Folder).Code);
        Assert.Contains("CSD5001", Csdef.Run("check listed/a.csdef --configuration listed/old.cscfg", folder: workspace.Folder).Text, StringComparison.Ordinal);
    }

    /// <summary>A commit hook gives the files that changed, one by one.</summary>
    [Theory]
    [InlineData("a.cscfg", 1)]
    [InlineData("a.csdef", 0)]
    [InlineData("a.csdef a.cscfg", 1)]
    [InlineData("a.csdef a.cscfg --with-configuration", 1)]
    [InlineData("a.cscfg a.csdef --with-configuration", 1)]
    [InlineData(". a.cscfg --with-configuration", 1)]
    public void A_configuration_that_is_named_is_checked_with_the_definition_beside_it_and_reported_once(string paths, int count)
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Clean);
        workspace.Write("a.cscfg", "<ServiceConfiguration serviceName='Other' osFamily='6' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'/>");

        Assert.Equal(count, Csdef.Run($"check {paths}", folder: workspace.Folder).Text.Split("CSD5001").Length - 1);
    }

    [Fact]
    public void A_configuration_without_a_definition_is_checked_by_the_rules_that_need_none()
    {
        using Workspace workspace = new();
        workspace.Write(
            "a.cscfg",
            "<ServiceConfiguration serviceName='Shop' osFamily='6' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration'><Role name='W'><Instances count='0'/></Role></ServiceConfiguration>");

        Outcome outcome = Csdef.Run("check a.cscfg", folder: workspace.Folder);

        Assert.Contains("error CSD5008", Assert.Single(outcome.Text.Split('\n'), line => line.StartsWith("a.cscfg(", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_nothing_to_check_is_no_success()
    {
        using Workspace workspace = new();
        workspace.Write("ServiceDefinition.build.csdef", Clean);

        Outcome outcome = Csdef.Run("check .", folder: workspace.Folder);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("There is no service definition", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extended-support")]
    [InlineData("ExtendedSupport")]
    [InlineData("EXTENDED-SUPPORT")]
    public void Words_of_options_are_taken_as_the_module_writes_them_too(string target) => Assert.Contains(
        "CSD6002", Csdef.Run($"check --target {target}", Clean.Replace("Standard_D1_v2", "Small", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

    [Fact]
    public void Extended_support_is_a_target()
    {
        string text = Clean.Replace("Standard_D1_v2", "Small", StringComparison.Ordinal);

        Assert.DoesNotContain("CSD6002", Csdef.Run("check", text).Text, StringComparison.Ordinal);
        Assert.Contains("CSD6002", Csdef.Run("check --target extended-support", text).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_mends_and_names_what_it_mended()
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Bad);
        workspace.Write("clean.csdef", Clean);
        DateTime before = File.GetLastWriteTimeUtc(Path.Combine(workspace.Folder, "clean.csdef"));

        Outcome dry = Csdef.Run("fix a.csdef clean.csdef --dry-run", folder: workspace.Folder);
        Assert.Equal(Bad, workspace.Read("a.csdef"));
        Outcome piped = Csdef.Run("fix a.csdef", folder: workspace.Folder);
        Assert.Equal(Bad, workspace.Read("a.csdef"));
        Outcome inPlace = Csdef.Run("fix a.csdef clean.csdef --in-place", folder: workspace.Folder);

        Assert.Equal(piped.Text, workspace.Read("a.csdef"));
        Assert.DoesNotContain("AllowAllTraffic", piped.Text, StringComparison.Ordinal);
        Assert.Equal("a.csdef(3,5): CSD1010: Remove AllowAllTraffic", dry.Text.Split('\n')[0]);
        Assert.Equal(dry.Text, inPlace.Text);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(workspace.Folder, "clean.csdef")));
        Assert.Equal(0, Csdef.Run("check --include-rule CSD101", piped.Text).Code);
    }

    [Fact]
    public void Fix_can_say_whether_there_is_something_to_fix()
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Bad);
        workspace.Write("clean.csdef", Clean);

        Outcome bad = Csdef.Run("fix . --check", folder: workspace.Folder);
        Outcome quiet = Csdef.Run("fix . --check -q -i", folder: workspace.Folder);

        Assert.Equal((1, string.Empty), (bad.Code, bad.Error));
        Assert.Equal(Csdef.Run("fix . --dry-run", folder: workspace.Folder), bad with { Code = 0 }, SameOutcome);
        Assert.Equal((1, string.Empty), (quiet.Code, quiet.Text));
        Assert.Equal((0, string.Empty), (Csdef.Run("fix clean.csdef --check", folder: workspace.Folder).Code, Csdef.Run("fix clean.csdef --check", folder: workspace.Folder).Text));
        Assert.Equal(2, Csdef.Run("fix clean.csdef missing.csdef --check", folder: workspace.Folder).Code);
        Assert.Equal(Bad, workspace.Read("a.csdef"));
    }

    [Theory]
    [InlineData("fix clean.csdef", "csdef: There is nothing to fix in clean.csdef.\n")]
    [InlineData("fix clean.csdef --in-place", "csdef: There is nothing to fix in clean.csdef.\n")]
    [InlineData("fix clean.csdef --check", "csdef: There is nothing to fix in clean.csdef.\n")]
    [InlineData("fix . --dry-run", "csdef: There is nothing to fix in 2 files.\n")]
    [InlineData("fix . --dry-run --quiet", "")]
    [InlineData("fix - --stdin-filename x.csdef", "csdef: There is nothing to fix in x.csdef.\n")]
    [InlineData("fix -", "csdef: There is nothing to fix in stdin.\n")]
    [InlineData("fix - -q", "")]
    public void Fix_says_that_there_is_nothing_to_fix(string line, string error)
    {
        using Workspace workspace = new();
        workspace.Write("clean.csdef", Clean);
        workspace.Write("cleaner.csdef", Clean);

        Outcome outcome = Csdef.Run(line, Clean, workspace.Folder);

        Assert.Equal((0, error), (outcome.Code, outcome.Error));
    }

    [Fact]
    public void Fix_does_not_say_it_of_files_that_could_not_be_read()
    {
        using Workspace workspace = new();
        workspace.Write("clean.csdef", Clean);

        Outcome outcome = Csdef.Run("fix clean.csdef missing.csdef --check", folder: workspace.Folder);

        Assert.Equal((2, "csdef: error CsFileNotFound: There is no file 'missing.csdef'. Check the path.\n"), (outcome.Code, outcome.Error));
    }

    [Theory]
    [InlineData("fix . --recurse", "a.csdef x/b.csdef")]
    [InlineData("fix **/*.csdef", "a.csdef x/b.csdef")]
    [InlineData("fix x", "x/b.csdef")]
    public void Fix_takes_folders_and_patterns_as_check_does(string line, string expected)
    {
        using Workspace workspace = new();
        string text = Workspace.Article("scenario3-as-published");
        workspace.Write("a.csdef", text);
        workspace.Write("x/b.csdef", text);

        Outcome dry = Csdef.Run($"{line} --dry-run", folder: workspace.Folder);
        Outcome inPlace = Csdef.Run($"{line} --in-place", folder: workspace.Folder);

        Assert.Equal((0, string.Empty, dry.Text), (inPlace.Code, inPlace.Error, inPlace.Text));
        Assert.Equal(
            expected.Split(' '),
            workspace.Files().Where(name => workspace.Read(name) != text).Select(name => name.Replace('\\', '/')));
    }

    [Fact]
    public void A_folder_without_definitions_has_nothing_to_fix()
    {
        using Workspace workspace = new();

        Outcome outcome = Csdef.Run("fix . --in-place", folder: workspace.Folder);

        Assert.Equal((2, "csdef: error: There is no service definition (.csdef) in '.': give --recurse to look below it.\n"), (outcome.Code, outcome.Error));
    }

    [Fact]
    public void Fix_writes_beside_and_mends_what_it_is_told_to()
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Bad);

        Assert.Equal(0, Csdef.Run("fix a.csdef --output b.csdef --include-rule CSD1010", folder: workspace.Folder).Code);

        Assert.Equal(Bad, workspace.Read("a.csdef"));
        Assert.DoesNotContain("AllowAllTraffic", workspace.Read("b.csdef"), StringComparison.Ordinal);
        Assert.Equal(2, workspace.Read("b.csdef").Split("<NetworkTrafficRules>").Length - 1);
    }

    private static bool SameOutcome(Outcome left, Outcome right) =>
        (left.Code, left.Text, left.Error) == (right.Code, right.Text, right.Error);
}
