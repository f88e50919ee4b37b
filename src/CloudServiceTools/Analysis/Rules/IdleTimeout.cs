using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3007: the load balancer takes 4 to 30 minutes, and only tcp has connections that can be idle.</summary>
internal sealed class IdleTimeout() : AnalyzerRule(
    "CSD3007",
    "IdleTimeout",
    DiagnosticSeverity.Error,
    "An endpoint has an idle timeout that the load balancer does not take.")
{
    private const int Shortest = 4;
    private const int Longest = 30;

    internal override RuleSubject Subject => RuleSubject.IdleTimeout;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from endpoint in context.Endpoints
        where endpoint.IdleTimeoutInMinutes > 0 // CSD1008 reports what is no positive number.
        where endpoint.IdleTimeoutInMinutes is < Shortest or > Longest || endpoint.Protocol == "udp"
        select Report(endpoint, endpoint.IdleTimeoutInMinutes!.Value);

    private static Finding Report(Endpoint endpoint, int minutes) => minutes is < Shortest or > Longest
        ? Finding.At(
            endpoint,
            $"Endpoint '{endpoint}' has an idle timeout of {minutes} {(minutes == 1 ? "minute" : "minutes")}: give {Shortest} to {Longest}.")
        : Finding.At(
            endpoint,
            $"Endpoint '{endpoint}' is udp, and an idle timeout has an effect on tcp alone: remove idleTimeoutInMinutes.",
            severity: DiagnosticSeverity.Warning);
}
