using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1009: text stands where only elements may, or white space where nothing may.</summary>
internal sealed class StrayText : SchemaRule
{
    internal StrayText()
        : base(
            "CSD1009",
            "StrayText",
            DiagnosticSeverity.Error,
            "Text stands where only elements may, or white space in an element that must be empty.",
            SchemaProblemKind.Text,
            SchemaProblemKind.WhiteSpace) => CanFix = true;

    /// <summary>Text may be worth keeping; white space says nothing.</summary>
    private protected override Fix? FixOf(SchemaProblem problem)
    {
        if (problem.Kind != SchemaProblemKind.WhiteSpace)
        {
            return null;
        }

        SourceElement element = problem.Element;
        return new Fix(
            $"Remove the white space in {ElementPhrase.Describe(element)}", () => Layout.RemoveWhiteSpace(element));
    }
}
