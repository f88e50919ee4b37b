using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Output goes where it is asked for, and is not kept until it is complete.</summary>
public sealed class DestinationTests
{
    private const int Lines = 200;
    private const int Endpoints = 400;

    private static readonly string Line = new('x', 100_000);

    [Fact]
    public void A_file_is_written_when_all_is_there_and_none_of_it_is_kept_in_memory()
    {
        using Workspace workspace = new();
        Shell shell = new(Stream.Null, Stream.Null, TextWriter.Null) { Folder = workspace.Folder };
        long before = GC.GetAllocatedBytesForCurrentThread();

        using Destination destination = new(shell, "out.txt");
        for (int i = 0; i < Lines; i++)
        {
            destination.Text.WriteLine(Line);
        }

        Assert.Empty(workspace.Files());
        destination.Close();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        Assert.Equal(Lines * (Line.Length + 1), new FileInfo(Path.Combine(workspace.Folder, "out.txt")).Length);
        Assert.Equal(["out.txt"], workspace.Files());
    }

    [Fact]
    public void What_is_not_closed_leaves_nothing()
    {
        using Workspace workspace = new();
        Shell shell = new(Stream.Null, Stream.Null, TextWriter.Null) { Folder = workspace.Folder };

        using (Destination destination = new(shell, "out.txt"))
        {
            destination.Text.WriteLine(Line);
        }

        Assert.Empty(workspace.Files());
    }

    /// <summary>JSON of a definition costs what its values cost, and not its length once more.</summary>
    [Fact]
    public void Json_of_a_definition_is_passed_on_while_it_is_written()
    {
        ServiceDefinition definition = ServiceDefinition.Create("S");
        for (int i = 0; i < 500; i++)
        {
            definition.AddRole(Role.Create($"R{i}", RoleType.Worker, null));
        }

        JsonShape<ServiceDefinition> shape = DefinitionShape.Create(new RelativePaths(Path.GetTempPath()));
        using LargestWrite output = new();
        JsonText.Write(output, definition, shape);

        Assert.InRange(output.Length, 100_000, int.MaxValue);
        Assert.InRange(output.Largest, 1, 20_000);
    }

    /// <summary>
    /// Text cuts a long name wherever it stands. JSON has it whole for each item that has it, but not as a new text each time.
    /// </summary>
    [Theory]
    [InlineData("show", "text", true)]
    [InlineData("show", "json", false)]
    [InlineData("reach", "list", true)]
    [InlineData("reach", "matrix", true)]
    [InlineData("reach", "json", false)]
    [InlineData("reach", "jsonl", false)]
    [InlineData("diff", "text", true)]
    [InlineData("diff", "markdown", true)]
    [InlineData("diff", "json", false)]
    [InlineData("diff", "jsonl", false)]
    [InlineData("draw", "mermaid", true)]
    [InlineData("draw", "dot", true)]
    [InlineData("draw", "svg", true)]
    [InlineData("check", "text", true)]
    [InlineData("check", "json", true)]
    [InlineData("check", "sarif", true)]
    public void A_long_name_costs_no_memory_for_each_item_that_has_it(string command, string format, bool isCut)
    {
        using Workspace workspace = new();
        string endpoints = string.Concat(Enumerable.Range(0, Endpoints).Select(i => $"<InternalEndpoint name=\"E{i}\" protocol=\"tcp\" />"));
        string[] paths = [workspace.Write("a.csdef", Definition(endpoints)), workspace.Write("b.csdef", Definition(string.Empty))];
        using CountedWrites output = new();
        Shell shell = new(Stream.Null, output, TextWriter.Null);
        long before = GC.GetAllocatedBytesForCurrentThread();

        int code = CommandLine.Run([command, .. paths.Take(command == "diff" ? 2 : 1), "--format", format], shell);

        // Once for each endpoint would be 40 MB, and 20 MB of output.
        Assert.InRange(code, 0, 1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.InRange(output.Written, isCut ? 1 : 20_000_000, isCut ? 1_000_000 : long.MaxValue);

        static string Definition(string endpoints) =>
            $"<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\"><WorkerRole name=\"{new string('r', 50_000)}\"><Endpoints>{endpoints}</Endpoints></WorkerRole></ServiceDefinition>";
    }

    [Theory]
    [InlineData("fix - --stdin-filename src/a.csdef --dry-run", 0, "src/a.csdef(")]
    [InlineData("fix --stdin-filename a.csdef --check", 1, "a.csdef(")]
    public void What_comes_from_standard_input_has_the_name_that_was_given(string line, int code, string start)
    {
        const string Repeated =
            """
            <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WorkerRole name="W" />
              <NetworkTrafficRules />
            </ServiceDefinition>
            """;

        Outcome outcome = Csdef.Run(line, Repeated);

        Assert.Equal((code, string.Empty), (outcome.Code, outcome.Error));
        Assert.StartsWith(start, outcome.Text.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_standard_input_names_it_so_too() => Assert.StartsWith(
        "csdef: a.csdef:1:1: error CsMalformedXml: ",
        Csdef.Run("fix - --stdin-filename a.csdef", "<a").Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("set role WebRole1 --vm-size Huge")]
    [InlineData("remove role WorkerRole1")]
    [InlineData("remove endpoint WorkerRole1/InternalTCP2")]
    [InlineData("remove traffic-rule --to WorkerRole2/*")]
    public void Quiet_edits_do_not_warn(string line)
    {
        string text = Workspace.Article("scenario4-corrected");

        Outcome loud = Csdef.Run(line, text);
        Outcome quiet = Csdef.Run($"{line} --quiet", text);

        Assert.StartsWith("csdef: warning: ", loud.Error, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty, loud.Text), (quiet.Code, quiet.Error, quiet.Text));
    }

    private sealed class CountedWrites : MemoryStream
    {
        internal long Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;
    }

    private sealed class LargestWrite : StringWriter
    {
        internal int Largest { get; private set; }

        internal int Length => GetStringBuilder().Length;

        public override void Write(char[] buffer, int index, int count)
        {
            Largest = Math.Max(Largest, count);
            base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            Largest = Math.Max(Largest, value?.Length ?? 0);
            base.Write(value);
        }
    }
}
