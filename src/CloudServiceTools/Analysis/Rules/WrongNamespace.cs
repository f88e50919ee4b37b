using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1001: the SDK's schema is for one namespace; .NET's validator only warns of another, and checks nothing.</summary>
internal sealed class WrongNamespace : SchemaRule
{
    internal WrongNamespace()
        : base(
            "CSD1001",
            "WrongNamespace",
            DiagnosticSeverity.Error,
            "The root element stands in another namespace than the format's, or in none.",
            SchemaProblemKind.Namespace) => CanFix = true;

    /// <summary>Where the namespace is the default one, the declaration says it for the whole file.</summary>
    private protected override Fix? FixOf(SchemaProblem problem)
    {
        SourceElement root = problem.Element;
        return root.Prefix.Length > 0
            ? null
            : new Fix($"Declare xmlns=\"{problem.Name}\"", () => NamespaceMove.Rebase(root, problem.Name));
    }
}
