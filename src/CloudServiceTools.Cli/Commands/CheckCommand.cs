using System;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef check</c>, as Invoke-CsAnalyzer and ConvertTo-CsReport: says what is wrong with definitions.</summary>
internal sealed class CheckCommand : CsdefCommand
{
    private readonly PathOptions _paths = new();

    private readonly Option<bool> _withConfiguration = Parameters.Switch(
        "--with-configuration", "Check the .cscfg files that belong to each definition, too.");

    private readonly Option<string[]> _configuration = Parameters.Repeated(
        "--configuration", "FILE", "A configuration (.cscfg) that belongs to the definition. May be repeated.");

    private readonly Option<bool> _includeSuppressed = Parameters.Switch(
        "--include-suppressed", "Give findings that a comment suppresses, too.");

    private readonly AnalysisOptions _analysis = new();

    private readonly Choice<FindingsFormat> _format = Parameters.Format<FindingsFormat>("What to write.", FindingsFormat.Text);

    private readonly Option<string> _output = Parameters.Output();

    private readonly Option<string> _basePath = Parameters.Text(
        "--base-path", "FOLDER", "The folder that paths are relative to, in every format but text; default: the current one.");

    private readonly Option<string> _inputName = Parameters.InputName();

    private readonly Choice<Threshold> _failOn = new("--fail-on", "The lowest severity that makes the exit code 1.", Threshold.Error);

    private readonly Option<bool> _quiet = Parameters.Quiet("Write findings alone: no summary and no progress.");

    private readonly Choice<ColorMode> _color = Parameters.Color();

    internal CheckCommand(Shell shell)
        : base(
            shell,
            "check",
            "Find what is wrong with definitions. Exit code: 0 nothing, 1 findings at or above --fail-on, 2 an error.",
            "csdef check ServiceDefinition.csdef",
            "csdef check . --recurse --with-configuration --fail-on warning",
            "csdef check '**/*.csdef' --format sarif --output results.sarif",
            "csdef check - --exclude-rule CSD7 < ServiceDefinition.csdef")
    {
        _paths.AddTo(this);
        Add(_withConfiguration);
        Add(_configuration);
        _analysis.AddTo(this);
        Add(_includeSuppressed);
        Add(_format);
        Add(_output);
        Add(_basePath);
        Add(_inputName);
        Add(_failOn);
        Add(_quiet);
        Add(_color);
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
        if (_paths.HasStandard(result))
        {
            Shell.RequireInput();
        }

        Shell.InputName = result.Get(_inputName);
        FileAnalysis analysis = new(
            Shell,
            () =>
            {
                AnalyzerOptions options = _analysis.Read(result, result.Has(_includeSuppressed));
                options.Configurations = [.. (result.Get(_configuration) ?? []).Select(path => ServiceConfiguration.Load(Shell.FullPath(path)))];
                return options;
            },
            Shell.InputName is { } name ? Shell.FullPath(name) : null);
        analysis.Prepare();

        Threshold threshold = _failOn.In(result)!.Value;
        bool fails = false;
        bool isQuiet = result.Has(_quiet);
        using FindingsOutput output = new(Shell, new FindingsStyle(
            _format.In(result)!.Value,
            result.Get(_output),
            result.Get(_basePath) is { } basePath ? Shell.FullPath(basePath) : Shell.Folder,
            result.HasColor(_color, Shell, _output),
            HasSummary: !isQuiet,
            threshold == Threshold.Never ? null : (DiagnosticSeverity)threshold));
        ProgressLine progress = new(Shell, TimeProvider.System) { IsHidden = isQuiet };
        foreach (FileFindings file in _paths.Services(result, Shell, result.Has(_withConfiguration)).InOrder(analysis.Analyze))
        {
            progress.Next();
            foreach (CsException problem in file.Problems)
            {
                progress.Clear();
                Shell.Tell(problem);
                output.Add(problem);
            }

            fails |= file.Found.Any(diagnostic => !diagnostic.IsSuppressed && (int)diagnostic.Severity >= (int)threshold);
            output.Add(file, progress);
        }

        progress.Clear();
        output.Close();
        return fails ? ExitCode.Negative : ExitCode.Success;
    }
}
