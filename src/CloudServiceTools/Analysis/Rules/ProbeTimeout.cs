using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3012: a probe that may miss no answer takes instances out for one lost packet.</summary>
internal sealed class ProbeTimeout() : AnalyzerRule(
    "CSD3012",
    "ProbeTimeout",
    DiagnosticSeverity.Warning,
    "A load balancer probe gives up before it has asked twice.")
{
    private const int ShortestInterval = 5;
    private const int ShortestTimeout = 11;

    internal override RuleSubject Subject => RuleSubject.Probe;

    /// <summary>What is below the least that the schema takes is CSD1008's affair.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from probe in context.Definition.LoadBalancerProbes
        where probe.IntervalInSeconds >= ShortestInterval && probe.TimeoutInSeconds >= ShortestTimeout
        let least = 2L * probe.IntervalInSeconds
        where probe.TimeoutInSeconds < least
        select Finding.At(
            probe,
            $"Load balancer probe '{probe.Name}' asks every {probe.IntervalInSeconds} seconds and gives an instance up after "
            + $"{probe.TimeoutInSeconds}: give a timeoutInSeconds of {least} or more, or a shorter intervalInSeconds.");
}
