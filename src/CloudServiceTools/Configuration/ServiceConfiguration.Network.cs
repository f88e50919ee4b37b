using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Configuration;

/// <summary>The network that a configuration describes.</summary>
public sealed partial class ServiceConfiguration
{
    private readonly ItemPart _virtualNetworkSite;
    private readonly ItemPart _reservedIP;

    /// <summary>The virtual network that the instances are in; null where the file does not say.</summary>
    public string? VirtualNetworkSite
    {
        get => _virtualNetworkSite.Text("name");
        set => _virtualNetworkSite.Set(("name", value ?? string.Empty));
    }

    /// <summary>The reserved public address of the service; null where there is none.</summary>
    public string? ReservedIP
    {
        get => _reservedIP.Text("name");
        set => _reservedIP.Set(("name", value ?? string.Empty));
    }

    /// <summary>The DNS servers, in the order of the file.</summary>
    public NamedCollection<DnsServer> DnsServers { get; }

    /// <summary>The subnets and public addresses of roles, in the order of the file; the role is the name.</summary>
    public NamedCollection<InstanceAddress> InstanceAddresses { get; }

    /// <summary>The access controls, in the order of the file.</summary>
    public NamedCollection<AccessControl> AccessControls { get; }

    /// <summary>The access controls of endpoints, in the order of the file; Role/Endpoint is the name.</summary>
    public NamedCollection<EndpointAcl> EndpointAcls { get; }

    /// <summary>The internal load balancers, in the order of the file.</summary>
    public NamedCollection<LoadBalancer> LoadBalancers { get; }

    /// <summary>The network security groups of roles, in the order of the file; the role is the name.</summary>
    public NamedCollection<NetworkSecurityGroup> NetworkSecurityGroups { get; }

    /// <summary>The DNS server of a name.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public DnsServer GetDnsServer(string name) => Get(DnsServers, ConfigurationKinds.DnsServer, name);

    /// <summary>The addresses of a role's instances.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public InstanceAddress GetInstanceAddress(string roleName) => Get(InstanceAddresses, ConfigurationKinds.InstanceAddress, roleName);

    /// <summary>The access control of a name.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public AccessControl GetAccessControl(string name) => Get(AccessControls, ConfigurationKinds.AccessControl, name);

    /// <summary>The access control of an endpoint, which is given as <c>Role/Endpoint</c>.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public EndpointAcl GetEndpointAcl(string roleEndpoint) => Get(EndpointAcls, ConfigurationKinds.EndpointAcl, roleEndpoint);

    /// <summary>The internal load balancer of a name.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public LoadBalancer GetLoadBalancer(string name) => Get(LoadBalancers, ConfigurationKinds.LoadBalancer, name);

    /// <summary>The network security group of a role.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public NetworkSecurityGroup GetNetworkSecurityGroup(string roleName) =>
        Get(NetworkSecurityGroups, ConfigurationKinds.NetworkSecurityGroup, roleName);

    /// <summary>Adds a DNS server.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue.</exception>
    public DnsServer AddDnsServer(string name, string ipAddress) => DnsServers.Add(
        "DnsServer", [("name", ConfigurationErrors.RequireText($"DnsServer", "name", name)), ("IPAddress", ipAddress)]);

    /// <summary>Says where the instances of a role have their addresses; what was said before and is not said now stays.</summary>
    /// <exception cref="Errors.CsException">CsRoleNotFound, CsInvalidValue.</exception>
    public InstanceAddress SetInstanceAddress(string roleName, InstanceAddressSettings settings)
    {
        if (InstanceAddresses[roleName] is { } existing)
        {
            existing.Update(settings);
            return existing;
        }

        string name = GetRole(roleName).Name;
        if (settings.Subnets is null or { Count: 0 } && string.IsNullOrEmpty(settings.PublicIP) && settings.IdleTimeoutInMinutes is null)
        {
            throw ModelErrors.Missing($"InstanceAddress of role '{name}'", "subnet or public IP");
        }

        return InstanceAddresses.Add("InstanceAddress", [("roleName", name)], address => address.Update(settings));
    }

