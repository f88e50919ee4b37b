using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Cli.Output;

/// <summary>What diff writes.</summary>
internal enum DifferencesFormat
{
    Text,
    Json,
    Jsonl,
    Markdown,
}

/// <summary>Writes differences: text and JSON at once, a report when all of them are there.</summary>
/// <param name="shell">Where the command runs.</param>
/// <param name="output">Where they are written.</param>
/// <param name="format">How they are written.</param>
/// <param name="areOfFolders">Whether text says which definition each is of.</param>
/// <param name="hasColor">Whether text has colours.</param>
internal sealed class DifferencesOutput(Shell shell, TextWriter output, DifferencesFormat format, bool areOfFolders, bool hasColor)
{
    private readonly List<DefinitionDifference> _found = [];
    private readonly JsonShape<DefinitionDifference> _shape = JsonShapes.Difference(shell.Paths);
    private readonly JsonItems? _json = format is DifferencesFormat.Json or DifferencesFormat.Jsonl
        ? new JsonItems(output, areLines: format == DifferencesFormat.Jsonl)
        : null;

    /// <summary>Whether there was any difference.</summary>
    internal bool HasSome { get; private set; }

    internal void Add(IReadOnlyList<DefinitionDifference> differences)
    {
        HasSome |= differences.Count > 0;
        foreach (DefinitionDifference difference in differences)
        {
            if (_json is not null)
            {
                _json.Add(difference, _shape);
            }
            else if (format == DifferencesFormat.Markdown)
            {
                _found.Add(difference);
            }
            else
            {
                Phrase file = areOfFolders ? (Phrase)$"{Phrase.Whole(difference.Definition)}: " : $"";
                output.WritePhrase($"{file}{Sentence(difference)}");
            }
        }
    }

    /// <summary>Writes what is left to write.</summary>
    internal void Close()
    {
        _json?.Close();
        if (format == DifferencesFormat.Markdown)
        {
            output.Write(Report.Write(ReportFormat.Markdown, _found, new ReportOptions { BasePath = shell.Folder }));
        }
    }

    /// <summary>The difference behind its kind, which the sentences about reachability have in them.</summary>
    private Phrase Sentence(DefinitionDifference difference)
    {
        DifferenceKind kind = difference.Kind;
        Phrase message = Phrase.Whole(difference.Message);
        return kind is DifferenceKind.Widened or DifferenceKind.Narrowed
            ? ColorOf(kind).Of(message, hasColor)
            : $"{ColorOf(kind).Of($"{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}:", hasColor)} {message}";
    }

    private static Color ColorOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Widened => Color.Error,
        DifferenceKind.Narrowed or DifferenceKind.Removed => Color.Warning,
        DifferenceKind.Added => Color.Good,
        _ => Color.Information,
    };
}
