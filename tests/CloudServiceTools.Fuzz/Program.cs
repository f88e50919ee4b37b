using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace CloudServiceTools.Fuzz;

/// <summary>
/// Feeds broken files to the engine: reads, edits, undoes, analyzes, decides, draws, reports and compares each of them, and
/// stops for nothing. The exit code is 1 when an input broke a promise.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Option<int> inputs = new("--inputs") { Description = "How many inputs to try.", DefaultValueFactory = _ => 100_000 };
        Option<int> seed = new("--seed")
        {
            Description = "Where the random numbers start; by default somewhere new. A run with one seed repeats itself.",
            DefaultValueFactory = _ => Random.Shared.Next(),
        };
        Option<int> workers = new("--workers")
        {
            Description = "How many threads; by default one for each core.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Option<DirectoryInfo[]> folders = new("--files")
        {
            Description = "Folders with .csdef and .cscfg files that are broken too, beside those of this repository.",
        };
        folders.AcceptExistingOnly();
        Option<DirectoryInfo> output = new("--output")
        {
            Description = "Where the inputs that broke a promise are written.",
            DefaultValueFactory = _ => new DirectoryInfo("artifacts/fuzz"),
        };
        RootCommand command = new("Tries the engine on broken files.") { inputs, seed, workers, folders, output };
        command.SetAction(parsed =>
        {
            SeedFiles files = SeedFiles.Read((parsed.GetValue(folders) ?? []).Select(folder => folder.FullName));
            FuzzRun run = new(files, parsed.GetValue(seed), parsed.GetValue(output)!.FullName);
            return run.Start(parsed.GetValue(inputs), parsed.GetValue(workers)) == 0 ? 0 : 1;
        });
        return command.Parse(args).Invoke();
    }
}