    /// <summary>The same of several roles, of all of them or of none.</summary>
    /// <inheritdoc cref="SetInstanceAddress"/>
    public IReadOnlyList<InstanceAddress> SetInstanceAddresses(
        IReadOnlyCollection<string> roleNames, InstanceAddressSettings settings)
    {
        // Tried on a copy, so that what one role refuses leaves the others as they were.
        ServiceConfiguration trial = Copy();
        foreach (string name in roleNames)
        {
            trial.SetInstanceAddress(name, settings);
        }

        return [.. roleNames.Select(name => SetInstanceAddress(name, settings))];
    }

    /// <summary>Adds a rule to an access control, which is made where it is not there.</summary>
    /// <param name="accessControl">The name of the access control.</param>
    /// <param name="order">The rule's number, 0 to 65535; the lowest holds first.</param>
    /// <param name="settings">Action and RemoteSubnet are needed.</param>
    /// <exception cref="Errors.CsException">CsItemExists: a rule has that number; CsInvalidName, CsInvalidValue.</exception>
    public AccessControlRule AddAccessControlRule(string accessControl, int order, AccessControlRuleSettings settings) =>
        AccessControls[accessControl] is { } existing
            ? existing.AddRule(order, settings)
            : AccessControls.Add(
                "AccessControl", [("name", accessControl)], control => control.AddRule(order, settings)).Rules[0];

    /// <summary>Has an access control guard an endpoint.</summary>
    /// <param name="roleName">The role that has the endpoint.</param>
    /// <param name="endpointName">The endpoint; which there are is known to the definition alone.</param>
    /// <param name="accessControl">The access control.</param>
    /// <exception cref="Errors.CsException">CsRoleNotFound, CsItemNotFound, CsItemExists, CsInvalidName.</exception>
    public EndpointAcl AddEndpointAcl(string roleName, string endpointName, string accessControl) => EndpointAcls.Add(
        "EndpointAcl",
        [
            ("role", GetRole(roleName).Name),
            ("endPoint", endpointName),
            ("accessControl", GetAccessControl(accessControl).Name),
        ]);

    /// <summary>Adds an internal load balancer.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsInvalidValue.</exception>
    public LoadBalancer AddLoadBalancer(string name, LoadBalancerSettings settings) =>
        LoadBalancers.Add("LoadBalancer", [("name", name)], balancer => balancer.Update(settings));

    /// <summary>Has a network security group guard the instances of a role.</summary>
    /// <exception cref="Errors.CsException">CsRoleNotFound, CsInvalidValue.</exception>
    public NetworkSecurityGroup SetNetworkSecurityGroup(string roleName, string name)
    {
        if (NetworkSecurityGroups[roleName] is { } existing)
        {
            existing.Name = name;
            return existing;
        }

        return NetworkSecurityGroups.Add(
            "NetworkSecurityGroupRef", [("roleName", GetRole(roleName).Name)], group => group.Name = name);
    }

    /// <summary>What in the network names a role.</summary>
    internal IEnumerable<ItemReference> FindReferences(string roleName) =>
    [
        .. InstanceAddresses.Where(item => NameComparer.AreSame(item.RoleName, roleName))
            .Select(item => ItemReference.Of(item, "roleName", $"instance address")),
        .. EndpointAcls.Where(item => NameComparer.AreSame(item.Role, roleName))
            .Select(item => ItemReference.Of(item, "role", $"endpoint ACL '{item}'")),
        .. NetworkSecurityGroups.Where(item => NameComparer.AreSame(item.Role, roleName))
            .Select(item => ItemReference.Of(item, "roleName", $"network security group '{item.Name}'")),
    ];

    /// <summary>The access control lists of endpoints that name an access control.</summary>
    internal IEnumerable<ItemReference> FindReferences(AccessControl control) => EndpointAcls
        .Where(item => NameComparer.AreSame(item.AccessControl, control.Name))
        .Select(item => ItemReference.Of(item, "accessControl", $"endpoint ACL '{item}'"));

    private T Get<T>(NamedCollection<T> items, ItemKind kind, string name)
        where T : ConfigurationItem =>
        items[name] ?? throw ModelErrors.ItemNotFound(this, kind, name, items.Select(item => item.Key));

    private ItemPlace Network(string path, string itemName) =>
        ItemPlace.In(this, "NetworkConfiguration/" + path, itemName);
}
