using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// An endpoint that is open to the Internet through the public load balancer, or to the virtual network through an internal one.
/// An access control of the configuration may narrow it.
/// </summary>
public sealed class InputEndpoint : Endpoint
{
    internal InputEndpoint(SourceElement element, ElementSchema schema)
        : base(element, schema, EndpointKind.Input)
    {
    }

    internal override PortSpecification? Ports =>
        OptionalText("port") is { } text ? PortSpecification.FromFile(text) : null;

    internal override PortSpecification? LocalPorts =>
        OptionalText("localPort") is { } text ? PortSpecification.FromFile(text) : Ports;

    internal override PortSpecification? PublicPorts => Ports;

    private protected override void CheckPorts(
        EndpointSettings settings, List<(string Name, string? Value)> values)
    {
        if (settings.Port is not null && settings.PublicPort is { } other && other.ToString() != settings.Port.ToString())
        {
            throw ModelErrors.PortNotAllowed(
                AttributeWriter.Describe(Element), "Port or PublicPort: an input endpoint has one public port", other);
        }

        if ((settings.Port ?? settings.PublicPort) is { } port)
        {
            values.Add(Attribute("port", port));
        }

        if (settings.LocalPort is { } localPort)
        {
            values.Add(Attribute("localPort", localPort));
        }
    }
}
