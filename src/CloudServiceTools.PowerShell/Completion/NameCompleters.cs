using System;
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
        bool isOneRole = context.Bound("Role") is not null;
        return RolesOf(context)
            .SelectMany(role => role.Endpoints)
            .Select(endpoint => isOneRole ? endpoint.Name : endpoint.ToString());
    }

    /// <summary>The roles that a command chooses endpoints from: those given, or the one that -Role names.</summary>
    internal static IEnumerable<Role> RolesOf(CompletionContext context)
    {
        string? name = context.Bound("Role");
        return context.Roles.Where(
            role => name is null || string.Equals(role.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Completes names of endpoints that a web site can listen on: http and https, of the role at hand.</summary>
public sealed class SiteEndpointCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        EndpointNameCompleter.RolesOf(context)
            .SelectMany(role => role.Endpoints)
            .Where(endpoint => endpoint.Protocol is "http" or "https")
            .Select(endpoint => endpoint.Name)
            .Concat(context.NamesFrom("Add-CsInputEndpoint"));
}

/// <summary>Completes names of load balancer probes.</summary>
public sealed class LoadBalancerProbeCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Definitions.SelectMany(definition => definition.LoadBalancerProbes.Select(probe => probe.Name));
}
