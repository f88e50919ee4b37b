using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// Writes to elements what the schema table allows, where the table wants it. Everything is checked before anything
/// is written, so a refused change leaves the element as it was.
/// </summary>
internal static class AttributeWriter
{
    /// <summary>Sets attributes; a null or empty value removes an optional attribute.</summary>
    internal static void Set(
        SourceElement element, ElementSchema schema, IReadOnlyList<(string Name, string? Value)> values)
    {
        string?[] written = new string?[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            written[i] = Check(element, schema, values[i].Name, values[i].Value);
        }

        for (int i = 0; i < values.Count; i++)
        {
            string name = values[i].Name;
            if (written[i] is { } value)
            {
                element.SetAttribute(name, value, PlaceFor(element, schema, name));
            }
            else
            {
                element.RemoveAttribute(name);
            }
        }
    }

    /// <summary>Sets an attribute that may be empty: an empty text is written as one.</summary>
    internal static void SetText(SourceElement element, ElementSchema schema, string name, string value)
    {
        _ = Check(element, schema, name, value);
        element.SetAttribute(name, value, PlaceFor(element, schema, name));
    }

    /// <summary>Sets the bounds of a FixedPortRange.</summary>
    internal static void SetRange(SourceElement element, ElementSchema schema, PortRange range) => Set(
        element,
        schema,
        [
            ("max", range.Last.ToString(CultureInfo.InvariantCulture)),
            ("min", range.First.ToString(CultureInfo.InvariantCulture)),
        ]);

    /// <summary>A new element with its attributes, not yet in any place.</summary>
    internal static SourceElement Create(
        SourceElement parent, ElementSchema schema, params (string Name, string? Value)[] values)
    {
        SourceElement element = new(
            parent.Prefix, schema.Name, parent.NamespaceUri, DocumentStyle.Default.EmptyTagEnd);
        Set(element, schema, values);
        return element;
    }

    /// <summary>Creates an element and hangs it into one that is in no place yet; it is laid out with its parent.</summary>
    internal static SourceElement CreateIn(
        SourceElement parent, ElementSchema parentSchema, string name, params (string Name, string? Value)[] values)
    {
        SourceElement element = Create(parent, parentSchema.FindChild(name)!, values);
        parent.AppendAuthored(element);
        return element;
    }

    /// <summary>Puts a new element where the schema wants it: after its siblings of the same or an earlier place.</summary>
    internal static void Insert(SourceElement parent, ElementSchema schema, SourceElement child) =>
        Layout.Insert(parent, child, FindPrevious(parent, schema, child));

    /// <summary>The element after which the schema wants another one; null where it comes first.</summary>
    /// <param name="parent">The element that they stand in.</param>
    /// <param name="schema">What the table says of it.</param>
    /// <param name="child">The element that is put there; it may be there already.</param>
    /// <param name="isOrdered">Which siblings say where it belongs; null: all of them.</param>
    internal static SourceElement? FindPrevious(
        SourceElement parent, ElementSchema schema, SourceElement child, Func<SourceElement, bool>? isOrdered = null)
    {
        int place = schema.PlaceOf(child.LocalName);
        SourceNode? node = parent.LastChild;
        while (node is not null)
        {
            if (node is SourceElement sibling
                && sibling != child
                && schema.PlaceOf(sibling.LocalName) is >= 0 and int other
                && other <= place
                && isOrdered?.Invoke(sibling) != false)
            {
                break;
            }

            node = node.Previous;
        }

        return (SourceElement?)node;
    }

    /// <summary>Takes an element, and the comments on the lines before it, to where the schema wants it in another one.</summary>
    internal static void Move(SourceElement element, SourceElement parent, ElementSchema schema) =>
        Move(element, parent, FindPrevious(parent, schema, element));

    /// <summary>Takes an element, and the comments on the lines before it, to another place.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parent">The element that it is to stand in.</param>
    /// <param name="previous">The element that it is to stand behind; null: it comes first.</param>
    internal static void Move(SourceElement element, SourceElement parent, SourceElement? previous)
    {
        List<SourceCharacters> comments = Layout.TakeComments(element);
        Layout.Remove(element);
        Layout.Insert(parent, element, previous);
        Layout.PutComments(element, comments);
    }

    /// <summary>The first child element of a name, made where there is none.</summary>
    internal static SourceElement GetOrAdd(SourceElement parent, ElementSchema schema, string childName)
    {
        SourceElement? existing = parent.Element(childName);
        if (existing is null)
        {
            existing = Create(parent, schema.FindChild(childName)!);
            Insert(parent, schema, existing);
        }

        return existing;
    }

    /// <summary>Refuses an element that lacks an attribute which the schema wants.</summary>
    internal static void RequireAttributes(SourceElement element, ElementSchema schema)
    {
        AttributeSchema? missing = schema.Attributes.FirstOrDefault(
            attribute => attribute.IsRequired && element.GetAttribute(attribute.Name) is null);
        if (missing is not null)
        {
            throw ModelErrors.Missing(Describe(element), missing.Name);
        }
    }

    /// <summary>The value to write for an attribute; null to remove it.</summary>
    internal static string? Check(SourceElement element, ElementSchema schema, string name, string? value)
    {
        AttributeSchema attribute = schema.FindAttribute(name)
            ?? throw ModelErrors.NotApplicable(Describe(element), name);
        if (string.IsNullOrEmpty(value) && !attribute.IsRequired)
        {
            return null;
        }

        string written = attribute.Type.Normalize(value ?? string.Empty);
        if (!attribute.Type.Accepts(written) || !IsMeant(attribute.Type, written))
        {
            throw ModelErrors.InvalidValue(Describe(element), attribute, written);
        }

        return XmlText.CanHold(written)
            ? written
            : throw ModelErrors.InvalidCharacter(Describe(element), attribute, written);
    }

    /// <summary>The schema takes a line end at the end of a name; nobody means one.</summary>
    private static bool IsMeant(AttributeType type, string value) =>
        type.ErrorId != Errors.CsErrorId.CsInvalidName || !value.Any(char.IsControl);

    /// <summary>The element as a message names it, such as <c>InternalEndpoint 'InternalTCP1'</c>.</summary>
    internal static Phrase Describe(SourceElement element) => element.GetAttribute("name") is { Length: > 0 } name
        ? (Phrase)$"{element.LocalName} '{name}'"
        : $"{element.LocalName}";

    /// <summary>
    /// The attribute that a new one follows: the last of a lower place, or a namespace declaration, which follows the
    /// first attribute.
    /// </summary>
    private static SourceAttribute? PlaceFor(SourceElement element, ElementSchema schema, string name)
    {
        int place = schema.PlaceOfAttribute(name);
        SourceAttribute? after = null;
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if ((attribute.IsNamespaceDeclaration && place > 0) || schema.PlaceOfAttribute(attribute.Name) < place)
            {
                after = attribute;
            }
        }

        return after;
    }
}
