using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6001: the first machines cost more than what came after them. A fix would change the machine, so there is none.</summary>
internal sealed class ObsoleteVMSize() : AnalyzerRule(
    "CSD6001",
    "ObsoleteVMSize",
    DiagnosticSeverity.Information,
    "A role has a VM size of the first generations.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (Role role in context.Roles.Select(facts => facts.Role))
        {
            // What extended support refuses, CSD6002 reports there.
            if (role.GetAttribute("vmsize") is { } name
                && VMSizeNames.Find(name) is { } size
                && (context.Target != AnalysisTarget.ExtendedSupport || VMSizeNames.IsOfExtendedSupport(name)))
            {
                Phrase advice = size.Newer is { } newer ? (Phrase)$"{newer} is a comparable newer one" : $"choose a newer size";
                yield return Finding.At(
                    role,
                    $"{ElementPhrase.Describe(role.Element)} has the size {name}, which is one of the first generations: {advice}.");
            }
        }
    }
}
