using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes names of roles: those of the definition, and those that the pipeline is about to add.</summary>
public sealed class RoleNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Definitions.SelectMany(definition => definition.Roles.Select(role => role.Name))
            .Concat(context.NamesFrom("New-CsRole"));
}

/// <summary>Completes internal endpoints as Role/Endpoint: the possible destinations of a traffic rule.</summary>
public sealed class RoleEndpointCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        from role in context.Roles
        from endpoint in role.Endpoints
        where endpoint.Kind == EndpointKind.Internal
        select endpoint.ToString();
}

/// <summary>Completes names of endpoints: alone where the role is known, as Role/Endpoint where it is not.</summary>
public sealed class EndpointNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context)
    {
        string? roleName = context.Bound("Role");
        bool isOneRole = roleName is not null || context.CommandName == "Add-CsSite";
        return context.Roles
            .Where(role => roleName is null
                || string.Equals(role.Name, roleName, System.StringComparison.OrdinalIgnoreCase))
            .SelectMany(role => role.Endpoints)
            .Select(endpoint => isOneRole ? endpoint.Name : endpoint.ToString())
            .Concat(context.NamesFrom("Add-CsInputEndpoint"));
    }
}

/// <summary>Completes names of load balancer probes.</summary>
public sealed class LoadBalancerProbeCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Definitions.SelectMany(definition => definition.LoadBalancerProbes.Select(probe => probe.Name));
}
