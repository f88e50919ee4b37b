namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1002: nothing foreign is allowed anywhere.</summary>
internal sealed class UnknownElement() : SchemaRule(
    "CSD1002",
    "UnknownElement",
    DiagnosticSeverity.Error,
    "An element stands where the format does not have it.",
    SchemaProblemKind.UnknownElement);
