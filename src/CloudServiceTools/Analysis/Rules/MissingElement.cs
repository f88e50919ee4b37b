namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1005: an element lacks a child that it must have.</summary>
internal sealed class MissingElement() : SchemaRule(
    "CSD1005",
    "MissingElement",
    DiagnosticSeverity.Error,
    "An element lacks a child that it must have.",
    SchemaProblemKind.MissingElement)
{
    /// <summary>A web role without Sites has a rule of its own, CSD1012.</summary>
    private protected override bool IsMine(SchemaProblem problem) => problem.Name != "Sites";
}
