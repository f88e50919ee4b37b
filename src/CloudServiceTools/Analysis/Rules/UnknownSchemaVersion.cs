using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1013: each SDK's schema takes its own version alone; this value belongs to none.</summary>
internal sealed class UnknownSchemaVersion() : AnalyzerRule(
    "CSD1013",
    "UnknownSchemaVersion",
    DiagnosticSeverity.Warning,
    "The schemaVersion is that of no SDK.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        string version = context.Definition.SchemaVersion;
        if (version.Length > 0 && !KnownValues.SchemaVersions.Contains(version, StringComparer.Ordinal))
        {
            Phrase advice = NameSuggestion.Nearest(version, KnownValues.SchemaVersions) is { } nearest
                ? (Phrase)$"did you mean '{nearest}'?"
                : $"give {KnownValues.SchemaVersions[0]}, the newest, or leave it out.";
            yield return Finding.At(
                context.Definition, $"The schemaVersion '{version}' of the definition is that of no SDK: {advice}");
        }
    }
}
