using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6003: remote desktop is an extension of the deployment there, and no module of the role.</summary>
internal sealed class ExtendedSupportImport : AnalyzerRule
{
    internal ExtendedSupportImport()
        : base(
            "CSD6003",
            "ExtendedSupportImport",
            DiagnosticSeverity.Error,
            "A role imports a module for remote desktop, which extended support refuses.") =>
        Target = AnalysisTarget.ExtendedSupport;

    /// <summary>The modules that extended support refuses.</summary>
    internal static IReadOnlyList<string> Refused { get; } = ["RemoteAccess", "RemoteForwarder"];

    internal override RuleSubject Subject => RuleSubject.Import;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Definition.Roles
        from import in role.Imports
        where Refused.Contains(import.ModuleName, NameComparer.Instance)
        select Finding.At(
            import,
            $"Role '{role.Name}' imports {import.ModuleName}, which extended support refuses: remove the import, and add the remote "
            + $"desktop extension to the deployment instead.");
}
