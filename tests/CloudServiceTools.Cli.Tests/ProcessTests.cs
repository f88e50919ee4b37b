using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>csdef as a process of its own: exit codes, pipes, signals.</summary>
public sealed class ProcessTests
{
    internal static readonly string Program = Path.Combine(AppContext.BaseDirectory, "csdef.dll");

    [Fact]
    public async Task The_version_is_that_of_the_engine()
    {
        (int code, string output, string error) = await RunAsync("--version");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.StartsWith(typeof(ServiceDefinition).Assembly.GetName().Version!.ToString(3), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_flows_through_real_pipes()
    {
        (int code, string output, string error) = await ShellAsync(
            "csdef new S | csdef add-role W --type worker | csdef add-internal-endpoint I --role W --protocol tcp | csdef add-traffic-rule --from W --to W/I");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(
            Csdef.Pipe(string.Empty, "new S", "add-role W --type worker", "add-internal-endpoint I --role W --protocol tcp", "add-traffic-rule --from W --to W/I"),
            output);
    }

    [Theory]
    [InlineData("csdef show nowhere", 2, "error CsFileNotFound")]
    [InlineData("csdef show < /dev/null", 2, "error CsFileUnreadable")]
    [InlineData("csdef check '**/*.none'", 2, "error: No file matches")]
    [InlineData("csdef new S | csdef check --fail-on error", 1, "")]
    [InlineData("csdef new S | csdef check --fail-on never", 0, "")]
    [InlineData("csdef new S > /dev/full", 2, "error: ")]
    [InlineData("csdef new S > /dev/full", 2, "left on device. Check that it is open and has room.")]
    [InlineData("csdef new S >&-", 2, "error: Standard output cannot be written: ")]
    [InlineData("csdef show nowhere 2>&-", 2, "")]
    [InlineData("csdef show nowhere 2> /dev/full", 2, "")]
    [InlineData("csdef remove role W 2> /dev/full < <(csdef new S | csdef add-role W --type worker)", 0, "")]
    [InlineData("mkfifo p.csdef; csdef check p.csdef", 2, "error CsFileUnreadable")]
    [InlineData("mkfifo p.csdef; ln -s p.csdef q.csdef; csdef new S > a.csdef; csdef check . --fail-on never && csdef check '**/*' --fail-on never", 0, "")]
    [InlineData("csdef check --fail-on never <(csdef new S)", 0, "")]
    [InlineData("csdef new S | csdef check --fail-on never /dev/stdin", 0, "")]
    [InlineData("csdef nothing | csdef show", 2, "error: There is no command 'nothing'")]
    public async Task Exit_codes_and_errors_reach_the_shell(string script, int expected, string problem)
    {
        (int code, _, string error) = await ShellAsync(script);

        Assert.Equal(expected, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_change_one_file_at_once_keep_every_change()
    {
        using Workspace workspace = new();

        (_, string output, string error) = await ShellAsync(
            "csdef new S --output w.csdef; pids=; for i in 1 2 3 4 5 6; do csdef add-role R$i --type worker --in w.csdef --in-place & pids=\"$pids $!\"; done; "
            + "i=1; for p in $pids; do wait $p; echo \"R$i $?\"; i=$((i+1)); done",
            workspace.Folder);

        Assert.Equal(("R1 0\nR2 0\nR3 0\nR4 0\nR5 0\nR6 0\n", string.Empty), (output, error));
        Assert.Equal(["R1", "R2", "R3", "R4", "R5", "R6"], ServiceDefinition.Load(Path.Combine(workspace.Folder, "w.csdef")).Roles.Select(role => role.Name).Order());
        Assert.Empty(Directory.GetFiles(workspace.Folder, ".csd-*"));
    }

    [Fact]
    public async Task A_reader_that_has_enough_ends_it_quietly()
    {
        using Workspace workspace = new();
        ServiceDefinition definition = ServiceDefinition.Create("S");
        for (int i = 0; i < 3000; i++)
        {
            definition.AddRole(Role.Create($"R{i}", RoleType.Worker));
        }

        definition.Save(Path.Combine(workspace.Folder, "large.csdef"));

        foreach (string command in new[] { "show large.csdef", "show large.csdef --format csdef", "check large.csdef", "check large.csdef --format sarif", "rules explain CSD" })
        {
            (int code, string output, string error) = await ShellAsync($"csdef {command} | head -n 1", workspace.Folder);

            Assert.Equal((0, string.Empty), (code, error));
            Assert.Equal(1, output.Split('\n').Length - 1);
        }
    }

    [Fact]
    public async Task Control_C_ends_it_and_leaves_files_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        using Workspace workspace = new();
        string text = Workspace.Article("roles");
        workspace.Write("a.csdef", text);

        // The comment is longer than what a pipe holds: when it is written, csdef reads its input, whose end never comes.
        using Process process = await StartAsync(["rename", "role", "WorkerRole1", "X", "--output", "a.csdef"], workspace.Folder);
        await process.StandardInput.WriteAsync($"<!--{new string(' ', 1024 * 1024)}".AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await SendAsync("INT", process);

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(text, workspace.Read("a.csdef"));
        Assert.Equal(["a.csdef"], workspace.Files());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_while_files_are_written_leaves_whole_files(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        using Workspace workspace = new();
        string text = Workspace.Article("scenario3-as-published");
        string[] names = [.. Enumerable.Range(0, 400).Select(i => $"{i}.csdef")];
        foreach (string name in names)
        {
            workspace.Write(name, text);
        }

        // After them it waits for its input, to which nobody writes: however slow this process is, it is not too late.
        using Process process = await StartAsync(["fix", "--in-place", .. names, "/dev/stdin"], workspace.Folder);
        string last = string.Empty;
        while (last.Length == 0)
        {
            last = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "ended";
        }

        Task<string> rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await SendAsync(signal, process);
        await rest;

        Assert.Equal(expected, process.ExitCode);
        string mended = Csdef.Run("fix", text).Text;
        Assert.Equal(names.Order(StringComparer.Ordinal), workspace.Files());
        Assert.All(names, name => Assert.Contains(workspace.Read(name), new[] { text, mended }));
    }

    /// <summary>Runs a script of bash, in which csdef is a command; in an empty folder, where none is given.</summary>
    private static async Task<(int Code, string Output, string Error)> ShellAsync(string script, string? folder = null)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        Assert.SkipUnless(File.Exists("/dev/full") || !script.Contains("/dev/full", StringComparison.Ordinal), "There is no full device here.");
        using Workspace empty = new();
        ProcessStartInfo start = new("/bin/bash", ["-c", "csdef() { dotnet \"$CSDEF\" \"$@\"; }\n" + script]) { WorkingDirectory = folder ?? empty.Folder };
        start.Environment["CSDEF"] = Program;

        // Bash itself warns of a locale that the machine does not have.
        start.Environment["LC_ALL"] = "C";
        return await FinishAsync(start);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) =>
        FinishAsync(new ProcessStartInfo("dotnet", [Program, .. args]));

    private static Task<Process> StartAsync(string[] args, string folder) => InterruptSignal.StartAsync(
        new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
        TestContext.Current.CancellationToken);

    /// <summary>INT is what Ctrl+C sends.</summary>
    private static async Task SendAsync(string signal, Process process)
    {
        using Process kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    internal static async Task<(int Code, string Output, string Error)> FinishAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
