using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>csdef reach, show and rules.</summary>
public sealed class ReachTests
{
    private const string Rest = "The rest of the Internet may not reach Shop/Http: access control OneOffice permits 203.0.113.0/24 only (line 3 of ServiceConfiguration.Cloud.cscfg)\n";

    private const string Office = "203.0.113.0/24 may reach Shop/Http: rule 10 of access control OneOffice permits it (line 4 of ServiceConfiguration.Cloud.cscfg)\n" + Rest;

    private static readonly string Scenario = Workspace.Article("scenario4-corrected");

    [Fact]
    public void The_list_is_what_the_map_explains() => Assert.Equal(
        new TrafficMap(ServiceDefinition.Parse(Scenario)).Decide().Select(decision => decision.Explanation),
        Csdef.Run("reach", Scenario).Text.TrimEnd('\n').Split('\n'));

    [Fact]
    public void The_matrix_is_the_engines() => Assert.Equal(
        new TrafficMatrix(new TrafficMap(ServiceDefinition.Parse(Scenario)).Decide()).Text + "\n",
        Csdef.Run("reach --format matrix", Scenario).Text);

    [Theory]
    [InlineData("--from WorkerRole2 --to WorkerRole1/InternalTCP2", "WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1 (line 27) lets in WebRole1 only\n")]
    [InlineData("--from webrole1 --to InternalTCP2 --allowed", "WebRole1 may reach WorkerRole1/InternalTCP2: rule 1 (line 27) lets it in\n")]
    [InlineData("--from WebRole1 --to InternalTCP2 --denied", "")]
    [InlineData("--internet --allowed", "The Internet may reach WebRole1/HttpIn: an input endpoint is open to the Internet, unless an access control of the configuration narrows that\n")]
    public void A_question_has_an_answer_with_its_reason(string question, string answer)
    {
        Outcome outcome = Csdef.Run($"reach {question}", Scenario);

        Assert.Equal((0, answer), (outcome.Code, outcome.Text));
    }

    [Theory]
    [InlineData("--from WebRole1 --to WorkerRole1/InternalTCP2 --expect allowed", 0)]
    [InlineData("--from WebRole1 --to WorkerRole1/InternalTCP2 --expect denied", 1)]
    [InlineData("--from Worker* --to WorkerRole1/* --expect denied", 0)]
    [InlineData("--to * --expect allowed", 1)]
    [InlineData("--from Nobody* --expect allowed", 1)]
    public void An_expectation_decides_the_exit_code(string question, int code) =>
        Assert.Equal(code, Csdef.Run($"reach {question}", Scenario).Code);

    [Theory]
    [InlineData("reach --from WebRole1 --to WorkerRole1/InternalTCP2 --expect allowed --quiet", 0)]
    [InlineData("reach --from WebRole1 --to WorkerRole1/InternalTCP2 --expect denied -q", 1)]
    [InlineData("diff - same -q", 0)]
    [InlineData("diff - other --quiet", 1)]
    public void Quiet_leaves_the_exit_code_alone(string line, int code)
    {
        using Workspace workspace = new();
        workspace.Write("same", Scenario);
        workspace.Write("other", Workspace.Article("roles"));

        Outcome outcome = Csdef.Run(line, Scenario, workspace.Folder);

        Assert.Equal((code, string.Empty, string.Empty), (outcome.Code, outcome.Text, outcome.Error));
    }

    [Theory]
    [InlineData("reach")]
    [InlineData("reach -f matrix")]
    [InlineData("reach -f json")]
    [InlineData("show")]
    [InlineData("show -f json")]
    [InlineData("show -f csdef")]
    [InlineData("rules")]
    [InlineData("rules -f json")]
    [InlineData("rules explain CSD4002")]
    public void What_is_written_can_go_to_a_file(string line)
    {
        using Workspace workspace = new();

        Outcome outcome = Csdef.Run($"{line} -o file", Scenario, workspace.Folder);

        Assert.Equal((0, string.Empty, string.Empty), (outcome.Code, outcome.Text, outcome.Error));
        Assert.Equal(Csdef.Run(line, Scenario).Text, workspace.Read("file"));
        Assert.Equal(["file"], workspace.Files());
    }

