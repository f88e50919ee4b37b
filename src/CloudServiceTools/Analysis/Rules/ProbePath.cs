using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3013: http asks for a path and tcp only connects; the schema leaves the attribute free.</summary>
internal sealed class ProbePath : AnalyzerRule
{
    internal ProbePath()
        : base(
            "CSD3013",
            "ProbePath",
            DiagnosticSeverity.Error,
            "A load balancer probe for http has no path, or one for tcp has one.") => CanFix = true;

    internal override RuleSubject Subject => RuleSubject.Probe;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        context.Definition.LoadBalancerProbes.Select(Report).OfType<Finding>();

    private static Finding? Report(LoadBalancerProbe probe) => probe.Protocol switch
    {
        "http" when string.IsNullOrEmpty(probe.Path) => Finding.At(
            probe,
            $"Load balancer probe '{probe.Name}' is for http and has no path to ask for: add a path, such as /."),
        "tcp" when probe.Path is not null => Finding.At(
            probe,
            $"Load balancer probe '{probe.Name}' is for tcp, which only connects, and has a path: remove it, or make the protocol http.",
            new Fix($"Remove the attribute path", () => Remove(probe))),
        _ => null,
    };

    private static void Remove(LoadBalancerProbe probe)
    {
        if (probe.Protocol == "tcp")
        {
            probe.Element.RemoveAttribute("path");
        }
    }
}
