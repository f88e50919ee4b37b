using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2005: an input endpoint names its probe.</summary>
internal sealed class DuplicateProbe() : AnalyzerRule(
    "CSD2005",
    "DuplicateProbe",
    DiagnosticSeverity.Error,
    "Two load balancer probes have the same name.")
{
    internal override RuleSubject Subject => RuleSubject.Probe;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from pair in Namesakes.In(context.Definition.LoadBalancerProbes)
        select Finding.At(
            pair.Item,
            $"{ElementPhrase.Describe(pair.Item.Element)} has the name of the probe in line {pair.First.Line}: "
            + $"rename or remove one of them.");
}
