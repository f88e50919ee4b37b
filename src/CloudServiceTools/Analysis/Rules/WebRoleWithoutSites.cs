using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1012: the schema wants Sites; the platform ran roles without for years, so this is a warning.</summary>
internal sealed class WebRoleWithoutSites() : SchemaRule(
    "CSD1012",
    "WebRoleWithoutSites",
    DiagnosticSeverity.Warning,
    "A web role has no Sites, which the schema of the newer SDKs wants.",
    SchemaProblemKind.MissingElement)
{
    private protected override bool IsMine(SchemaProblem problem) => problem.Name == "Sites";

    private protected override Phrase Message(SchemaProblem problem) =>
        $"{ElementPhrase.Describe(problem.Element)} has no Sites, so it runs in the hosted web core of SDK 1.2 and newer schemas "
        + $"refuse it: add a Site with a Binding for each of its endpoints.";
}