    [Theory]
    [InlineData("list")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Decisions_are_written_while_they_are_made(string format)
    {
        string roles = string.Concat(Enumerable.Range(0, 1000).Select(number =>
            $"<WorkerRole name='R{number}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole>"));
        using FirstWrite output = new();
        using StringWriter error = new();
        using MemoryStream input = new(Encoding.UTF8.GetBytes($"<ServiceDefinition name='S'>{roles}</ServiceDefinition>"));

        int code = CommandLine.Run(["reach", "--format", format], new Shell(input, output, error));

        // The decisions of a million pairs, kept until the last is made, are 60 MB.
        Assert.Equal((0, string.Empty), (code, error.ToString()));
        Assert.InRange(output.Allocated, 1, 40_000_000);
    }

    [Fact]
    public void Json_has_the_properties_of_decisions()
    {
        using JsonDocument json = JsonDocument.Parse(Csdef.Run("reach --format json --from WebRole1", Scenario).Text);

        Assert.Equal(5, json.RootElement.GetArrayLength());
        Assert.Equal(
            typeof(TrafficDecision).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            json.RootElement[0].EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(80, json.RootElement[0].GetProperty("Port").GetInt32());
        Assert.Equal("PublicEndpoint", json.RootElement[0].GetProperty("Reason").GetString());
    }

    [Fact]
    public void Several_files_have_headings()
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Scenario);
        workspace.Write("b.csdef", Scenario);

        string text = Csdef.Run("reach . --from WebRole1 --to InternalTCP2", folder: workspace.Folder).Text;

        const string Answer = "WebRole1 may reach WorkerRole1/InternalTCP2: rule 1 (line 27) lets it in\n";
        Assert.Equal($"a.csdef:\n{Answer}\nb.csdef:\n{Answer}", text);
    }

    /// <summary>An office that an access control lets in, in one environment of two.</summary>
    [Theory]
    [InlineData("--internet", "The Internet may reach Shop/Http: an input endpoint is open to the Internet, unless an access control of the configuration narrows that\n")]
    [InlineData("--internet --configuration ServiceConfiguration.Local.cscfg", "The Internet may reach Shop/Http: an input endpoint is open to the Internet, and no access control narrows that\n")]
    [InlineData("--internet --configuration ServiceConfiguration.Cloud.cscfg", Office)]
    [InlineData("--internet --with-configuration --environment cloud", Office)]
    [InlineData("--from 198.51.100.7 --with-configuration", $"Cloud:\n{Rest}\nLocal:\nThe Internet may reach Shop/Http: an input endpoint is open to the Internet, and no access control narrows that\n")]
    public void Configurations_narrow_what_the_Internet_reaches(string question, string answer)
    {
        using Workspace workspace = new();
        WriteShop(workspace);

        Outcome outcome = Csdef.Run($"reach ServiceDefinition.csdef {question}", folder: workspace.Folder);

        Assert.Equal((0, answer, string.Empty), (outcome.Code, outcome.Text, outcome.Error));
    }

    /// <summary>The office may and the rest may not: neither of the two holds for the Internet.</summary>
    [Theory]
    [InlineData("--from Internet --expect denied", 1)]
    [InlineData("--from Internet --expect allowed", 1)]
    [InlineData("--internet --expect denied", 1)]
    [InlineData("--from 203.0.113.0/24 --expect allowed", 0)]
    [InlineData("--from 203.0.0.0/16 --expect denied", 1)]
    [InlineData("--from 198.51.100.7 --expect denied", 0)]
    [InlineData("--from Shop --expect allowed", 0)]
    public void An_expectation_of_the_Internet_holds_for_each_part_of_it(string question, int code)
    {
        using Workspace workspace = new();
        WriteShop(workspace);

        Assert.Equal(code, Csdef.Run(
            $"reach ServiceDefinition.csdef --configuration ServiceConfiguration.Cloud.cscfg {question}", folder: workspace.Folder).Code);
    }

