using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class ReportErrors
{
    internal static CsException NotOfDifferences(ReportFormat format, DefinitionDifference difference) => new(
        CsErrorId.CsNotApplicable,
        $"A {(format == ReportFormat.Sarif ? "SARIF" : "JUnit")} report can hold findings of the analyzer, and no differences.",
        $"Write differences as Markdown.")
    {
        Target = difference.Subject,
    };

    internal static CsException WouldReplace(string path) => new(
        CsErrorId.CsFileExists,
        $"'{Phrase.Whole(path)}' is a service definition or configuration, which a report or diagram does not replace.",
        $"Choose another path.")
    {
        Path = path,
        Target = path,
    };
}
