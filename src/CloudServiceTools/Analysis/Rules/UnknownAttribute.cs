using System;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1006: an element has an attribute that the format does not know.</summary>
internal sealed class UnknownAttribute : SchemaRule
{
    internal UnknownAttribute()
        : base(
            "CSD1006",
            "UnknownAttribute",
            DiagnosticSeverity.Error,
            "An element has an attribute that the format does not know.",
            SchemaProblemKind.UnknownAttribute) => CanFix = true;

    /// <summary>A name that is right but for its case is meant; a slip might be something else.</summary>
    private protected override Fix? FixOf(SchemaProblem problem) =>
        SchemaPhrase.IntendedAttribute(problem) is { } intended
        && string.Equals(intended, problem.Name, StringComparison.OrdinalIgnoreCase)
            ? new Fix(
                $"Write {problem.Name} as {intended}", () => Rename(problem.Element, problem.Name, intended))
            : null;

    /// <summary>Two attributes may have been meant as one: the first has the name then.</summary>
    private static void Rename(SourceElement element, string name, string intended)
    {
        if (element.FindAttribute(intended) is null)
        {
            element.RenameAttribute(name, intended);
        }
    }
}
