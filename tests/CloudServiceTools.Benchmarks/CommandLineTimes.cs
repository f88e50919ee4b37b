using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// csdef as a process: its cold start in turns with a hello world that is published the same way, and how many files a
/// second it checks. <c>--start [rounds] [files …]</c>; without files, one of 5 KB and the article's scenario 4.
/// </summary>
internal static class CommandLineTimes
{
    private const int ManyFiles = 1_000;

    internal static int Run(int rounds, string[] files)
    {
        string work = Directory.CreateTempSubdirectory("csdef-times-").FullName;
        try
        {
            string hello = Publish("tests/CloudServiceTools.HelloWorld", Path.Combine(work, "hello"), "CloudServiceTools.HelloWorld");
            string csdef = Publish("src/CloudServiceTools.Cli", Path.Combine(work, "csdef"), "csdef");
            Console.WriteLine($"{rounds} rounds in turns, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            Console.WriteLine("| csdef check | ratio, median | min-max | median | median of hello world |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (string file in files.Length > 0 ? files : Samples(work))
            {
                Compare(hello, csdef, file, rounds);
            }

            CheckMany(hello, csdef, work, rounds);
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

    private static void Compare(string hello, string csdef, string file, int rounds)
    {
        List<double> baseline = [];
        List<double> times = [];
        Warm(hello);
        Warm(csdef, "check", file);
        for (int round = 0; round < rounds; round++)
        {
            baseline.Add(Measure(hello));
            times.Add(Measure(csdef, "check", file));
        }

        double[] ratios = [.. times.Zip(baseline, (time, first) => time / first)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(file)} | {Median(ratios):0.00} | {ratios.Min():0.00}-{ratios.Max():0.00} | {Median(times):0.0} ms | {Median(baseline):0.0} ms |"));
    }

    /// <summary>
    /// Files as large as those of public repositories are (1 KB; 217 of them have 1,033 bytes on average); with the start of the
    /// process, and without what a hello world takes.
    /// </summary>
    private static void CheckMany(string hello, string csdef, string work, int rounds)
    {
        string folder = Directory.CreateDirectory(Path.Combine(work, "many")).FullName;
        int[] roles = [1, 1, 1, 1, 1, 1, 1, 1, 1, 5];
        long bytes = 0;
        for (int i = 0; i < ManyFiles; i++)
        {
            string text = Benchmarks.Samples.Text(roles[i % roles.Length]);
            bytes += text.Length;
            File.WriteAllText(Path.Combine(folder, $"{i:0000}.csdef"), text);
        }

        List<double> starts = [];
        List<double> times = [];
        Warm(csdef, "check", folder);
        for (int round = 0; round < rounds; round++)
        {
            starts.Add(Measure(hello));
            times.Add(Measure(csdef, "check", folder));
        }

        double[] net = [.. times.Zip(starts, (time, start) => ManyFiles / ((time - start) / 1000))];
        double[] whole = [.. times.Select(time => ManyFiles / (time / 1000))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{ManyFiles} files of {bytes / ManyFiles} bytes on average: {Median(times):0} ms; {Median(whole):0} files/s ({whole.Min():0}-{whole.Max():0}), without the start of a process {Median(net):0} files/s ({net.Min():0}-{net.Max():0})"));
    }

    private static string Publish(string project, string folder, string name)
    {
        using Process publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository, project), "-c", "Release", "-o", folder, "-v", "q", "-nologo"]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new InvalidOperationException($"{project} could not be published.");
    }

    private static void Warm(string program, params string[] args)
    {
        _ = Measure(program, args);
        _ = Measure(program, args);
    }

    private static double Measure(string program, params string[] args)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardError.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        // 1: it was checked, and something was found.
        return process.ExitCode is 0 or 1
            ? milliseconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
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
}
