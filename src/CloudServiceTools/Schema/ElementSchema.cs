using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CloudServiceTools.Schema;

/// <summary>An attribute of an element.</summary>
public sealed class AttributeSchema
{
    private readonly string? _property;

    internal AttributeSchema(string name, AttributeType type, bool isRequired, string? defaultValue, string? property = null)
    {
        Name = name;
        Type = type;
        IsRequired = isRequired;
        DefaultValue = defaultValue;
        _property = property;
    }

    /// <summary>The name, as the file has it.</summary>
    public string Name { get; }

    /// <summary>What it can hold.</summary>
    public AttributeType Type { get; }

    /// <summary>Whether the schema refuses the element without it.</summary>
    public bool IsRequired { get; }

    /// <summary>What it stands for when it is not there, or null where nothing does.</summary>
    public string? DefaultValue { get; }

    /// <summary>The property that shows it on the objects of the model, such as <c>VMSize</c>.</summary>
    public string Property => _property ?? char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The same attribute, where its property is not simply called after it.</summary>
    internal AttributeSchema As(string property) => new(Name, Type, IsRequired, DefaultValue, property);
}

/// <summary>A child element and how often it may stand.</summary>
public sealed class ChildSchema
{
    internal ChildSchema(ElementSchema element, int minimum, int maximum)
    {
        Element = element;
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The element.</summary>
    public ElementSchema Element { get; }

    /// <summary>How often it must stand at the least.</summary>
    public int Minimum { get; }

    /// <summary>How often it may stand at the most; <see cref="int.MaxValue"/> without a limit.</summary>
    public int Maximum { get; }
}

/// <summary>
/// A stretch of an element's content in which the children may stand in any order. An element's slots follow one
/// another in their own order.
/// </summary>
public sealed class ChildSlot
{
    private readonly ChildSchema[] _children;

    internal ChildSlot(int minimum, int maximum, params ChildSchema[] children)
    {
        Minimum = minimum;
        Maximum = maximum;
        _children = children;
        IsOptional = !IsOneOf && Array.TrueForAll(children, child => child.Minimum == 0);
    }

    /// <summary>How many children the slot needs at the least, of whichever kind.</summary>
    public int Minimum { get; }

    /// <summary>How many it takes at the most; 1 with several kinds is "one of".</summary>
    public int Maximum { get; }

    /// <summary>The kinds of children, in the order in which files usually have them.</summary>
    public IReadOnlyList<ChildSchema> Children => _children;

    /// <summary>Whether the kinds may repeat freely, so that only their slot has a place in the order.</summary>
    internal bool IsList => Maximum > Children.Count;

    /// <summary>Whether the slot takes exactly one child, of whichever of its kinds.</summary>
    internal bool IsOneOf => Minimum == 1 && Maximum == 1 && _children[0].Minimum == 0;

    /// <summary>Whether none of its kinds has to be there.</summary>
    internal bool IsOptional { get; }

    internal int IndexOf(string name)
    {
        for (int i = 0; i < _children.Length; i++)
        {
            if (_children[i].Element.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    internal ChildSchema? Find(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : Children[index];
    }
}

/// <summary>An element of the format: its attributes and what may stand inside it.</summary>
public sealed class ElementSchema
{
    private readonly AttributeSchema[] _attributes;
    private ChildSlot[] _slots;
    private Dictionary<string, ChildPlace>? _children;
    private IReadOnlyList<PropertySchema>? _properties;

    internal ElementSchema(string name, AttributeSchema[] attributes, params ChildSlot[] slots)
    {
        Name = name;
        _attributes = attributes;
        _slots = slots;
    }

    /// <summary>The name, without a prefix.</summary>
    public string Name { get; }

    /// <summary>The attributes, in the order in which files usually have them.</summary>
    public IReadOnlyList<AttributeSchema> Attributes => _attributes;

    /// <summary>The content, slot after slot; none for an element that stands empty.</summary>
    public IReadOnlyList<ChildSlot> Slots => _slots;

    /// <summary>What item the element is; null for one that holds items, or is a part of one.</summary>
    public ItemKind? Item { get; private set; }

    /// <summary>The properties of the item that the element is: its own attributes, and those of the parts of it.</summary>
    public IReadOnlyList<PropertySchema> Properties => _properties ??= PropertySchema.Of(this);

    /// <summary>The property that the ports and ranges in the element are; null where it holds none.</summary>
    internal string? PortProperty { get; init; }

    /// <summary>The attribute of that name, or null when the element has none.</summary>
    public AttributeSchema? FindAttribute(string name)
    {
        int place = PlaceOfAttribute(name);
        return place < _attributes.Length ? _attributes[place] : null;
    }

    /// <summary>The child element of that name, or null when none may stand here.</summary>
    public ElementSchema? FindChild(string name) =>
        Children.TryGetValue(name, out ChildPlace child)
            ? _slots[child.Slot].Children[child.Index].Element
            : null;

    /// <summary>The names of the elements that may stand here, in the order in which files usually have them.</summary>
    internal IReadOnlyCollection<string> ChildNames => Children.Keys;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>
    /// Where a child stands among its siblings: a child goes after every sibling of the same or a lower place.
    /// The kinds of a slot that may repeat freely share a place, so new ones follow the old; where each kind
    /// stands once, the usual order decides. -1 for a name that the element does not have.
    /// </summary>
    internal int PlaceOf(string childName) =>
        Children.TryGetValue(childName, out ChildPlace child) ? child.Place : -1;

    /// <summary>The child element of that name and the number of the slot that it stands in.</summary>
    /// <returns>Whether the element has a child of that name.</returns>
    internal bool TryFindChild(string childName, [NotNullWhen(true)] out ElementSchema? schema, out int slot)
    {
        bool isKnown = Children.TryGetValue(childName, out ChildPlace child);
        schema = isKnown ? _slots[child.Slot].Children[child.Index].Element : null;
        slot = child.Slot;
        return isKnown;
    }

    /// <summary>Says what item the element is.</summary>
    internal ElementSchema Is(ItemKind kind)
    {
        Item = kind;
        return this;
    }

    /// <summary>For an element that contains itself: its content, once the element is there to be named.</summary>
    internal void SetSlots(params ChildSlot[] slots)
    {
        _slots = slots;
        _children = null;
    }

    /// <summary>Where an attribute stands among the others; those that the table does not have come last.</summary>
    internal int PlaceOfAttribute(string name)
    {
        for (int i = 0; i < _attributes.Length; i++)
        {
            if (string.Equals(_attributes[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Where each child stands; made when first asked, because an element may contain itself.</summary>
    private Dictionary<string, ChildPlace> Children => _children ??= ReadChildren();

    private Dictionary<string, ChildPlace> ReadChildren()
    {
        Dictionary<string, ChildPlace> children = new(StringComparer.Ordinal);
        int place = 0;
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            for (int index = 0; index < _slots[slot].Children.Count; index++)
            {
                string name = _slots[slot].Children[index].Element.Name;
                if (!children.ContainsKey(name))
                {
                    children.Add(name, new ChildPlace(slot, index, place + (_slots[slot].IsList ? 0 : index)));
                }
            }

            place += _slots[slot].Children.Count;
        }

        return children;
    }

    private readonly record struct ChildPlace(int Slot, int Index, int Place);
}
