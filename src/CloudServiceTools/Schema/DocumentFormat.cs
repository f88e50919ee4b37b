using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Schema;

/// <summary>One of the two file formats as a whole: its table, and the names that it has beyond the table.</summary>
internal sealed class DocumentFormat
{
    private readonly LaterName[] _laterNames;
    private Dictionary<string, SortedSet<string>>? _parents;
    private Dictionary<string, ItemKind>? _kinds;

    internal DocumentFormat(ElementSchema root, string namespaceUri, params LaterName[] laterNames)
    {
        Root = root;
        NamespaceUri = namespaceUri;
        _laterNames = laterNames;
    }

    internal ElementSchema Root { get; }

    /// <summary>The namespace of every element.</summary>
    internal string NamespaceUri { get; }

    /// <summary>Whether an SDK after 2.4 added a child element of that name to an element.</summary>
    internal bool HasLaterElement(string parent, string name) =>
        Array.Exists(_laterNames, later => !later.IsAttribute && later.Name == name && later.StandsIn(parent));

    /// <summary>The child elements that SDKs after 2.4 are known to have added to an element.</summary>
    internal IEnumerable<string> LaterElementsOf(string parent) =>
        from later in _laterNames where !later.IsAttribute && later.StandsIn(parent) select later.Name;

    /// <summary>Whether an SDK after 2.4 added an attribute of that name to an element.</summary>
    internal bool HasLaterAttribute(string element, string name) =>
        Array.Exists(_laterNames, later => later.IsAttribute && later.Name == name && later.StandsIn(element));

    /// <summary>The elements that a child of that name may stand in, in the order of their names.</summary>
    internal IReadOnlyCollection<string> ParentsOf(string childName) =>
        (_parents ??= ReadParents()).TryGetValue(childName, out SortedSet<string>? parents) ? parents : [];

    /// <summary>What item an element of that name is, wherever it stands; null for one that is none.</summary>
    internal ItemKind? KindOf(string elementName) =>
        (_kinds ??= ReadKinds()).TryGetValue(elementName, out ItemKind? kind) ? kind : null;

    private Dictionary<string, ItemKind> ReadKinds()
    {
        Dictionary<string, ItemKind> kinds = new(StringComparer.Ordinal);
        foreach (ElementSchema element in Elements())
        {
            if (element.Item is { } kind)
            {
                kinds[element.Name] = kind;
            }
        }

        return kinds;
    }

    private Dictionary<string, SortedSet<string>> ReadParents()
    {
        Dictionary<string, SortedSet<string>> parents = new(StringComparer.Ordinal);
        foreach (LaterName later in _laterNames)
        {
            if (!later.IsAttribute && later.Parent is { } parent)
            {
                Add(later.Name, parent);
            }
        }

        foreach (ElementSchema element in Elements())
        {
            foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
            {
                Add(child.Element.Name, element.Name);
            }
        }

        return parents;

        void Add(string child, string parent)
        {
            if (!parents.TryGetValue(child, out SortedSet<string>? known))
            {
                parents.Add(child, known = new SortedSet<string>(StringComparer.Ordinal));
            }

            known.Add(parent);
        }
    }

    /// <summary>Every element of the table, once.</summary>
    private IEnumerable<ElementSchema> Elements()
    {
        HashSet<ElementSchema> seen = [];
        Stack<ElementSchema> open = new([Root]);
        while (open.Count > 0)
        {
            ElementSchema element = open.Pop();
            if (!seen.Add(element))
            {
                continue;
            }

            yield return element;
            foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
            {
                open.Push(child.Element);
            }
        }
    }
}

/// <summary>A name that an SDK after 2.4 added to a format. Its schema is not known, and so neither is what stands in it.</summary>
/// <param name="name">The element or attribute.</param>
/// <param name="parent">The element that it stands in or on; null where that is not known either.</param>
/// <param name="isAttribute">Whether it is an attribute.</param>
internal sealed class LaterName(string name, string? parent, bool isAttribute)
{
    internal string Name { get; } = name;

    internal bool IsAttribute { get; } = isAttribute;

    internal string? Parent { get; } = parent;

    internal bool StandsIn(string element) => Parent is null || Parent == element;
}
