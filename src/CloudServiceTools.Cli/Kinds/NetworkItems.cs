using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Configuration;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of a configuration's network.</summary>
internal static class NetworkItems
{
    private static readonly KindOption ControlOption = new(
        "--access-control", "Offices", () => Parameters.Text("--access-control", "NAME", "The access control that the rule belongs to."))
    {
        IsRequiredToAdd = true,
        Offered = document => ((ServiceConfiguration)document).AccessControls.Select(control => control.Name),
    };

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceConfiguration, DnsServer>("dns-server", DocumentSource.Configuration, Schema("Dns/DnsServers/DnsServer"))
        {
            Sample = "Primary",
            ItemsOf = (configuration, _) => configuration.DnsServers,
            FindIn = (configuration, values) => [configuration.GetDnsServer(values.Key)],
            AddTo = (configuration, values) => configuration.AddDnsServer(values.Key, values.Required("IPAddress")),
            Change = (server, values) => server.IPAddress = values.Required("IPAddress"),
            GiveName = (server, name) => server.Rename(name),
            TakeOut = server => server.Remove(),
        },
        new Kind<ServiceConfiguration, InstanceAddress>("instance-address", DocumentSource.Configuration, Schema("AddressAssignments/InstanceAddress"))
        {
            Key = "ROLE",
            Sample = "WebRole1",
            ItemsOf = (configuration, _) => configuration.InstanceAddresses,
            FindIn = (configuration, values) => [configuration.GetInstanceAddress(values.Key)],
            Put = (configuration, values) => configuration.SetInstanceAddress(values.Key, new InstanceAddressSettings
            {
                Subnets = values.List("Subnets"),
                PublicIP = values.Text("PublicIP"),
                IdleTimeoutInMinutes = values.Number("IdleTimeoutInMinutes"),
            }),
            TakeOut = address => address.Remove(),
        },
        new Kind<ServiceConfiguration, AccessControl>("access-control", DocumentSource.Configuration, Schema("AccessControls/AccessControl"))
        {
            Sample = "Offices",
            ItemsOf = (configuration, _) => configuration.AccessControls,
            FindIn = (configuration, values) => [configuration.GetAccessControl(values.Key)],
            GiveName = (control, name) => control.Rename(name),
            ReferencesTo = control => control.FindReferences(),
            TakeOut = control => control.Remove(),
        },
        new Kind<ServiceConfiguration, AccessControlRule>("access-control-rule", DocumentSource.Configuration, Schema("AccessControls/AccessControl/Rule"))
        {
            Key = "ORDER",
            Sample = "100",
            Others = [ControlOption],
            BelongsTo = [("AccessControl", rule => rule.AccessControl)],
            ItemsOf = RulesOf,
            AddTo = (configuration, values) => configuration.AddAccessControlRule(
                values.Required("--access-control"), values.WholeKey, RuleSettings(values)),
            Change = (rule, values) =>
            {
                AccessControlRuleSettings settings = RuleSettings(values);
                rule.Action = settings.Action ?? rule.Action;
                rule.RemoteSubnet = settings.RemoteSubnet ?? rule.RemoteSubnet;
                rule.Description = settings.Description ?? rule.Description;
            },
            TakeOut = rule => rule.Remove(),
        },
        new Kind<ServiceConfiguration, EndpointAcl>("endpoint-acl", DocumentSource.Configuration, Schema("EndpointAcls/EndpointAcl"))
        {
            Key = "ROLE/ENDPOINT",
            Sample = "WebRole1/HttpIn",
            Shown = [("Endpoint", acl => acl.Endpoint)],
            ItemsOf = (configuration, _) => configuration.EndpointAcls,
            FindIn = (configuration, values) => [configuration.GetEndpointAcl(values.Key)],
            AddTo = (configuration, values) =>
            {
                (string role, string endpoint) = PartsOf(values.Key);
                configuration.AddEndpointAcl(role, endpoint, values.Required("AccessControl"));
            },
            Change = (acl, values) => acl.AccessControl = acl.GetConfiguration()!.GetAccessControl(values.Required("AccessControl")).Name,
            TakeOut = acl => acl.Remove(),
        },
        new Kind<ServiceConfiguration, LoadBalancer>("load-balancer", DocumentSource.Configuration, Schema("LoadBalancers/LoadBalancer"))
        {
            Sample = "Inside",
            Hidden = ["AddressType"],
            ItemsOf = (configuration, _) => configuration.LoadBalancers,
            FindIn = (configuration, values) => [configuration.GetLoadBalancer(values.Key)],
            AddTo = (configuration, values) => configuration.AddLoadBalancer(values.Key, BalancerSettings(values)),
            Change = (balancer, values) => balancer.Update(BalancerSettings(values)),
            GiveName = (balancer, name) => balancer.Rename(name),
            TakeOut = balancer => balancer.Remove(),
        },
        new Kind<ServiceConfiguration, NetworkSecurityGroup>("network-security-group", DocumentSource.Configuration, Schema("NetworkSecurityGroupRefs/NetworkSecurityGroupRef"))
        {
            Key = "ROLE",
            Sample = "WebRole1",
            ItemsOf = (configuration, _) => configuration.NetworkSecurityGroups,
            FindIn = (configuration, values) => [configuration.GetNetworkSecurityGroup(values.Key)],
            Put = (configuration, values) => configuration.SetNetworkSecurityGroup(values.Key, values.Required("Name")),
            TakeOut = group => group.Remove(),
        },
    ];

    private static ElementSchema Schema(string path) => ConfigurationItems.Schema($"NetworkConfiguration/{path}");

    private static IEnumerable<AccessControlRule> RulesOf(ServiceConfiguration configuration, KindValues values) =>
        values.Text("--access-control") is { } control
            ? configuration.GetAccessControl(control).Rules
            : configuration.AccessControls.SelectMany(one => one.Rules);

    private static (string Role, string Endpoint) PartsOf(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? throw new UsageException($"'{key}' does not name an endpoint of a role: write it as Role/Endpoint.")
            : (key[..slash], key[(slash + 1)..]);
    }

    private static AccessControlRuleSettings RuleSettings(KindValues values) => new()
    {
        Action = values.Text("Action"),
        RemoteSubnet = values.Text("RemoteSubnet"),
        Description = values.Text("Description"),
    };

    private static LoadBalancerSettings BalancerSettings(KindValues values) => new()
    {
        Subnet = values.Text("Subnet"),
        StaticVirtualNetworkIPAddress = values.Text("StaticVirtualNetworkIPAddress"),
    };
}
