using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>What the configuration of an environment says of the network, found by role and endpoint.</summary>
internal sealed class ServiceNetwork
{
    private readonly Dictionary<string, AccessList> _lists = new(NameComparer.Instance);
    private readonly EndpointLookup<List<string>> _controls = new();
    private readonly EndpointLookup<AccessGuard> _guards = new();
    private readonly Dictionary<string, AccessGuard> _single = new(NameComparer.Instance);
    private readonly Dictionary<string, InstanceAddress> _addresses = new(NameComparer.Instance);
    private readonly Dictionary<string, string> _groups = new(NameComparer.Instance);
    private readonly HashSet<string> _public = new(NameComparer.Instance);

    internal ServiceNetwork(ServiceEnvironment environment)
    {
        Environment = environment;
        ServiceConfiguration configuration = environment.Configuration;
        HasSite = !string.IsNullOrEmpty(configuration.VirtualNetworkSite);
        foreach (EndpointAcl acl in configuration.EndpointAcls)
        {
            if (_controls.Find(acl.Role, acl.Endpoint) is not { } names)
            {
                _controls.Set(acl.Role, acl.Endpoint, names = []);
            }

            names.Add(acl.AccessControl);
        }

        foreach (InstanceAddress address in configuration.InstanceAddresses.Where(address => address.PublicIP is not null))
        {
            _addresses[address.RoleName] = address;
        }

        foreach (NetworkSecurityGroup group in configuration.NetworkSecurityGroups)
        {
            _groups[group.Role] = group.Name;
        }

        _public.UnionWith(configuration.LoadBalancers
            .Where(balancer => balancer.AddressType is not ("" or "private"))
            .Select(balancer => balancer.Name));
    }

    internal ServiceEnvironment Environment { get; }

    /// <summary>Whether the service is in a virtual network.</summary>
    internal bool HasSite { get; }

    /// <summary>Whether any endpoint has an access control.</summary>
    internal bool HasGuards => !_controls.IsEmpty;

    /// <summary>Whether a load balancer is said to have an address that is not private, which the format does not know.</summary>
    internal bool IsPublic(string loadBalancer) => _public.Contains(loadBalancer);

    internal InstanceAddress? AddressOf(string role) => _addresses.TryGetValue(role, out InstanceAddress? address) ? address : null;

    internal string? SecurityGroupOf(string role) => _groups.TryGetValue(role, out string? group) ? group : null;

    /// <summary>What narrows an endpoint. A control that is not there or has no rule narrows nothing, whatever another says.</summary>
    internal AccessGuard? GuardOf(string role, string endpoint)
    {
        if (_controls.Find(role, endpoint) is not { } names)
        {
            return null;
        }

        if (_guards.Find(role, endpoint) is not { } guard)
        {
            AccessList?[] lists = [.. names.Distinct(NameComparer.Instance).Select(ListOf)];
            if (!lists.All(list => list is { Blocks.Count: > 0 }))
            {
                return null;
            }

            guard = GuardOf([.. lists.OfType<AccessList>()]);
            _guards.Set(role, endpoint, guard);
        }

        return guard;
    }

    /// <summary>Endpoints that one control guards share what is known of it.</summary>
    private AccessGuard GuardOf(AccessList[] lists)
    {
        if (lists.Length > 1)
        {
            return new AccessGuard(lists);
        }

        string name = lists[0].Control.Name;
        if (!_single.TryGetValue(name, out AccessGuard? guard))
        {
            _single[name] = guard = new AccessGuard(lists);
        }

        return guard;
    }

    private AccessList? ListOf(string name)
    {
        if (!_lists.TryGetValue(name, out AccessList? list) && Environment.Configuration.AccessControls[name] is { } control)
        {
            _lists[name] = list = new AccessList(control);
        }

        return list;
    }
}
