using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6002: extended support has the names of Azure Resource Manager, for the oldest sizes too.</summary>
internal sealed class ExtendedSupportVMSize : AnalyzerRule
{
    internal ExtendedSupportVMSize()
        : base(
            "CSD6002",
            "ExtendedSupportVMSize",
            DiagnosticSeverity.Error,
            "The VM size of a role has no name that extended support takes.")
    {
        CanFix = true;
        Target = AnalysisTarget.ExtendedSupport;
    }

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (Role role in context.Definition.Roles)
        {
            string? written = role.GetAttribute("vmsize");
            if (written is null || !VMSizeNames.IsOfExtendedSupport(written))
            {
                yield return Report(role, written);
            }
        }
    }

    private static Finding Report(Role role, string? written)
    {
        string? newName = VMSizeNames.Find(string.IsNullOrEmpty(written) ? VMSizeNames.Default : written!)?.Newer;
        Phrase what = ElementPhrase.Describe(role.Element);
        Phrase message = string.IsNullOrEmpty(written)
            ? (Phrase)$"{what} names no vmsize, and extended support does not take the Small that this means: set vmsize to '{newName}', "
                + $"a current size with no fewer cores and no less memory."
            : newName is not null
            ? (Phrase)$"{what} has the vmsize '{written}', a name that extended support does not take: set vmsize to '{newName}', "
                + $"a current size with no fewer cores and no less memory."
            : $"{what} has the vmsize '{written}', and the sizes of extended support start with Standard_: {VMSizeHint.For(written!, VMSizeNames.IsOfExtendedSupport) ?? $"choose one of them."}";
        return Finding.At(role, message, newName is null ? null : new Fix($"Set vmsize to '{newName}'", () =>
        {
            if (role.GetAttribute("vmsize") == written)
            {
                role.VMSize = newName;
            }
        }));
    }
}
