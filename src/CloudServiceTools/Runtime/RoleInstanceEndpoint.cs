using System.Net;

namespace CloudServiceTools.Runtime;

/// <summary>An endpoint of an instance: where it listens, and where the Internet reaches it.</summary>
public sealed class RoleInstanceEndpoint
{
    internal RoleInstanceEndpoint(RoleInstance instance, EndpointLayout layout, IPAddress address, int number, bool isEmulated)
    {
        RoleInstance = instance;
        Name = layout.Name;
        Protocol = layout.Protocol;
        IPEndpoint = new IPEndPoint(address, layout.LocalPort);
        Ports = layout.Ports;
        PublicIPEndpoint = layout.PublicPortOf(number) is { } port && !isEmulated ? new IPEndPoint(IPAddress.Any, port) : null;
    }

    /// <summary>The name, as the definition has it; with the module's namespace in front for one that an import adds.</summary>
    public string Name { get; }

    /// <summary>The protocol, as the definition has it: http, https, tcp, udp or any.</summary>
    public string Protocol { get; }

    /// <summary>
    /// The address of the instance and the port that it listens on: the local port of a public endpoint, the port of an
    /// internal one, the first where that has several. A port that the definition leaves open is one from 20000 up that
    /// the role uses for nothing else, and the same on every instance of the role.
    /// </summary>
    /// <remarks>
    /// Addresses are handed out from 10.0.0.4 up, in the order of the roles and then of their instances: the platform's
    /// are as unique, and no one can know them before.
    /// </remarks>
    public IPEndPoint IPEndpoint { get; }

    /// <summary>
    /// The port that the Internet connects to: the port of an input endpoint, which its instances share, and the port that
    /// an instance input endpoint has for this instance alone, the first of its range for the first instance. The address
    /// is 0.0.0.0, since it is not used. Null for an internal endpoint, and in the emulator
    /// (learn.microsoft.com/previous-versions/azure/reference/jj157246(v=azure.100)).
    /// </summary>
    public IPEndPoint? PublicIPEndpoint { get; }

    /// <summary>
    /// Every port that is open on the instance for this endpoint: <c>8080</c>, or <c>8995-8999</c>, all of which a range of
    /// an internal endpoint opens on each instance. ServiceRuntime does not have this.
    /// </summary>
    public string Ports { get; }

    /// <summary>The instance that the endpoint belongs to.</summary>
    public RoleInstance RoleInstance { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
