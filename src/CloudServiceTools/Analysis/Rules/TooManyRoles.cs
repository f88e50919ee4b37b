using System.Collections.Generic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3004: a limit of the platform, found out when the package is uploaded.</summary>
internal sealed class TooManyRoles() : AnalyzerRule(
    "CSD3004",
    "TooManyRoles",
    DiagnosticSeverity.Error,
    "The service has more than 25 roles.")
{
    private const int Most = 25;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (context.Roles.Length > Most)
        {
            yield return Finding.At(
                context.Definition,
                $"The service has {context.Roles.Length} roles, and the platform takes {Most}: merge some of them, or split the service.");
        }
    }
}
