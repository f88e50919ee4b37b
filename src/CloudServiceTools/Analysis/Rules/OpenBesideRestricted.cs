using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4006: traffic rules close what they name and nothing else; what was left open is easy to overlook.</summary>
internal sealed class OpenBesideRestricted() : AnalyzerRule(
    "CSD4006",
    "OpenBesideRestricted",
    DiagnosticSeverity.Warning,
    "An internal endpoint is open to every role, while traffic rules restrict others beside it.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        if (!context.Coverage.HasDestinations)
        {
            yield break;
        }

        foreach (RoleFacts role in context.Roles)
        {
            Endpoint[] own = [.. role.Role.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Internal)];
            Endpoint[] open = [.. own.Where(endpoint => context.Coverage.Of(endpoint).Count == 0)];
            foreach (Endpoint endpoint in open)
            {
                // In the same role a forgotten endpoint is likely; in another one the rules may not be about it.
                bool isBeside = open.Length < own.Length;
                Phrase where = isBeside ? (Phrase)$"while traffic rules restrict other endpoints of '{role.Name}'" : $"while traffic rules restrict others of the service";
                yield return Finding.At(
                    endpoint,
                    $"Internal endpoint '{endpoint}' is open to every role, {where}: add a rule for it, or one with AllowAllTraffic where that is meant.",
                    severity: isBeside ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information);
            }
        }
    }
}
