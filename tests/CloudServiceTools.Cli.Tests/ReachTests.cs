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
    [InlineData("--internet --allowed", "The Internet may reach WebRole1/HttpIn: an input endpoint is open to everybody\n")]
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
}
