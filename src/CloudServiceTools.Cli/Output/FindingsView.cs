using System;
using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Output;

/// <summary>Findings as text for people, one a line, as compilers write them, and their counts at the end.</summary>
internal sealed class FindingsView(Shell shell, TextWriter output, bool hasColor)
{
    private readonly int[] _counts = new int[(int)DiagnosticSeverity.Error + 1];
    private int _files;
    private int _fixable;
    private int _unreadable;

    internal void Add(FileFindings file)
    {
        _files++;
        if (file.Found.Count > 0)
        {
            Phrase name = Phrase.Whole(shell.Display(file.Path));
            foreach (Diagnostic diagnostic in file.Found)
            {
                Add(diagnostic, diagnostic.Path == file.Path ? name : Phrase.Whole(shell.Display(diagnostic.Path)));
            }
        }
    }

    /// <summary>A file that could not be read.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="isShown">Whether it has a line of its own here, because standard error goes elsewhere.</param>
    internal void Add(CsException problem, bool isShown)
    {
        _unreadable++;
        problem = problem.RelativeTo(shell.Folder);
        if (isShown)
        {
            string place = problem.Line > 0 ? $"({problem.Line},{problem.Column})" : string.Empty;
            output.WritePhrase(
                $"{Phrase.Whole(shell.Display(problem.Path))}{place}: error {problem.Id}: {Phrase.Whole(problem.Message)} {Phrase.Whole(problem.RecommendedAction)}");
        }
    }

    internal void WriteSummary()
    {
        if (_files == 0)
        {
            return;
        }

        string unreadable = _unreadable > 0 ? $" {Count(_unreadable, "file")} could not be read." : string.Empty;

        string files = Count(_files, "file");
        if (IsClean)
        {
            output.WritePhrase(Color.Good.Of($"No findings in {files}.{unreadable}", hasColor));
            return;
        }

        string[] parts =
        [
            .. Part(DiagnosticSeverity.Error, count => Count(count, "error")),
            .. Part(DiagnosticSeverity.Warning, count => Count(count, "warning")),
            .. Part(DiagnosticSeverity.Information, count => $"{count} for information"),
        ];
        string fixable = _fixable > 0 ? $" csdef fix can fix {_fixable}." : string.Empty;
        output.WritePhrase($"{Phrase.Join(", ", parts)} in {files}.{fixable}{unreadable}");
    }

    private bool IsClean =>
        _counts[(int)DiagnosticSeverity.Error] + _counts[(int)DiagnosticSeverity.Warning] + _counts[(int)DiagnosticSeverity.Information] == 0;

    private void Add(Diagnostic diagnostic, Phrase name)
    {
        Phrase place = diagnostic.Line > 0 ? $"{name}({diagnostic.Line},{diagnostic.Column})" : name;
        string severity = Word(diagnostic.Severity);
        Phrase suppressed = $"";
        if (diagnostic.IsSuppressed)
        {
            suppressed = diagnostic.Justification is { } why ? (Phrase)$" (suppressed: {Phrase.Whole(why)})" : $" (suppressed)";
        }
        else
        {
            _counts[(int)diagnostic.Severity]++;
            _fixable += diagnostic.CanFix ? 1 : 0;
        }

        output.WritePhrase(
            $"{place}: {ColorOf(diagnostic.Severity).Of($"{severity} {diagnostic.RuleId}", hasColor)}: {Phrase.Whole(diagnostic.Message)}{suppressed}");
    }

    private IEnumerable<string> Part(DiagnosticSeverity severity, Func<int, string> words) =>
        _counts[(int)severity] is > 0 and int count ? [words(count)] : [];

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? string.Empty : "s")}";

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private static Color ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Color.Error,
        DiagnosticSeverity.Warning => Color.Warning,
        _ => Color.Information,
    };
}
