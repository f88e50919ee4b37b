using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3014: the schema takes any text; the platform refuses what it does not have when the package is uploaded.</summary>
internal sealed class UnknownVMSize() : AnalyzerRule(
    "CSD3014",
    "UnknownVMSize",
    DiagnosticSeverity.Warning,
    "A role has a VM size that is not known here.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        // Many roles may have one mistake: each is looked up once.
        Dictionary<string, Phrase> advice = new(StringComparer.OrdinalIgnoreCase);
        foreach (Role role in context.Roles.Select(facts => facts.Role).Where(role => !VMSizes.Known.Contains(role.VMSize)))
        {
            if (!advice.TryGetValue(role.VMSize, out Phrase? rest))
            {
                advice[role.VMSize] = rest =
                    VMSizeHint.For(role.VMSize) ?? $"give one that Cloud Services has, such as Standard_D1_v2.";
            }

            yield return Finding.At(role, $"Role '{role.Name}' has the vmsize '{role.VMSize}', which is not known here: {rest}");
        }
    }
}
