using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2001: a service is its roles.</summary>
internal sealed class NoRole() : AnalyzerRule(
    "CSD2001",
    "NoRole",
    DiagnosticSeverity.Error,
    "The definition has no role.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        // A VirtualMachineRole, or a role whose element is misspelt, is CSD1002's affair.
        if (context.Roles.Length == 0 && !context.Definition.Element.Elements()
            .Any(element => element.LocalName.EndsWith("Role", StringComparison.OrdinalIgnoreCase)))
        {
            yield return Finding.At(
                context.Definition, $"The definition has no role, so there is nothing to deploy: add a WebRole or a WorkerRole.");
        }
    }
}
