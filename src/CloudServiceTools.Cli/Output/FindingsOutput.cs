using System;
using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Cli.Output;

/// <summary>What check writes.</summary>
internal enum FindingsFormat
{
    Text,
    Json,
    Sarif,
    JUnit,
    Markdown,
}

/// <summary>Writes findings: as text at once, as a report when all of them are there; to standard output or a file.</summary>
internal sealed class FindingsOutput
{
    private readonly Shell _shell;
    private readonly FindingsFormat _format;
    private readonly string? _path;
    private readonly bool _hasSummary;
    private readonly TextWriter _text;
    private readonly FindingsView? _view;
    private readonly List<Diagnostic> _found = [];
    private readonly List<string> _files = [];

    internal FindingsOutput(Shell shell, FindingsFormat format, string? path, bool hasColor, bool hasSummary)
    {
        _shell = shell;
        _format = format;
        _hasSummary = hasSummary;
        _path = shell.OutputPath(path);
        _text = _path is null ? shell.Output : new StringWriter { NewLine = "\n" };
        _view = format == FindingsFormat.Text ? new FindingsView(shell, _text, hasColor) : null;
    }

    internal void Add(FileFindings file, ProgressLine progress)
    {
        if (!file.IsRead)
        {
            return;
        }

        if (_view is not null)
        {
            if (file.Found.Count > 0 && _path is null)
            {
                progress.Clear();
            }

            _view.Add(file);
            return;
        }

        _found.AddRange(file.Found);
        if (file.Path is not null)
        {
            _files.Add(file.Path);
        }
    }

    /// <summary>Writes what is left to write.</summary>
    internal void Close()
    {
        if (_hasSummary)
        {
            _view?.WriteSummary();
        }

        if (_view is null)
        {
            _shell.Write(Report(), _path);
        }
        else if (_path is not null)
        {
            _shell.Write(_text.ToString()!, _path);
        }
    }

    private string Report() => _format switch
    {
        FindingsFormat.Json => JsonText.OfAll(_found, JsonShapes.Finding()),
        FindingsFormat.Sarif => Report(ReportFormat.Sarif),
        FindingsFormat.JUnit => Report(ReportFormat.JUnit),
        FindingsFormat.Markdown => Report(ReportFormat.Markdown),
        _ => throw new ArgumentOutOfRangeException(nameof(_format)),
    };

    private string Report(ReportFormat format) => Reporting.Report.Write(
        format, _found, new ReportOptions { BasePath = _shell.Folder, Files = _files });
}
