using System.Globalization;
using System.Linq;
using System.Net;

namespace CloudServiceTools.Runtime;

/// <summary>An instance of a role: one virtual machine.</summary>
public sealed class RoleInstance
{
    private readonly RoleLayout _layout;
    private readonly int _number;
    private readonly bool _isEmulated;
    private NamedList<RoleInstanceEndpoint>? _endpoints;

    internal RoleInstance(RuntimeRole role, RoleLayout layout, int number, int upgradeDomainCount, bool isEmulated)
    {
        Role = role;
        _layout = layout;
        _number = number;
        _isEmulated = isEmulated;
        Id = IdOf(layout.Name, number);
        UpdateDomain = number % upgradeDomainCount;
        FaultDomain = number % RoleEnvironment.FaultDomainCount;
    }

    /// <summary>The name of the role, <c>_IN_</c> and the number of the instance, from 0: <c>WebRole1_IN_0</c>.</summary>
    public string Id { get; }

    /// <summary>The role that the instance runs.</summary>
    public RuntimeRole Role { get; }

    /// <summary>
    /// The upgrade domain, from 0: the number of the instance modulo the definition's upgradeDomainCount, which is 5 where
    /// it does not say. The platform fills its domains evenly, too; which instance is in which is up to it.
    /// </summary>
    public int UpdateDomain { get; }

    /// <summary>The fault domain, 0 or 1: the number of the instance modulo 2, the number of fault domains of a service.</summary>
    public int FaultDomain { get; }

    /// <summary>
    /// The endpoints of the instance by their names, in the order of the definition; those of imports come last, with
    /// their full names, such as <c>Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp</c>. Instance input endpoints are
    /// missing in the emulator, which ignores them.
    /// </summary>
    public NamedList<RoleInstanceEndpoint> InstanceEndpoints => _endpoints ??= new(
        [.. _layout.Endpoints.Select(endpoint => (endpoint.Name, new RoleInstanceEndpoint(this, endpoint, Address, _number, _isEmulated)))]);

    private IPAddress Address => AddressPlan.Of(_layout.FirstInstance + _number);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static string IdOf(string roleName, int number) => $"{roleName}_IN_{number.ToString(CultureInfo.InvariantCulture)}";
}
