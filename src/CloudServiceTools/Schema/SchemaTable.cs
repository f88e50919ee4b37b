using System;

namespace CloudServiceTools.Schema;

/// <summary>The words that the tables of the two formats are written in.</summary>
internal static class SchemaTable
{
    private const int Unbounded = int.MaxValue;

    internal static AttributeSchema Required(string name, AttributeType type) => new(name, type, true, null);

    internal static AttributeSchema Optional(string name, AttributeType type, string? defaultValue = null) =>
        new(name, type, false, defaultValue);

    /// <summary>An element that stands empty.</summary>
    internal static ElementSchema Leaf(string name, params AttributeSchema[] attributes) => new(name, attributes);

    /// <summary>An element without attributes.</summary>
    internal static ElementSchema Content(string name, params ChildSlot[] slots) => new(name, [], slots);

    internal static ChildSlot One(ElementSchema element) => new(1, 1, Exactly(element));

    internal static ChildSlot Maybe(ElementSchema element) => new(0, 1, Zero(element));

    internal static ChildSlot Many(int minimum, ElementSchema element) => Some(minimum, Unbounded, element);

    internal static ChildSlot Some(int minimum, int maximum, ElementSchema element) =>
        new(minimum, maximum, new ChildSchema(element, minimum, maximum));

    /// <summary>One child, of one of several kinds.</summary>
    internal static ChildSlot OneOf(params ElementSchema[] elements) => new(1, 1, Array.ConvertAll(elements, Zero));

    /// <summary>Any number of children of several kinds, in any order.</summary>
    internal static ChildSlot AnyOf(params ElementSchema[] elements) =>
        new(0, Unbounded, Array.ConvertAll(elements, element => new ChildSchema(element, 0, Unbounded)));

    /// <summary>Each kind of child as often as it says for itself, in any order.</summary>
    internal static ChildSlot All(params ChildSchema[] children) => new(0, children.Length, children);

    internal static ChildSchema Zero(ElementSchema element) => new(element, 0, 1);

    internal static ChildSchema Exactly(ElementSchema element) => new(element, 1, 1);
}
