using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class ReportErrors
{
    internal static CsException NotOfDifferences(ReportFormat format, DefinitionDifference difference) => new(
        CsErrorId.CsNotApplicable,
        $"A {format} report is about mistakes, and a difference is none.",
        $"Write differences as Markdown, or give findings of the analyzer.")
    {
        Target = difference.Subject,
    };
}