    [Fact]
    public void An_environment_that_is_not_there_is_an_error()
    {
        using Workspace workspace = new();
        WriteShop(workspace);

        Outcome outcome = Csdef.Run("reach ServiceDefinition.csdef --with-configuration --environment Clod", folder: workspace.Folder);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("has no environment 'Clod'. Did you mean 'Cloud'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_has_roles_endpoints_and_rules()
    {
        string text = Csdef.Run("show", Scenario).Text;

        Assert.StartsWith("Service MyService, schema version unspecified\n", text, StringComparison.Ordinal);
        Assert.Contains("  WebRole1     Web     Medium  1      2\n", text, StringComparison.Ordinal);
        Assert.Contains("  WebRole1/HttpIn           Input     http      80    80         80\n", text, StringComparison.Ordinal);
        Assert.Contains("  3     WorkerRole2/InternalTCP4  WebRole1     43\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_gives_every_property_as_json()
    {
        using JsonDocument json = JsonDocument.Parse(Csdef.Run("show --format json", Scenario).Text);

        JsonElement role = json.RootElement.GetProperty("Roles")[0];
        Assert.Equal("Web", role.GetProperty("Type").GetString());
        Assert.Equal("HttpIn", role.GetProperty("Sites")[0].GetProperty("Bindings")[0].GetProperty("EndpointName").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("Path").ValueKind);
    }

    [Fact]
    public void Rules_are_listed_and_explained()
    {
        Assert.Equal(Analysis.RuleCatalog.Rules.Count + 2, Csdef.Run("rules").Text.Split('\n').Length - 1);
        Assert.Equal(
            Analysis.RuleCatalog.Rules.Count(rule => rule.Id.StartsWith("CSD4", StringComparison.Ordinal) && rule.Severity == Analysis.DiagnosticSeverity.Warning) + 2,
            Csdef.Run("rules CSD4 --severity warning").Text.Split('\n').Length - 1);
        foreach (Analysis.AnalyzerRule rule in Analysis.RuleCatalog.Rules)
        {
            string page = System.IO.File.ReadAllText(System.IO.Path.Combine(Workspace.Repository, "docs", "rules", $"{rule.Id}.md"));
            Assert.Equal(page.ReplaceLineEndings("\n").Split("\n## In PowerShell\n")[0], Csdef.Run($"rules explain {rule.Name}").Text);
        }
    }

    [Fact]
    public void Rules_as_json_have_their_properties()
    {
        using JsonDocument json = JsonDocument.Parse(Csdef.Run("rules CSD4002 --format json").Text);

        Assert.Equal("RedundantRule", json.RootElement[0].GetProperty("Name").GetString());
        Assert.Equal("docs/rules/CSD4002.md", json.RootElement[0].GetProperty("Page").GetString());
    }

    /// <summary>Knows how much its thread had allocated when something was first written, and takes no more, as a pipe to head.</summary>
    private sealed class FirstWrite : MemoryStream
    {
        private const int BrokenPipe = 232;

        private readonly long _start = GC.GetAllocatedBytesForCurrentThread();

        internal long Allocated { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Note();

        public override void Write(ReadOnlySpan<byte> buffer) => Note();

        private void Note()
        {
            Allocated = GC.GetAllocatedBytesForCurrentThread() - _start;
            throw new IOException("Nobody reads on.", BrokenPipe);
        }
    }

    private static void WriteShop(Workspace workspace)
    {
        workspace.Write("ServiceDefinition.csdef", """
            <ServiceDefinition name="Shops" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="Shop"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WorkerRole>
            </ServiceDefinition>
            """);
        workspace.Write("ServiceConfiguration.Local.cscfg", Configuration(""));
        workspace.Write("ServiceConfiguration.Cloud.cscfg", Configuration("""
            <NetworkConfiguration><AccessControls><AccessControl name="OneOffice">
            <Rule action="permit" order="10" remoteSubnet="203.0.113.0/24" />
            </AccessControl></AccessControls>
            <EndpointAcls><EndpointAcl role="Shop" endPoint="Http" accessControl="OneOffice" /></EndpointAcls></NetworkConfiguration>
            """));

        static string Configuration(string network) => $"""
            <ServiceConfiguration serviceName="Shops" osFamily="7" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
            <Role name="Shop"><Instances count="1" /></Role>
            {network}
            </ServiceConfiguration>
            """;
    }
}
