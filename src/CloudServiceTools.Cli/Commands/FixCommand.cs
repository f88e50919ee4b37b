using System.Collections.Generic;
using System.CommandLine;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef fix</c>, as Repair-CsDefinition: applies the fixes that the analyzer has.</summary>
internal sealed class FixCommand : CsdefCommand
{
    private readonly PathOptions _paths = new();
    private readonly Option<string> _output = Parameters.Output();
    private readonly Option<bool> _force = Parameters.Force();
    private readonly Option<bool> _inPlace = Parameters.InPlace("Write back to each file that was read, completely or not at all.");
    private readonly Option<bool> _dryRun = Parameters.DryRun("List the fixes, and write nothing.");
    private readonly Option<bool> _check = Parameters.Switch("--check", "As --dry-run, with exit code 1 where there is something to fix.");
    private readonly Option<bool> _quiet = Parameters.Quiet("Do not list the fixes, or say that there is nothing to fix.");
    private readonly Option<string> _inputName = Parameters.InputName();
    private readonly AnalysisOptions _analysis = new();

    internal FixCommand(Shell shell)
        : base(
            shell,
            "fix",
            "Apply the fixes that the analyzer has. They change nothing else, and no fix changes who may reach what. Exit code: 0 done, 1 fixes needed (--check), 2 an error.",
            "csdef fix ServiceDefinition.csdef --dry-run",
            "csdef fix ServiceDefinition.csdef --in-place",
            "csdef fix . --recurse --in-place",
            "csdef fix . --recurse --check",
            "csdef fix --include-rule CSD1010 < old.csdef > new.csdef")
    {
        _paths.AddTo(this);
        Add(_output);
        Add(_force);
        Add(_inPlace);
        Add(_dryRun);
        Add(_check);
        Add(_quiet);
        Add(_inputName);
        _analysis.AddTo(this);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        Check(result);
        Shell.InputName = result.Get(_inputName);

        // All of them before the first is written: what is written stands in a file beside it for a moment.
        string[] files = [.. _paths.Files(result, Shell)];
        if (files.Length > 1 && !result.Has(_inPlace) && IsWriting(result))
        {
            throw new UsageException("Several files are fixed with --in-place, or looked at with --dry-run or --check: give one of them.");
        }

        AnalyzerOptions options = _analysis.Read(result);
        int fixes = 0;
        foreach (string file in files)
        {
            Shell.Attempt(() => fixes += Fix(file, options, result));
        }

        if (fixes == 0 && !Shell.HasFailed && !result.Has(_quiet))
        {
            Shell.Note(files is [var only]
                ? (Phrase)$"There is nothing to fix in {Phrase.Whole(Shell.Display(only == Shell.Standard ? null : only))}."
                : $"There is nothing to fix in {files.Length} files.");
        }

        return fixes > 0 && result.Has(_check) ? ExitCode.Negative : ExitCode.Success;
    }

    private bool IsWriting(ParseResult result) => !result.Has(_dryRun) && !result.Has(_check);

    private void Check(ParseResult result)
    {
        bool isInPlace = result.Has(_inPlace);
        if (isInPlace && _paths.HasStandard(result))
        {
            throw new UsageException("--in-place needs the file: name it.");
        }

        if (isInPlace && result.Get(_output) is not null)
        {
            throw new UsageException("--in-place and --output exclude each other: leave one of them out.");
        }
    }

    /// <summary>Fixes one file, or lists its fixes.</summary>
    /// <returns>The number of fixes.</returns>
    private int Fix(string file, AnalyzerOptions options, ParseResult result)
    {
        ServiceDefinition definition = Shell.ReadDefinition(file);
        bool isWriting = IsWriting(result);
        List<Diagnostic> found = [];
        IReadOnlyList<Diagnostic> done = Repair.Run(definition, options, diagnostic =>
        {
            found.Add(diagnostic);
            return isWriting;
        });
        if (isWriting && !Write(definition, done.Count > 0, result))
        {
            return done.Count;
        }

        IReadOnlyList<Diagnostic> listed = isWriting ? done : found;
        foreach (Diagnostic diagnostic in result.Has(_quiet) ? [] : listed)
        {
            string place = Shell.Display(diagnostic.Path);
            Shell.Output.WritePhrase($"{Phrase.Whole(place)}({diagnostic.Line},{diagnostic.Column}): {diagnostic.RuleId}: {Phrase.Whole(diagnostic.FixDescription)}");
        }

        return listed.Count;
    }

    /// <summary>Writes the definition to where it was asked for.</summary>
    /// <returns>Whether it went to a file, so that standard output is free for the list of fixes.</returns>
    private bool Write(ServiceDefinition definition, bool isChanged, ParseResult result)
    {
        string? target = result.Has(_inPlace) ? definition.Path : Shell.OutputPath(result.Get(_output));
        if (target is null)
        {
            Shell.Write(definition.ToBytes());
            return false;
        }

        // A file with nothing to fix keeps its time stamp, too.
        if (isChanged || definition.Path is null || !FilePath.AreSame(target, definition.Path))
        {
            definition.Write(target, result.Has(_force));
        }

        return true;
    }
}
