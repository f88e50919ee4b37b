using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1010: the form of the article's scenarios 1, 3 and 4, which the schema refuses.</summary>
internal sealed class AllowAllBesideSource : SchemaRule
{
    internal AllowAllBesideSource()
        : base(
            "CSD1010",
            "AllowAllBesideSource",
            DiagnosticSeverity.Error,
            "A traffic rule has AllowAllTraffic beside WhenSource.",
            SchemaProblemKind.Exclusive) => CanFix = true;

    private protected override bool IsMine(SchemaProblem problem) => problem.Schema.Name == "OnlyAllowTrafficTo";

    private protected override Phrase Message(SchemaProblem problem) =>
        $"{ElementPhrase.Describe(problem.Element).Capitalized()} has AllowAllTraffic beside WhenSource, which the schema refuses: "
        + $"remove AllowAllTraffic, so that only the sources of WhenSource may send, as Microsoft's article means it.";

    private protected override Fix? FixOf(SchemaProblem problem) => new($"Remove AllowAllTraffic", () =>
    {
        foreach (SourceElement element in problem.Element.Elements("AllowAllTraffic").ToList())
        {
            Layout.Remove(element);
        }
    });
}
