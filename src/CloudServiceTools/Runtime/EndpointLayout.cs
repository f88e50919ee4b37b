using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>The ports of an endpoint, the same on every instance of its role but for the public port of an instance.</summary>
/// <param name="Name">The name.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Kind">What the endpoint is open to.</param>
/// <param name="Ports">Every port that is open on an instance.</param>
/// <param name="LocalPort">The first of them.</param>
/// <param name="PublicPort">The first port on the load balancer, public or internal; null for none.</param>
internal sealed record EndpointLayout(
    string Name, string Protocol, EndpointKind Kind, string Ports, int LocalPort, int? PublicPort)
{
    /// <summary>Where the platform's own choice of ports starts, too.</summary>
    private const int FirstDynamicPort = 20000;

    private const int LastPort = 65535;

    /// <summary>The port that the Internet reaches an instance on.</summary>
    internal int? PublicPortOf(int number) => Kind == EndpointKind.InstanceInput ? PublicPort + number : PublicPort;

    /// <summary>The endpoints of a role.</summary>
    /// <param name="endpoints">The endpoints, in the order in which ports are chosen for those that leave it open.</param>
    /// <param name="count">How many instances the role has.</param>
    /// <exception cref="Errors.CsException">CsInvalidPort.</exception>
    internal static IReadOnlyList<EndpointLayout> Of(IReadOnlyList<Endpoint> endpoints, int count)
    {
        Queue<PortRange> taken = new(
            endpoints.SelectMany(endpoint => endpoint.LocalPorts?.Ranges ?? []).OrderBy(range => range.First));
        int next = FirstDynamicPort;
        List<EndpointLayout> layouts = [];
        foreach (Endpoint endpoint in endpoints)
        {
            int? publicPort = PublicPortOf(endpoint, count);
            if (IsDynamic(endpoint))
            {
                int port = NextFree(taken, next);
                if (port > LastPort)
                {
                    throw RuntimeErrors.NoPortLeft(endpoint, FirstDynamicPort, LastPort);
                }

                next = port + 1;
                layouts.Add(new(endpoint.Name, endpoint.Protocol, endpoint.Kind, Text(port), port, publicPort));
            }
            else
            {
                PortSpecification ports = LocalPortsOf(endpoint);
                layouts.Add(new(
                    endpoint.Name, endpoint.Protocol, endpoint.Kind, ports.ToString(), ports.Ranges[0].First, publicPort));
            }
        }

        return layouts;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first port from one up that no range has. Ranges that end below it are taken off: ports only go up.</summary>
    private static int NextFree(Queue<PortRange> taken, int port)
    {
        while (taken.Count > 0 && taken.Peek().First <= port)
        {
            port = Math.Max(port, taken.Dequeue().Last + 1);
        }

        return port;
    }

    /// <summary>Whether the platform chooses: <c>*</c>, or nothing said, which is the same for an internal endpoint.</summary>
    private static bool IsDynamic(Endpoint endpoint) => endpoint.LocalPorts?.ToString().Trim() switch
    {
        "*" => true,
        null or "" => endpoint.Kind == EndpointKind.Internal,
        _ => false,
    };

    private static PortSpecification LocalPortsOf(Endpoint endpoint)
    {
        PortSpecification? ports = endpoint.LocalPorts;
        return ports is { Ranges.Count: > 0 } && (endpoint.Kind == EndpointKind.Internal || !ports.HasSeveralPorts)
            ? ports
            : throw RuntimeErrors.InvalidPort(endpoint, "local port", ports);
    }

    private static int? PublicPortOf(Endpoint endpoint, int count)
    {
        if (endpoint.Kind == EndpointKind.Internal)
        {
            return null;
        }

        PortSpecification? ports = endpoint.PublicPorts;
        bool isRange = endpoint.Kind == EndpointKind.InstanceInput;
        if (ports is not { Ranges.Count: 1 } || (ports.HasSeveralPorts && !isRange))
        {
            throw RuntimeErrors.InvalidPort(endpoint, isRange ? "range of public ports" : "port", ports);
        }

        return !isRange || ports.Ranges[0].Last - ports.Ranges[0].First + 1 >= count
            ? ports.Ranges[0].First
            : throw RuntimeErrors.TooFewPorts(endpoint, ports.Ranges[0], count);
    }
}
