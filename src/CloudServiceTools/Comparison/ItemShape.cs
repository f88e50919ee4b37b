using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Comparison;

/// <summary>A property that an item can have, and the attribute that says it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="IsPorts">Whether several elements can say it, each a port or a range.</param>
internal sealed record PropertyShape(string Name, AttributeSchema Attribute, bool IsPorts);

/// <summary>
/// The properties of an item, out of the table of the format: its own attributes, and those of the elements inside it that
/// are no items.
/// </summary>
internal sealed class ItemShape
{
    private static readonly ConcurrentDictionary<ElementSchema, ItemShape> Known = new();

    private readonly List<PropertyShape> _properties = [];

    private ItemShape(ElementSchema schema) => Add(schema, schema.Name == "InternalEndpoint");

    internal IReadOnlyList<PropertyShape> Properties => _properties;

    internal static ItemShape Of(ElementSchema schema) => Known.GetOrAdd(schema, made => new ItemShape(made));

    /// <summary>Whether an element is a port or a range of them, of the endpoint that it stands in.</summary>
    internal static bool IsPort(string elementName) => elementName is "FixedPort" or "FixedPortRange";

    /// <summary>Whether an element is a traffic rule: what rules come to is compared, and not the rules.</summary>
    internal static bool IsRule(string elementName) => elementName == "OnlyAllowTrafficTo";

    private void Add(ElementSchema schema, bool hasPorts)
    {
        foreach (AttributeSchema attribute in schema.Attributes)
        {
            Add(Vocabulary.PropertyOf(schema.Name, attribute.Name), attribute, hasPorts && attribute.Name == "port");
        }

        foreach (ElementSchema child in schema.Slots.SelectMany(slot => slot.Children).Select(child => child.Element))
        {
            if (IsPort(child.Name))
            {
                Add(PortProperty(schema), child.Attributes[0], isPorts: true);
            }
            else if (!IsRule(child.Name) && Vocabulary.ItemOf(child.Name) is null)
            {
                Add(child, hasPorts);
            }
        }
    }

    /// <summary>The property that ports in an element are.</summary>
    internal static string PortProperty(ElementSchema parent) =>
        parent.Name == "AllocatePublicPortFrom" ? Vocabulary.PublicPort : Vocabulary.Port;

    private void Add(string name, AttributeSchema attribute, bool isPorts)
    {
        if (!_properties.Exists(property => property.Name == name))
        {
            _properties.Add(new PropertyShape(name, attribute, isPorts));
        }
    }
}
