using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// An endpoint that is open to the Internet on a public port for each instance, out of a range, so that a client can
/// reach one certain instance.
/// </summary>
public sealed class InstanceInputEndpoint : Endpoint
{
    internal InstanceInputEndpoint(SourceElement element, ElementSchema schema)
        : base(element, schema, EndpointKind.InstanceInput)
    {
    }

    internal override PortSpecification? Ports => null;

    internal override PortSpecification? LocalPorts =>
        OptionalText("localPort") is { } text ? PortSpecification.FromFile(text) : null;

    internal override PortSpecification? PublicPorts => Range is { } range
        ? PortSpecification.FromFile($"{range.GetAttribute("min")}-{range.GetAttribute("max")}")
        : null;

    private SourceElement? Range => Element.Element("AllocatePublicPortFrom")?.Element("FixedPortRange");

    private protected override void CheckPorts(
        EndpointSettings settings, List<(string Name, string? Value)> values)
    {
        if (settings.Port is not null)
        {
            throw ModelErrors.NotApplicable(AttributeWriter.Describe(Element), "port");
        }

        if (settings.PublicPort is { Ranges.Count: not 1 } ports)
        {
            throw ModelErrors.PortNotAllowed(AttributeWriter.Describe(Element), "a port or one range, such as 10105-10109", ports);
        }

        if (settings.LocalPort is { } localPort)
        {
            values.Add(Attribute("localPort", localPort));
        }
    }

    private protected override void WritePorts(PortSpecification ports)
    {
        SourceElement container = AttributeWriter.GetOrAdd(Element, Schema, "AllocatePublicPortFrom");
        ElementSchema schema = Schema.FindChild("AllocatePublicPortFrom")!;
        AttributeWriter.SetRange(
            AttributeWriter.GetOrAdd(container, schema, "FixedPortRange"),
            schema.FindChild("FixedPortRange")!,
            ports.Ranges.Single());
    }
}
