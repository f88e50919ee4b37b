using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2008: a probe is an element of the same definition.</summary>
internal sealed class UnknownProbe() : AnalyzerRule(
    "CSD2008",
    "UnknownProbe",
    DiagnosticSeverity.Error,
    "An input endpoint names a load balancer probe that is not there.")
{
    internal override RuleSubject Subject => RuleSubject.EndpointProbe;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        NameHints hints = context.Hints;
        NamedCollection<LoadBalancerProbe> probes = context.Definition.LoadBalancerProbes;
        return from endpoint in context.Endpoints.OfType<InputEndpoint>()
               let name = endpoint.LoadBalancerProbe ?? string.Empty
               where NameHints.IsName(name) && !probes.Contains(name)
               select Finding.At(
                   endpoint,
                   $"{ElementPhrase.Describe(endpoint.Element)} names the load balancer probe '{name}', which is not in the "
                   + $"definition: {hints.For(name, probes, $"add a LoadBalancerProbe of that name")}");
    }
}
