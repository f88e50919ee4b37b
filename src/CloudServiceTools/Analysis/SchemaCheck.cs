using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Holds a document against the table of its format: names, order, numbers, attributes, values, text.</summary>
internal sealed class SchemaCheck
{
    private static readonly List<Child> NoChildren = [];

    private readonly DocumentFormat _format;
    private readonly List<SchemaProblem> _problems = [];

    private SchemaCheck(DocumentFormat format) => _format = format;

    /// <summary>Every problem, in the order of the elements.</summary>
    internal static IReadOnlyList<SchemaProblem> Run(SourceElement root, DocumentFormat format)
    {
        SchemaCheck check = new(format);
        if (root.NamespaceUri != format.NamespaceUri)
        {
            check.Add(SchemaProblemKind.Namespace, root, format.NamespaceUri, format.Root);
        }

        check.Check(root, format.Root);
        return check._problems;
    }

    private void Check(SourceElement element, ElementSchema schema)
    {
        CheckAttributes(element, schema);
        List<Child>? children = null;
        bool hasWhiteSpace = false;
        bool hasText = false;
        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement child)
            {
                bool isOfFormat = child.NamespaceUri == element.NamespaceUri;
                if (isOfFormat && schema.TryFindChild(child.LocalName, out ElementSchema? childSchema, out int slot))
                {
                    (children ??= []).Add(new Child(child, childSchema, slot));
                }
                else if (!isOfFormat || !_format.HasLaterElement(schema.Name, child.LocalName))
                {
                    Add(SchemaProblemKind.UnknownElement, child, child.LocalName, schema);
                }
            }
            else if (node is SourceCharacters { IsText: true } text)
            {
                if (text.IsBlankText)
                {
                    hasWhiteSpace = true;
                }
                else if (!hasText)
                {
                    hasText = true;
                    Add(SchemaProblemKind.Text, element, text.Raw.Trim(), schema);
                }
            }
        }

        if (hasWhiteSpace && schema.Slots.Count == 0)
        {
            Add(SchemaProblemKind.WhiteSpace, element, element.LocalName, schema);
        }

        CheckOrder(children ?? NoChildren, schema);
        for (int slot = 0; slot < schema.Slots.Count; slot++)
        {
            CheckCounts(element, schema, slot, children ?? NoChildren);
        }

        foreach (Child child in children ?? NoChildren)
        {
            Check(child.Element, child.Schema);
        }
    }

    private void CheckAttributes(SourceElement element, ElementSchema schema)
    {
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if ((schema.FindAttribute(attribute.Name) ?? XmlAttributes.Find(attribute.Name)) is { } known)
            {
                if (!known.Type.Accepts(attribute.Value))
                {
                    Add(SchemaProblemKind.InvalidValue, element, attribute.Name, schema);
                }
            }
            else if (!MayStand(element, attribute))
            {
                Add(SchemaProblemKind.UnknownAttribute, element, attribute.Name, schema);
            }
        }

        foreach (AttributeSchema attribute in schema.Attributes)
        {
            if (attribute.IsRequired && element.FindAttribute(attribute.Name) is null)
            {
                Add(SchemaProblemKind.MissingAttribute, element, attribute.Name, schema);
            }
        }
    }

    /// <summary>Reports the fewest elements that have to move for all to stand in order.</summary>
    private void CheckOrder(List<Child> children, ElementSchema schema)
    {
        bool isOrdered = true;
        for (int i = 1; i < children.Count; i++)
        {
            isOrdered &= children[i].Slot >= children[i - 1].Slot;
        }

        if (isOrdered)
        {
            return;
        }

        HashSet<int> inPlace = LongestOrdered([.. children.Select(child => child.Slot)]);
        MisplacedElements misplaced = new();
        for (int i = 0; i < children.Count; i++)
        {
            if (!inPlace.Contains(i))
            {
                SourceElement element = children[i].Element;
                misplaced.Add(element);
                _problems.Add(new SchemaProblem(SchemaProblemKind.Order, element, element.LocalName, schema, _format) { Misplaced = misplaced });
            }
        }
    }

    private void CheckCounts(
        SourceElement parent, ElementSchema schema, int slotIndex, List<Child> children)
    {
        ChildSlot slot = schema.Slots[slotIndex];
        if (children.Count == 0 && slot.IsOptional)
        {
            return;
        }

        int[] counts = new int[slot.Children.Count];
        foreach (Child child in children)
        {
            if (child.Slot == slotIndex)
            {
                string name = child.Schema.Name;
                int kind = slot.IndexOf(name);
                if (++counts[kind] > slot.Children[kind].Maximum)
                {
                    Add(SchemaProblemKind.TooMany, child.Element, name, schema);
                }
            }
        }

        int kinds = 0;
        for (int kind = 0; kind < counts.Length; kind++)
        {
            kinds += counts[kind] > 0 ? 1 : 0;
            if (counts[kind] < slot.Children[kind].Minimum)
            {
                Add(SchemaProblemKind.MissingElement, parent, slot.Children[kind].Element.Name, schema);
            }
        }

        if (slot.IsOneOf && kinds > 1)
        {
            Add(SchemaProblemKind.Exclusive, parent, Names(slot), schema);
        }
        else if (slot.IsOneOf && kinds == 0)
        {
            Add(SchemaProblemKind.MissingElement, parent, Names(slot), schema);
        }
    }

    private void Add(SchemaProblemKind kind, SourceElement element, string name, ElementSchema schema) =>
        _problems.Add(new SchemaProblem(kind, element, name, schema, _format));

    private static string Names(ChildSlot slot) => string.Join(", ", slot.Children.Select(kind => kind.Element.Name));

    /// <summary>Whether an attribute that is in no table is fine: a namespace, the place of a schema, or what a later SDK added.</summary>
    private bool MayStand(SourceElement element, SourceAttribute attribute) =>
        attribute.IsNamespaceDeclaration
        || _format.HasLaterAttribute(element.LocalName, attribute.Name)
        || (XmlAttributes.IsSchemaLocation(attribute.LocalName)
            && element.NamespaceOf(attribute) == XmlAttributes.InstanceNamespace);

    /// <summary>The indexes of a longest run of numbers that never falls. There are few different numbers.</summary>
    private static HashSet<int> LongestOrdered(int[] slots)
    {
        int kinds = slots.Max() + 1;
        int[] best = new int[kinds];
        int[] last = [.. Enumerable.Repeat(-1, kinds)];
        int[] previous = new int[slots.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            int from = 0;
            for (int slot = 1; slot <= slots[i]; slot++)
            {
                from = best[slot] > best[from] ? slot : from;
            }

            previous[i] = last[from];
            best[slots[i]] = best[from] + 1;
            last[slots[i]] = i;
        }

        HashSet<int> kept = [];
        for (int i = last[Array.IndexOf(best, best.Max())]; i >= 0; i = previous[i])
        {
            kept.Add(i);
        }

        return kept;
    }

    /// <summary>A child that the table has in its place.</summary>
    private readonly record struct Child(SourceElement Element, ElementSchema Schema, int Slot);
}
