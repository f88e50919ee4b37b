using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5014: RoleEnvironment lists other instances only where the role has an internal endpoint.</summary>
internal sealed class UndiscoverableInstances() : ConfigurationRule(
    "CSD5014",
    "UndiscoverableInstances",
    DiagnosticSeverity.Information,
    "A role has several instances and no internal endpoint, so that they cannot discover one another.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            if (role.InstanceCount > 1 && !declared.Endpoints.Any(endpoint => endpoint.Kind == EndpointKind.Internal))
            {
                yield return Finding.At(
                    declared.Role,
                    $"The {role.InstanceCount} instances of role '{declared.Name}' cannot discover one another at run time, since it has no internal endpoint: add one where they need to.");
            }
        }
    }
}
