using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>
/// Runs every Pester file against the built module, and passes on what it found. They run in one session, as they do for Invoke-Pester
/// at the prompt: each import of Pester takes longer than many a file.
/// </summary>
[Collection(Session.OneAtATime)]
public sealed class PesterTests(Session session, ITestOutputHelper output) : IClassFixture<Session>
{
    private static readonly string Folder = Path.Combine(Session.Repository, "tests", "Pester");
    private static readonly string Runner = Path.Combine(Folder, "Invoke-PesterFile.ps1");

    public static TheoryData<string> Files { get; } = [.. Directory
        .GetFiles(Folder, "*.Tests.ps1")
        .Select(path => Path.GetFileName(path)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pester_file_passes(string file)
    {
        IReadOnlyList<PSObject> results = session.Run(
            "& $args[0] -Path $args[1] -Version $args[2] | ConvertTo-Json",
            out IReadOnlyList<ErrorRecord> errors,
            Runner,
            Path.Combine(Folder, file),
            Session.Setting("Pester5"));

        Assert.True(results.Count > 0, string.Join(Environment.NewLine, errors));
        Judge(file, results[^1].ToString());
    }

    // Two versions of Pester are too much for one process.
    [Fact]
    public void Assertions_pass_in_the_next_Pester()
    {
        string[] files = [.. new[] { "Assertions.Tests.ps1", "Policy.Tests.ps1" }.Select(file => Path.Combine(Folder, file))];
        string command = $"& '{Quote(Runner)}' -Path {string.Join(", ", files.Select(file => $"'{Quote(file)}'"))} -Version {Session.Setting("Pester6")} | ConvertTo-Json";
        ProcessStartInfo start = new(Session.Shell, ["-NoProfile", "-NonInteractive", "-Command", command])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string result = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Judge(string.Join(", ", files), result);
    }

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private void Judge(string file, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement result = document.RootElement;
        output.WriteLine($"{file}: {result.GetProperty("Passed")} passed, {result.GetProperty("Skipped")} skipped of {result.GetProperty("Total")}");
        Assert.NotEqual(0, result.GetProperty("Total").GetInt32());
        string[] failures = [.. result.GetProperty("Failures").EnumerateArray().Select(item => item.GetString()!)];
        Assert.True(failures.Length == 0, string.Join(Environment.NewLine, failures));
    }
}
