using System.Collections.Generic;
using System.CommandLine;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef fix</c>, as Repair-CsDefinition: applies the fixes that the analyzer has.</summary>
internal sealed class FixCommand : CsdefCommand
{
    private readonly Argument<string[]> _paths = Parameters.Paths();
    private readonly Option<string> _recurse = Parameters.Switch("--recurse", "Look through the folders below those of PATHS too.");
    private readonly Option<string> _out = Parameters.Text("--out", "FILE", "The file to write; standard output where this is left out, or -.");
    private readonly Option<string> _inPlace = Parameters.Switch("--in-place", "Write back to each file that was read, at once or not at all.");
    private readonly Option<string> _dryRun = Parameters.Switch("--dry-run", "Name each fix, and write nothing.");
    private readonly AnalysisOptions _analysis = new();

    internal FixCommand(Shell shell)
        : base(
            shell,
            "fix",
            "Apply the fixes that the analyzer has. They change nothing else, and no fix changes who may reach what.",
            "csdef fix ServiceDefinition.csdef --dry-run",
            "csdef fix ServiceDefinition.csdef --in-place",
            "csdef fix . --recurse --in-place",
            "csdef fix --include-rule CSD1010 < old.csdef > new.csdef")
    {
        Add(_paths);
        Add(_recurse);
        Add(_out);
        Add(_inPlace);
        Add(_dryRun);
        _analysis.AddTo(this);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        string[] paths = result.GetValue(_paths) is { Length: > 0 } given ? given : [Shell.Standard];
        Check(result, paths);

        // All of them before the first is written: what is written stands in a file beside it for a moment.
        string[] files = [.. new FileSelection(Shell, result.Has(_recurse)).Find(paths)];
        if (files.Length > 1 && !result.Has(_inPlace) && !result.Has(_dryRun))
        {
            throw new UsageException("Several files are fixed with --in-place, or looked at with --dry-run: give one of the two.");
        }

        AnalyzerOptions options = _analysis.Read(result);
        foreach (string file in files)
        {
            Shell.Attempt(() => Fix(file, options, result));
        }

        return ExitCode.Success;
    }

    private void Check(ParseResult result, string[] paths)
    {
        bool isInPlace = result.Has(_inPlace);
        if (isInPlace && System.Array.IndexOf(paths, Shell.Standard) >= 0)
        {
            throw new UsageException("--in-place needs the file: name it.");
        }

        if (isInPlace && result.Get(_out) is not null)
        {
            throw new UsageException("--in-place and --out exclude each other: leave one of them out.");
        }
    }

    private void Fix(string file, AnalyzerOptions options, ParseResult result)
    {
        ServiceDefinition definition = Shell.ReadDefinition(file);
        bool isDryRun = result.Has(_dryRun);
        IReadOnlyList<Diagnostic> done = Repair.Run(definition, options, diagnostic =>
        {
            if (isDryRun)
            {
                Tell(diagnostic);
            }

            return !isDryRun;
        });
        if (isDryRun)
        {
            return;
        }

        string? target = result.Has(_inPlace) ? definition.Path : Shell.OutputPath(result.Get(_out));
        if (target is null)
        {
            Shell.Write(definition.ToBytes());
            return;
        }

        // What has nothing to mend keeps its time stamp, too.
        if (done.Count > 0 || target != definition.Path)
        {
            Interruption.Shield(() => definition.Save(target));
        }

        foreach (Diagnostic diagnostic in done)
        {
            Tell(diagnostic);
        }
    }

    private void Tell(Diagnostic diagnostic)
    {
        string place = Shell.Display(diagnostic.Path);
        Shell.Output.WriteLine($"{place}({diagnostic.Line},{diagnostic.Column}): {diagnostic.RuleId}: {diagnostic.FixDescription}");
    }
}
