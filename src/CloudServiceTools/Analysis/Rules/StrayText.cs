namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1009: text stands where only elements may.</summary>
internal sealed class StrayText() : SchemaRule(
    "CSD1009",
    "StrayText",
    DiagnosticSeverity.Error,
    "Text stands where only elements may.",
    SchemaProblemKind.Text);
