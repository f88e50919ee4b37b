using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>An endpoint for the roles of the same service.</summary>
public sealed class InternalEndpoint : Endpoint
{
    internal InternalEndpoint(SourceElement element, ElementSchema schema)
        : base(element, schema, EndpointKind.Internal)
    {
    }

    /// <summary>The <c>port</c> attribute, then the FixedPort and FixedPortRange elements.</summary>
    internal override PortSpecification? Ports
    {
        get
        {
            if (Element.FirstChild is null)
            {
                return OptionalText("port") is { } only ? PortSpecification.FromFile(only) : null;
            }

            List<string> parts = [];
            if (OptionalText("port") is { } port)
            {
                parts.Add(port);
            }

            for (SourceNode? node = Element.FirstChild; node is not null; node = node.Next)
            {
                if (node is SourceElement element && IsPorts(element))
                {
                    parts.Add(element.LocalName == "FixedPort"
                        ? element.GetAttribute("port") ?? string.Empty
                        : element.GetAttribute("min") + "-" + element.GetAttribute("max"));
                }
            }

            return parts.Count == 0 ? null : PortSpecification.FromFile(parts);
        }
    }

    internal override PortSpecification? LocalPorts => Ports;

    internal override PortSpecification? PublicPorts => null;

    private static bool IsPorts(SourceElement element) => element.LocalName is "FixedPort" or "FixedPortRange";

    private protected override void CheckPorts(
        EndpointSettings settings, List<(string Name, string? Value)> values)
    {
        if (settings.PublicPort is not null)
        {
            throw ModelErrors.NotApplicable(AttributeWriter.Describe(Element), "public port");
        }

        if (settings.LocalPort is not null)
        {
            throw ModelErrors.NotApplicable(AttributeWriter.Describe(Element), "localPort");
        }

        if (settings.Port is { HasSeveralPorts: true } several && Schema.FindChild("FixedPort") is null)
        {
            throw ModelErrors.PortNotAllowed(
                AttributeWriter.Describe(Element), "one port or *, or move the endpoint into Endpoints", several);
        }

        if (settings.Port is { } port)
        {
            values.Add(Attribute("port", port.HasSeveralPorts ? PortSpecification.None : port));
        }
    }

    private protected override void WritePorts(PortSpecification ports)
    {
        RemovePortElements();
        if (!ports.HasSeveralPorts)
        {
            return;
        }

        foreach (PortRange range in ports.Ranges)
        {
            bool isSingle = range.First == range.Last;
            ElementSchema schema = Schema.FindChild(isSingle ? "FixedPort" : "FixedPortRange")!;
            SourceElement element = AttributeWriter.Create(Element, schema);
            if (isSingle)
            {
                AttributeWriter.Set(element, schema, [("port", range.ToString())]);
            }
            else
            {
                AttributeWriter.SetRange(element, schema, range);
            }

            AttributeWriter.Insert(Element, Schema, element);
        }
    }

    private void RemovePortElements()
    {
        foreach (SourceElement element in Element.Elements().Where(IsPorts).ToList())
        {
            Layout.Remove(element);
        }
    }
}
