using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5009: each instance gets a public port of its own.</summary>
internal sealed class TooFewInstancePorts() : ConfigurationRule(
    "CSD5009",
    "TooFewInstancePorts",
    DiagnosticSeverity.Error,
    "A role has more instances than an instance input endpoint of it has public ports.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            foreach (Endpoint endpoint in declared.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.InstanceInput))
            {
                if (endpoint.PublicPorts is { Ranges.Count: 1 } ports
                    && ports.Ranges[0].Last - ports.Ranges[0].First + 1 is int count
                    && role.InstanceCount > count)
                {
                    yield return Finding.At(
                        endpoint,
                        $"Endpoint '{endpoint}' has {count} public {(count == 1 ? "port" : "ports")} ({ports}) for {role.InstanceCount} instances in {ConfigurationPhrase.Of(configuration)}: widen the range, since each instance gets one of its own.");
                }
            }
        }
    }
}
