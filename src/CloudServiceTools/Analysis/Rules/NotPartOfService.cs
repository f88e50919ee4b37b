using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5018: a file that is left out is named, once. The analyzer reports it when it looks for the files of a service.</summary>
internal sealed class NotPartOfService() : AnalyzerRule(
    "CSD5018",
    "NotPartOfService",
    DiagnosticSeverity.Information,
    "A definition, configuration or project beside a service is no part of it, and was not checked.")
{
    private static readonly NotPartOfService Instance = new();

    internal static Diagnostic Report(UnusedFile file) => new(Instance, DiagnosticSeverity.Information, Phrase.Whole(file.Explanation))
    {
        Path = file.Path,
        Line = 1,
        Column = 1,
        Target = Path.GetFileName(file.Path) ?? "definition",
    };

    /// <summary>What was read is part of the service.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context) => [];
}
