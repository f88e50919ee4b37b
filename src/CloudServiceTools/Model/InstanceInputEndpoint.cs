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

    /// <summary>Always null: see <see cref="PublicPort"/> and <see cref="LocalPort"/>.</summary>
    /// <exception cref="Errors.CsException">CsNotApplicable: set.</exception>
    public override PortSpecification? Port
    {
        get => null;
        set => throw ModelErrors.NotApplicable(Schema.Name, "port");
    }

    /// <summary>The port that every instance listens on.</summary>
    public override PortSpecification? LocalPort
    {
        get => OptionalText("localPort") is { } text ? PortSpecification.FromFile(text) : null;
        set => Set("localPort", value?.ToString());
    }

    /// <summary>The public ports, one for each instance; null where the file has none.</summary>
    public override PortSpecification? PublicPort
    {
        get => Range is { } range
            ? PortSpecification.FromFile($"{range.GetAttribute("min")}-{range.GetAttribute("max")}")
            : null;
        set => Update(new EndpointSettings { PublicPort = value });
    }

    /// <summary>After how many minutes an idle connection is dropped; null for the platform's default of 4.</summary>
    public int? IdleTimeoutInMinutes
    {
        get => Number("idleTimeoutInMinutes");
        set => Set("idleTimeoutInMinutes", value);
    }

    private SourceElement? Range => Element.Element("AllocatePublicPortFrom")?.Element("FixedPortRange");

    private protected override void CheckPorts(
        EndpointSettings settings, List<KeyValuePair<string, string?>> values)
    {
        if (settings.Port is not null)
        {
            throw ModelErrors.NotApplicable(Schema.Name, "port");
        }

        if (settings.PublicPort is { Ranges.Count: not 1 } ports)
        {
            throw ModelErrors.PortNotAllowed(Schema.Name, "a port or one range, such as 10105-10109", ports);
        }

        if (settings.LocalPort is { } localPort)
        {
            values.Add(Attribute("localPort", localPort));
        }
    }

    private protected override void WritePorts(PortSpecification? port)
    {
        if (port is null)
        {
            return;
        }

        SourceElement container = AttributeWriter.GetOrAdd(Element, Schema, "AllocatePublicPortFrom");
        ElementSchema schema = Schema.FindChild("AllocatePublicPortFrom")!;
        InternalEndpoint.WriteRange(
            AttributeWriter.GetOrAdd(container, schema, "FixedPortRange"), schema, port.Ranges.Single());
    }
}
