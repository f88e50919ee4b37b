using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>
/// Completes names of settings or certificates, whichever the cmdlet's noun says: those that the chosen roles have in the
/// configuration, or in the definition that the line makes one for.
/// </summary>
public sealed class ConfiguredNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.CommandName.EndsWith("CertificateThumbprint", StringComparison.OrdinalIgnoreCase)
            ? Names(context, role => role.Certificates.Select(item => item.Name), AllOf<Certificate>)
            : Names(context, role => role.Settings.Select(item => item.Name), AllOf<Setting>);

    private static IEnumerable<string> Names(
        CompletionContext context,
        Func<RoleConfiguration, IEnumerable<string>> configured,
        Func<Role, IEnumerable<NamedRoleItem>> declared) =>
        ConfiguredRoles.Of(context).SelectMany(configured)
            .Concat(ConfiguredRoles.DeclaredIn(context).SelectMany(declared).Select(item => item.Name));

    private static IEnumerable<T> AllOf<T>(Role role)
        where T : NamedRoleItem => role.GetEffectiveItems<T>();
}

/// <summary>Completes names of DNS servers.</summary>
public sealed class DnsServerNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Configurations.SelectMany(configuration => configuration.DnsServers).Select(server => server.Name);
}

/// <summary>Completes names of internal load balancers.</summary>
public sealed class LoadBalancerNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Configurations.SelectMany(configuration => configuration.LoadBalancers).Select(balancer => balancer.Name);
}

/// <summary>Completes names of access controls.</summary>
public sealed class AccessControlNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        context.Configurations.SelectMany(configuration => configuration.AccessControls).Select(control => control.Name);
}

/// <summary>Completes names of endpoints that an access control guards.</summary>
public sealed class AclEndpointCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context)
    {
        string? role = context.Bound("Role");
        return context.Configurations.SelectMany(configuration => configuration.EndpointAcls)
            .Where(acl => role is null || NamePattern.Choose([acl.Role], role, name => [name]).Count > 0)
            .Select(acl => acl.Endpoint);
    }
}

/// <summary>Completes what a rule of an access control does.</summary>
public sealed class RuleActionCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.RuleActions;
}

/// <summary>Completes algorithms of thumbprints.</summary>
public sealed class ThumbprintAlgorithmCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.ThumbprintAlgorithms;
}

/// <summary>Completes families of guest operating systems, the newest first.</summary>
public sealed class OSFamilyCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.OSFamilies;
}

/// <summary>The roles that a command works on: those from the pipeline, or those that -Role chooses.</summary>
internal static class ConfiguredRoles
{
    internal static IEnumerable<RoleConfiguration> Of(CompletionContext context) => context.Bound("Role") is { } name
        ? NamePattern.Choose([.. context.RoleConfigurations], name, role => [role.Name])
        : context.RoleConfigurations;

    /// <summary>The same, out of the definition that the line makes a configuration for.</summary>
    internal static IEnumerable<Role> DeclaredIn(CompletionContext context) => context.Bound("Role") is { } name
        ? NamePattern.Choose([.. context.Roles], name, role => [role.Name])
        : context.Roles;
}
