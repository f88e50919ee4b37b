using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// csdef as a process, compiled to native code: its cold start in turns with a hello world that is compiled ahead of time
/// (ReadyToRun), and how many files a second it checks. <c>--start [rounds] [csdef]</c>; a second csdef, such as one of an older
/// commit, checks the files in turns with it.
/// </summary>
internal static class CommandLineTimes
{
    private const int ManyFiles = 1_000;

    internal static int Run(int rounds, string? other)
    {
        string work = Directory.CreateTempSubdirectory("csdef-times-").FullName;
        try
        {
            string hello = Publish("tests/CloudServiceTools.HelloWorld", Path.Combine(work, "hello"), "CloudServiceTools.HelloWorld");
            string csdef = Publish(
                "src/CloudServiceTools.Cli", Path.Combine(work, "csdef"), "csdef", "-r", RuntimeInformation.RuntimeIdentifier);
            Console.WriteLine($"{rounds} rounds in turns, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            Console.WriteLine("| what | time, ratio | processor time, ratio | time | processor time |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (string file in Samples(work))
            {
                Compare($"check {Path.GetFileName(file)} over hello world", rounds, new(csdef, "check", file), new(hello));
            }

            string folder = WriteMany(work, out long bytes);
            string what = $"check {ManyFiles} files of {bytes / ManyFiles} bytes";
            Command many = new(csdef, "check", folder);
            List<Cost> costs = other is null
                ? Repeat(rounds, many)
                : Compare($"{what} over {other}", rounds, many, new(other, "check", folder));
            double[] perSecond = [.. costs.Select(cost => ManyFiles / cost.Elapsed.TotalSeconds)];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\n{what}: {Median(perSecond):0} files/s ({perSecond.Min():0}-{perSecond.Max():0})"));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string[] Samples(string work)
    {
        string typical = Path.Combine(work, "5-KB.csdef");
        File.WriteAllText(typical, Benchmarks.Samples.Text(roles: 5));
        return [typical, Path.Combine(Repository, "tests", "Pester", "Article", "scenario4-corrected.csdef")];
    }

    /// <summary>Files as large as those of public repositories are: 217 of them have 1,033 bytes on average.</summary>
    private static string WriteMany(string work, out long bytes)
    {
        string folder = Directory.CreateDirectory(Path.Combine(work, "many")).FullName;
        int[] roles = [1, 1, 1, 1, 1, 1, 1, 1, 1, 5];
        bytes = 0;
        for (int i = 0; i < ManyFiles; i++)
        {
            string text = Benchmarks.Samples.Text(roles[i % roles.Length]);
            bytes += text.Length;
            File.WriteAllText(Path.Combine(folder, $"{i:0000}.csdef"), text);
        }

        return folder;
    }

    /// <summary>Runs two commands in turns, and writes a row with the medians of the ratios, lowest and highest.</summary>
    private static List<Cost> Compare(string what, int rounds, Command command, Command baseline)
    {
        _ = Repeat(2, command);
        _ = Repeat(2, baseline);
        List<Cost> costs = [];
        List<Cost> baselines = [];
        for (int round = 0; round < rounds; round++)
        {
            baselines.Add(Measure(baseline));
            costs.Add(Measure(command));
        }

        Console.WriteLine(
            $"| {what} | {Ratio(cost => cost.Elapsed)} | {Ratio(cost => cost.Processor)} | {Times(cost => cost.Elapsed)} | {Times(cost => cost.Processor)} |");
        return costs;

        string Ratio(Func<Cost, TimeSpan> of)
        {
            double[] ratios = [.. costs.Zip(baselines, (cost, first) => of(cost) / of(first))];
            return string.Create(CultureInfo.InvariantCulture, $"{Median(ratios):0.00} ({ratios.Min():0.00}-{ratios.Max():0.00})");
        }

        string Times(Func<Cost, TimeSpan> of) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(costs.Select(cost => of(cost).TotalMilliseconds)):0.0} ms, {Median(baselines.Select(cost => of(cost).TotalMilliseconds)):0.0} ms");
    }

    private static List<Cost> Repeat(int rounds, Command command) =>
        [.. Enumerable.Range(0, rounds).Select(_ => Measure(command))];

    private static string Publish(string project, string folder, string name, params string[] options)
    {
        using Process publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository, project), "-c", "Release", "-o", folder, "-v", "q", "-nologo", .. options]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new InvalidOperationException($"{project} could not be published.");
    }

    private static Cost Measure(Command command)
    {
        TimeSpan before = ProcessorTime.OfChildren();
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardError.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        TimeSpan processor = OperatingSystem.IsWindows() ? process.TotalProcessorTime : ProcessorTime.OfChildren() - before;

        // 1: it was checked, and something was found.
        return process.ExitCode is 0 or 1
            ? new Cost(elapsed, processor)
            : throw new InvalidOperationException($"{command.Program} {string.Join(' ', command.Arguments)} ended with {process.ExitCode}.");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CloudServiceTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run it from a folder inside the repository.");
    }

    private sealed record Command(string Program, params string[] Arguments);

    /// <summary>What a process took.</summary>
    /// <param name="Elapsed">From its start to its end.</param>
    /// <param name="Processor">Of all cores, for the program and for the system.</param>
    private sealed record Cost(TimeSpan Elapsed, TimeSpan Processor);
}
