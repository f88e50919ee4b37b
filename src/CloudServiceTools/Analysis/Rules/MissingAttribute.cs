namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1007: an element lacks an attribute that it must have.</summary>
internal sealed class MissingAttribute() : SchemaRule(
    "CSD1007",
    "MissingAttribute",
    DiagnosticSeverity.Error,
    "An element lacks an attribute that it must have.",
    SchemaProblemKind.MissingAttribute);
