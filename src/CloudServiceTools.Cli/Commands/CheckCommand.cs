using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef check</c>, as Invoke-CsAnalyzer and ConvertTo-CsReport: says what is wrong with definitions.</summary>
internal sealed class CheckCommand : CsdefCommand
{
    private readonly Argument<string[]> _paths = Parameters.Paths();

    private readonly Option<string> _recurse = Parameters.Switch("--recurse", "Look through the folders below those of PATHS too.");

    private readonly Option<string> _withConfiguration = Parameters.Switch(
        "--with-configuration", "Hold the .cscfg files beside each definition against it.");

    private readonly Option<string[]> _configuration = Parameters.Repeated(
        "--configuration", "FILE", "A configuration (.cscfg) that belongs to the definition. May be repeated.");

    private readonly Option<string> _includeSuppressed = Parameters.Switch(
        "--include-suppressed", "Give findings that a comment suppresses, too.");

    private readonly AnalysisOptions _analysis = new();

    private readonly Choice _format = Parameters.Choice("--format", "What to write.", "text", "json", "sarif", "junit", "markdown");

    private readonly Option<string> _output = Parameters.Text("--output", "FILE", "The file to write it to; standard output where this is left out, or -.");

    private readonly Choice _failOn = Parameters.Choice(
        "--fail-on", "The lowest severity that makes the exit code 1; error where this is left out.", "information", "warning", "error", "never");

    internal CheckCommand(Shell shell)
        : base(
            shell,
            "check",
            "Say what is wrong with definitions. Exit code: 0 nothing, 1 findings at or above --fail-on, 2 something could not be read.",
            "csdef check ServiceDefinition.csdef",
            "csdef check . --recurse --with-configuration --fail-on warning",
            "csdef check '**/*.csdef' --format sarif --output results.sarif",
            "csdef check - --exclude-rule CSD7 < ServiceDefinition.csdef")
    {
        Add(_paths);
        Add(_recurse);
        Add(_withConfiguration);
        Add(_configuration);
        _analysis.AddTo(this);
        Add(_includeSuppressed);
        Add(_format);
        Add(_output);
        Add(_failOn);
        Runs();
    }

    /// <summary>As DiagnosticSeverity, and above all of them what no finding reaches.</summary>
    private enum Threshold
    {
        Information = DiagnosticSeverity.Information,
        Warning = DiagnosticSeverity.Warning,
        Error = DiagnosticSeverity.Error,
        Never,
    }

    private protected override ExitCode Run(ParseResult result)
    {
        string[] paths = result.GetValue(_paths) is { Length: > 0 } given ? given : [Shell.Standard];
        if (paths.Contains(Shell.Standard))
        {
            Shell.RequireInput();
        }

        FileAnalysis analysis = new(
            Shell,
            _analysis.Read(result, result.Has(_includeSuppressed)),
            [.. (result.Get(_configuration) ?? []).Select(Shell.FullPath)],
            result.Has(_withConfiguration));
        analysis.Prepare();

        Threshold threshold = (Threshold)_failOn.In(result, (int)Threshold.Error);
        bool fails = false;
        FindingsOutput output = new(Shell, (FindingsFormat)_format.In(result, (int)FindingsFormat.Text), result.Get(_output));
        ProgressLine progress = new(Shell, TimeProvider.System);
        HashSet<string> told = [];
        foreach (FileFindings file in new FileSelection(Shell, result.Has(_recurse)).Find(paths).InOrder(analysis.Analyze))
        {
            progress.Next();
            // A configuration that cannot be read is found once by each core that looks into its folder.
            foreach (CsException problem in file.Problems.Where(problem => told.Add(problem.Path + problem.Message)))
            {
                progress.Clear();
                Shell.Tell(problem);
            }

            fails |= file.Found.Any(diagnostic => !diagnostic.IsSuppressed && (int)diagnostic.Severity >= (int)threshold);
            output.Add(file, progress);
        }

        progress.Clear();
        output.Close();
        return fails ? ExitCode.Negative : ExitCode.Success;
    }
}
