using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2015: what a module adds is in a file of the SDK, and modules can be somebody's own.</summary>
internal sealed class UnknownModule() : AnalyzerRule(
    "CSD2015",
    "UnknownModule",
    DiagnosticSeverity.Information,
    "An import names a module whose content is not known here.")
{
    /// <summary>Azure Connect is gone, and its module added nothing that others could name.</summary>
    private static readonly string[] Known = [.. ImportedModule.Known.Select(module => module.Name), "Connect"];

    internal override RuleSubject Subject => RuleSubject.Import;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Roles
        from import in role.Imports
        where !Array.Exists(Known, name => NameComparer.AreSame(name, import.ModuleName))
        select Report(role.Role, import);

    private static Finding Report(Role role, Import import)
    {
        Phrase what = $"An import of role '{role.Name}' names the module '{import.ModuleName}'";
        return import.ModuleName.Length == 0
            ? Finding.At(
                import,
                $"An import of role '{role.Name}' names no module: give it a moduleName, or remove it.",
                severity: DiagnosticSeverity.Warning)
            : NameSuggestion.Nearest(import.ModuleName, Known) is { } nearest
            ? Finding.At(
                import, $"{what}, which is not known here: did you mean '{nearest}'?", severity: DiagnosticSeverity.Warning)
            : Finding.At(
                import, $"{what}, which is not known here: look up the endpoints, settings and certificates that it adds.");
    }
}
