using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Schema;

/// <summary>A property that an item can have, and the attribute that says it: its own, or one of a part of it.</summary>
public sealed class PropertySchema
{
    private static readonly Regex WordStarts = new("(?<=[a-z])(?=[A-Z])|(?<=VM|IP|OS)(?=[A-Z][a-z])", RegexOptions.CultureInvariant);

    private readonly List<(string[] Path, AttributeSchema Attribute)> _places = [];

    private PropertySchema(string name, AttributeSchema attribute, bool isRequired, bool isPorts, bool isList)
    {
        Name = name;
        Attribute = attribute;
        IsRequired = isRequired;
        IsPorts = isPorts;
        IsList = isList;
    }

    /// <summary>The name, as the objects of the model have it.</summary>
    public string Name { get; }

    /// <summary>The attribute.</summary>
    public AttributeSchema Attribute { get; }

    /// <summary>Whether the schema refuses the item without it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it is one port or several: a list of ports and ranges.</summary>
    public bool IsPorts { get; }

    /// <summary>Whether it has several values, each in an element of its own.</summary>
    public bool IsList { get; }

    /// <summary>The elements from the item's own down to an attribute that says it, and that attribute; ports have several.</summary>
    internal IReadOnlyList<(string[] Path, AttributeSchema Attribute)> Places => _places;

    /// <summary>The name in a sentence: <c>LocalPort</c> is the local port, <c>VMSize</c> the VM size.</summary>
    public string Words => WordsOf(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The words that a name is put together of.</summary>
    internal static string WordsOf(string name) =>
        string.Join(" ", WordStarts.Split(name).Select(word => IsAcronym(word) ? word : char.ToLowerInvariant(word[0]) + word.Substring(1)));

    /// <summary>The properties of an item: its own attributes, and those of the elements inside it that are no items.</summary>
    internal static IReadOnlyList<PropertySchema> Of(ElementSchema item)
    {
        List<PropertySchema> properties = [];
        Collect(item, properties, [], isNeeded: true, isList: false);
        return properties;
    }

    private static void Collect(
        ElementSchema element, List<PropertySchema> properties, string[] path, bool isNeeded, bool isList)
    {
        foreach (AttributeSchema attribute in element.Attributes)
        {
            bool isPorts = attribute.Property == element.PortProperty;
            Add(new PropertySchema(attribute.Property, attribute, isNeeded && attribute.IsRequired, isPorts, isList), path);
        }

        foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children).Where(child => child.Element.Item is null))
        {
            bool isChildNeeded = isNeeded && child.Minimum > 0;
            string[] below = [.. path, child.Element.Name];
            if (element.PortProperty is { } ports)
            {
                Add(new PropertySchema(ports, child.Element.Attributes[0], isChildNeeded, isPorts: true, isList: false), below);
            }
            else
            {
                Collect(child.Element, properties, below, isChildNeeded, isList || child.Maximum > 1);
            }
        }

        void Add(PropertySchema made, string[] place)
        {
            PropertySchema? known = properties.Find(property => property.Name == made.Name);
            if (known is null)
            {
                properties.Add(known = made);
            }

            known._places.Add((place, made.Attribute));
        }
    }

    private static bool IsAcronym(string word) => word.Length > 1 && char.IsUpper(word[1]);
}
