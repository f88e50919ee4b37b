using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1008: an attribute has a value that its type does not take.</summary>
internal sealed class InvalidValue : SchemaRule
{
    internal InvalidValue()
        : base(
            "CSD1008",
            "InvalidValue",
            DiagnosticSeverity.Error,
            "An attribute has a value that its type does not take.",
            SchemaProblemKind.InvalidValue) => CanFix = true;

    /// <summary>A listed value in another case, such as <c>TCP</c> or <c>True</c>, can only mean that value.</summary>
    private protected override Fix? FixOf(SchemaProblem problem)
    {
        AttributeType type = problem.Attribute!.Type;
        string value = problem.Element.GetAttribute(problem.Name)!;
        string normal = type.Normalize(value.Trim());
        return normal != value && type.Accepts(normal)
            ? new Fix(
                $"Write '{value}' as '{normal}'", () => problem.Element.SetAttribute(problem.Name, normal, after: null))
            : null;
    }
}
