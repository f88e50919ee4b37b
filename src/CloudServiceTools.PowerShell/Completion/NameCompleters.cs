using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>
/// Completes names of roles: those of the definition or configuration, and those that the pipeline is about to add.
/// </summary>
public sealed class RoleNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Definitions.SelectMany(definition => definition.Roles.Select(role => role.Name))
            .Concat(context.Configurations.SelectMany(configuration => configuration.Roles.Select(role => role.Name)))
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

/// <summary>Completes who may send: the roles, and the Internet.</summary>
public sealed class TrafficSourceCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Definitions.SelectMany(definition => definition.Roles.Select(role => role.Name))
            .Concat(context.NamesFrom("New-CsRole"))
            .Append(TrafficMap.Internet);
}

/// <summary>Completes endpoints of every kind as Role/Endpoint.</summary>
public sealed class TrafficTargetCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Roles.SelectMany(role => role.Endpoints).Select(endpoint => endpoint.ToString());
}

/// <summary>Completes names of endpoints: alone where the role is known, as Role/Endpoint where it is not.</summary>
public sealed class EndpointNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => NamesOf(context);

    internal static IEnumerable<string> NamesOf(CompletionContext context)
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
        context.Definitions.SelectMany(definition => definition.LoadBalancerProbes.Select(probe => probe.Name))
            .Concat(context.NamesFrom("Add-CsLoadBalancerProbe"));
}

/// <summary>
/// Completes names of items of roles, of the kind that the cmdlet's noun says: alone where there is one of the name,
/// with their role where there are several.
/// </summary>
public sealed class ItemNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context)
    {
        string kind = context.CommandName.Substring(context.CommandName.IndexOf("-Cs", StringComparison.OrdinalIgnoreCase) + 3);
        if (kind.Equals(nameof(Endpoint), StringComparison.OrdinalIgnoreCase))
        {
            return EndpointNameCompleter.NamesOf(context);
        }

        return EndpointNameCompleter.RolesOf(context)
            .SelectMany(role => role.GetItems<RoleItem>())
            .Where(item => string.Equals(item.GetType().Name, kind, StringComparison.OrdinalIgnoreCase))
            .Select(item => item.GetNames())
            .GroupBy(names => names[0], StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Count() == 1 ? [group.Key] : group.Select(names => names[names.Count - 1]));
    }
}

/// <summary>Completes paths of sites, virtual directories and virtual applications of the role at hand.</summary>
public sealed class SitePathCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        EndpointNameCompleter.RolesOf(context)
            .SelectMany(role => role.GetItems<SiteItem>())
            .Select(item => item.Path)
            .Concat(context.NamesFrom("Add-CsSite"));
}

/// <summary>Completes command lines of startup tasks of the role at hand.</summary>
public sealed class StartupTaskCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        EndpointNameCompleter.RolesOf(context)
            .SelectMany(role => role.StartupTasks)
            .Select(task => task.CommandLine)
            .Concat(context.NamesFrom("Add-CsStartupTask", "CommandLine"));
}

/// <summary>Completes names of certificates, those of imports included.</summary>
public sealed class CertificateCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        EndpointNameCompleter.RolesOf(context)
            .SelectMany(role => role.Certificates)
            .Select(certificate => certificate.Name)
            .Concat(context.NamesFrom("Add-CsCertificate"));
}

/// <summary>Completes the xpaths that the platform knows, with the names that the role at hand has for them.</summary>
public sealed class XPathCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        InstancePaths.Common.Concat(EndpointNameCompleter.RolesOf(context).SelectMany(InstancePaths.Of));
}
