using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5013: an internal load balancer is described in the configuration.</summary>
internal sealed class UnknownLoadBalancer() : ConfigurationRule(
    "CSD5013",
    "UnknownLoadBalancer",
    DiagnosticSeverity.Error,
    "An input endpoint names a load balancer that the configuration does not have.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        return from endpoint in context.Endpoints
               let name = (endpoint as InputEndpoint)?.LoadBalancer
               where !string.IsNullOrEmpty(name) && !configuration.LoadBalancers.Contains(name!)
               select Finding.At(
                   endpoint,
                   $"Endpoint '{endpoint}' is on load balancer '{name}', which {ConfigurationPhrase.Of(configuration)} does not have: {hints.For(name!, configuration.LoadBalancers, $"add it to LoadBalancers")}");
    }
}
