using System;
using System.Collections.Generic;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1000: the file cannot be read as a definition or configuration at all. The analyzer reports it when it loads files.</summary>
internal sealed class Unreadable() : AnalyzerRule(
    "CSD1000",
    "Unreadable",
    DiagnosticSeverity.Error,
    "The file is not well-formed XML, or is no service definition or configuration.")
{
    private static readonly Unreadable Instance = new();

    internal static Diagnostic Report(CsException exception) => new(
        Instance, DiagnosticSeverity.Error, $"{Phrase.Whole(exception.Message)} {Phrase.Whole(exception.RecommendedAction)}")
    {
        Path = exception.Path,
        Line = Math.Max(1, exception.Line),
        Column = Math.Max(1, exception.Column),
        Target = exception.Target?.ToString() is { } target && target != exception.Path
            ? target
            : System.IO.Path.GetFileName(exception.Path) ?? "definition",
    };

    /// <summary>A definition that is there to be checked was read.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context) => [];
}
