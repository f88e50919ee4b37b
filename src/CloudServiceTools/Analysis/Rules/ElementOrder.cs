namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1003: the children of some elements have a fixed order.</summary>
internal sealed class ElementOrder : SchemaRule
{
    internal ElementOrder()
        : base(
            "CSD1003",
            "ElementOrder",
            DiagnosticSeverity.Error,
            "An element stands before or behind its place.",
            SchemaProblemKind.Order) => CanFix = true;

    private protected override Fix? FixOf(SchemaProblem problem) => new(
        $"Move {ElementPhrase.Describe(problem.Element)} to its place",
        () => problem.Misplaced!.Move(problem.Element, problem.Schema));
}
