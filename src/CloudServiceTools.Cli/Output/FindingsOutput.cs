using System;
using System.Collections.Generic;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Cli.Output;

/// <summary>What check writes.</summary>
internal enum FindingsFormat
{
    Text,
    Json,
    Jsonl,
    Sarif,
    JUnit,
    Markdown,
}

/// <summary>How findings are written.</summary>
/// <param name="Format">The format.</param>
/// <param name="Path">The file; null or - for standard output.</param>
/// <param name="BasePath">The folder that paths are relative to.</param>
/// <param name="HasColor">Whether text has colours.</param>
/// <param name="HasSummary">Whether text ends with the counts.</param>
/// <param name="FailureSeverity">The lowest severity that is a failure; null for none.</param>
internal sealed record FindingsStyle(
    FindingsFormat Format, string? Path, string BasePath, bool HasColor, bool HasSummary, DiagnosticSeverity? FailureSeverity);

/// <summary>Writes findings: text and JSON at once, a report when all of them are there; to standard output or a file.</summary>
internal sealed class FindingsOutput : IDisposable
{
    private readonly FindingsStyle _style;
    private readonly Destination _destination;
    private readonly FindingsView? _view;
    private readonly JsonItems? _json;
    private readonly JsonShape<Diagnostic> _finding;
    private readonly JsonShape<CsException> _problem;
    private readonly List<Diagnostic> _found = [];
    private readonly List<string> _files = [];
    private readonly List<CsException> _unreadable = [];

    internal FindingsOutput(Shell shell, FindingsStyle style)
    {
        _style = style;
        RelativePaths paths = new(style.BasePath);
        _finding = JsonShapes.Finding(paths);
        _problem = JsonShapes.Problem(paths);
        _destination = new Destination(shell, style.Path);
        switch (style.Format)
        {
            case FindingsFormat.Text:
                _view = new FindingsView(shell, _destination.Text, style.HasColor);
                break;
            case FindingsFormat.Json or FindingsFormat.Jsonl:
                _json = new JsonItems(_destination.Text, areLines: style.Format == FindingsFormat.Jsonl);
                break;
        }
    }

    internal void Add(FileFindings file, ProgressLine progress)
    {
        if (!file.IsRead)
        {
            return;
        }

        if (file.Found.Count > 0 && (_view ?? (object?)_json) is not null && !_destination.IsFile)
        {
            progress.Clear();
        }

        _view?.Add(file);
        if (_json is not null)
        {
            foreach (Diagnostic diagnostic in file.Found)
            {
                _json.Add(diagnostic, _finding);
            }
        }
        else if (_view is null)
        {
            _found.AddRange(file.Found);
            if (file.Path is not null)
            {
                _files.Add(file.Path);
            }
        }
    }

    /// <summary>What could not be read. Standard error says it, too.</summary>
    internal void Add(CsException problem)
    {
        _view?.Add(problem, isShown: _destination.IsFile);
        _json?.Add(problem.RelativeTo(_style.BasePath), _problem);
        _unreadable.Add(problem);
    }

    /// <summary>Forgets what was written to a file that was not closed.</summary>
    public void Dispose() => _destination.Dispose();

    /// <summary>Writes what is left to write.</summary>
    internal void Close()
    {
        if (_style.HasSummary)
        {
            _view?.WriteSummary();
        }

        _json?.Close();
        ReportFormat? format = _style.Format switch
        {
            FindingsFormat.Sarif => ReportFormat.Sarif,
            FindingsFormat.JUnit => ReportFormat.JUnit,
            FindingsFormat.Markdown => ReportFormat.Markdown,
            _ => null,
        };
        if (format is { } known)
        {
            _destination.Text.Write(Report.Write(known, _found, new ReportOptions
            {
                BasePath = _style.BasePath,
                Files = _files,
                Unreadable = _unreadable,
                FailureSeverity = _style.FailureSeverity,
            }));
        }

        _destination.Close();
    }
}
