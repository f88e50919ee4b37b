using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>An internal load balancer. An input endpoint of the definition names it.</summary>
public sealed class LoadBalancer : ConfigurationEntry
{
    private readonly ItemPart _frontend;

    internal LoadBalancer(SourceElement element, ElementSchema schema)
        : base(element, schema) => _frontend = new ItemPart(this, "FrontendIPConfiguration");

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>What kind of address it listens on; the format knows private alone.</summary>
    public string AddressType
    {
        get => _frontend.Text("type") ?? string.Empty;
        set => _frontend.Set(("type", value));
    }

    /// <summary>The subnet that it listens in; null where the file does not say.</summary>
    public string? Subnet
    {
        get => _frontend.Text("subnet");
        set => Update(new LoadBalancerSettings { Subnet = value ?? string.Empty });
    }

    /// <summary>The address that it listens on; null where the platform chooses one.</summary>
    public string? StaticVirtualNetworkIPAddress
    {
        get => _frontend.Text("staticVirtualNetworkIPAddress");
        set => Update(new LoadBalancerSettings { StaticVirtualNetworkIPAddress = value ?? string.Empty });
    }

    /// <summary>Gives the load balancer another name. The endpoints of the definition that name it stay as they are.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsNotInDefinition: it was removed.</exception>
    public void Rename(string newName) => RenameTo(newName, []);

    /// <summary>Sets several things at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsInvalidValue.</exception>
    public void Update(LoadBalancerSettings settings) => _frontend.Set(
        ("type", _frontend.Element is null ? "private" : null),
        ("subnet", settings.Subnet),
        ("staticVirtualNetworkIPAddress", settings.StaticVirtualNetworkIPAddress));
}

/// <summary>What can be said of an internal load balancer. What is null is not touched; an empty text removes it.</summary>
public sealed class LoadBalancerSettings
{
    /// <summary>The subnet that it listens in.</summary>
    public string? Subnet { get; set; }

    /// <summary>The address in that subnet that it listens on.</summary>
    public string? StaticVirtualNetworkIPAddress { get; set; }
}
