using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>
    /// The ports: the <c>port</c> attribute, then FixedPort and FixedPortRange elements. Null where the file has none
    /// and the platform chooses.
    /// </summary>
    public override PortSpecification? Port
    {
        get
        {
            List<string> parts = [];
            if (OptionalText("port") is { } port)
            {
                parts.Add(port);
            }

            parts.AddRange(PortElements.Select(element => element.LocalName == "FixedPort"
                ? element.GetAttribute("port") ?? string.Empty
                : $"{element.GetAttribute("min")}-{element.GetAttribute("max")}"));
            return parts.Count == 0 ? null : PortSpecification.FromFile(parts);
        }

        set
        {
            if (value is null)
            {
                Set("port", (string?)null);
                RemovePortElements();
            }
            else
            {
                Update(new EndpointSettings { Port = value });
            }
        }
    }

    /// <summary>The same as <see cref="Port"/>.</summary>
    public override PortSpecification? LocalPort
    {
        get => Port;
        set => Port = value;
    }

    /// <summary>Always null: nothing outside the service reaches an internal endpoint.</summary>
    /// <exception cref="Errors.CsException">CsNotApplicable: set.</exception>
    public override PortSpecification? PublicPort
    {
        get => null;
        set => throw ModelErrors.NotApplicable(Schema.Name, "public port");
    }

    private IEnumerable<SourceElement> PortElements =>
        Element.Elements().Where(element => element.LocalName is "FixedPort" or "FixedPortRange");

    internal static void WriteRange(SourceElement element, ElementSchema parentSchema, PortRange range) =>
        AttributeWriter.Set(element, parentSchema.FindChild("FixedPortRange")!,
        [
            new("max", range.Last.ToString(CultureInfo.InvariantCulture)),
            new("min", range.First.ToString(CultureInfo.InvariantCulture)),
        ]);

    private protected override void CheckPorts(
        EndpointSettings settings, List<KeyValuePair<string, string?>> values)
    {
        if (settings.PublicPort is not null)
        {
            throw ModelErrors.NotApplicable(Schema.Name, "public port");
        }

        if (settings.LocalPort is not null)
        {
            throw ModelErrors.NotApplicable(Schema.Name, "localPort");
        }

        if (settings.Port is { } port)
        {
            values.Add(port.IsAny || port.IsSinglePort ? Attribute("port", port) : new("port", null));
        }
    }

    private protected override void WritePorts(PortSpecification? port)
    {
        if (port is null)
        {
            return;
        }

        RemovePortElements();
        if (port.IsAny || port.IsSinglePort)
        {
            return;
        }

        foreach (PortRange range in port.Ranges)
        {
            bool isSingle = range.First == range.Last;
            ElementSchema schema = Schema.FindChild(isSingle ? "FixedPort" : "FixedPortRange")!;
            SourceElement element = new(
                Element.Prefix, schema.Name, Element.NamespaceUri, DocumentStyle.Default.EmptyTagEnd);
            if (isSingle)
            {
                AttributeWriter.Set(element, schema, [new("port", range.ToString())]);
            }
            else
            {
                WriteRange(element, Schema, range);
            }

            AttributeWriter.Insert(Element, Schema, element);
        }
    }

    private void RemovePortElements()
    {
        foreach (SourceElement element in PortElements.ToList())
        {
            Layout.Remove(element);
        }
    }
}
