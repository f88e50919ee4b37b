using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// Where the items of one kind stand inside an element: in a container, in the element itself, or in the forms that
/// files of older SDKs have.
/// </summary>
internal sealed class ItemPlace
{
    private readonly SourceElement _owner;
    private readonly ElementSchema _schema;
    private readonly ContainerSet? _parts;
    private readonly string[] _path;
    private readonly string[] _itemNames;
    private readonly string? _olderItem;

    private ItemPlace(SourceElement owner, ElementSchema schema, string[] path, string[] itemNames, ContainerSet? parts, string? olderItem)
    {
        _owner = owner;
        _schema = schema;
        _path = path;
        _itemNames = itemNames;
        _parts = parts;
        _olderItem = olderItem;
        foreach (string name in path)
        {
            schema = schema.FindChild(name)!;
        }

        ContainerSchema = schema;
    }

    /// <summary>Rises whenever an item comes, goes or is renamed.</summary>
    internal long Stamp
    {
        get
        {
            if (_parts is not null)
            {
                return _parts.Stamp;
            }

            long stamp = 0;
            foreach (string name in _itemNames)
            {
                stamp = Math.Max(stamp, _owner.StampOf(name));
            }

            return stamp;
        }
    }

    /// <summary>The element that new items are put into.</summary>
    internal ElementSchema ContainerSchema { get; }

    /// <summary>The items in a container, such as <c>Sites</c> or <c>Runtime/Environment</c>.</summary>
    internal static ItemPlace In(SourceElement owner, ElementSchema schema, string path, params string[] itemNames)
    {
        string[] names = path.Split('/');
        return new(owner, schema, names, itemNames, ContainerSet.OfPath(owner, names), null);
    }

    /// <summary>The items in a container, in the container of older files, and one in the element itself.</summary>
    internal static ItemPlace WithOlderForms(
        SourceElement owner, ElementSchema schema, string container, string? olderContainer, string olderItem) =>
        new(
            owner,
            schema,
            [container],
            [],
            olderContainer is null
                ? new ContainerSet(owner, container, olderItem)
                : new ContainerSet(owner, container, olderContainer, olderItem),
            olderItem);

    /// <summary>The items in the element itself.</summary>
    internal static ItemPlace Directly(SourceElement owner, ElementSchema schema, params string[] itemNames) =>
        new(owner, schema, [], itemNames, null, null);

    /// <summary>The items, in the order of the file. Those that the schema does not know there are none.</summary>
    internal IEnumerable<(SourceElement Element, ElementSchema Schema)> Read()
    {
        if (_parts is null)
        {
            return Children(_owner, _schema);
        }

        IReadOnlyList<SourceElement> parts = _parts.Elements;
        return parts.Count == 0 ? [] : ReadParts(parts);
    }

    /// <summary>A new item that is in no place yet.</summary>
    internal SourceElement Create(string name, IReadOnlyList<(string Name, string? Value)> attributes)
    {
        ElementSchema schema = ContainerSchema.FindChild(name)!;
        SourceElement element = AttributeWriter.Create(_owner, schema);
        AttributeWriter.Set(element, schema, attributes);
        AttributeWriter.RequireAttributes(element, schema);
        return element;
    }

    /// <summary>Puts an item where the schema wants it, behind the others of its kind.</summary>
    /// <returns>Whether it is the last of all now.</returns>
    internal bool Insert(SourceElement item)
    {
        AttributeWriter.Insert(_parts?.Elements.FirstOrDefault(IsContainer) ?? MakeContainer(), ContainerSchema, item);
        return _parts is null || _parts.Elements.Count == 1;
    }

    /// <summary>Takes an item out, and what held nothing but it.</summary>
    internal void Remove(SourceElement item)
    {
        if (item.Parent == _owner)
        {
            Layout.Remove(item);
        }
        else
        {
            Layout.RemoveWithContainer(item);
        }
    }

    private bool IsContainer(SourceElement part) => part.LocalName == ContainerSchema.Name;

    private SourceElement MakeContainer()
    {
        SourceElement container = _owner;
        ElementSchema schema = _schema;
        foreach (string name in _path)
        {
            container = AttributeWriter.GetOrAdd(container, schema, name);
            schema = schema.FindChild(name)!;
        }

        return container;
    }

    private IEnumerable<(SourceElement Element, ElementSchema Schema)> ReadParts(IReadOnlyList<SourceElement> parts)
    {
        foreach (SourceElement part in parts)
        {
            if (part.LocalName == _olderItem)
            {
                if (_schema.FindChild(_olderItem) is { } schema)
                {
                    yield return (part, schema);
                }

                continue;
            }

            ElementSchema? container = IsContainer(part) ? ContainerSchema : _schema.FindChild(part.LocalName);
            if (container is null)
            {
                continue;
            }

            foreach ((SourceElement Element, ElementSchema Schema) item in Children(part, container))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<(SourceElement Element, ElementSchema Schema)> Children(SourceElement parent, ElementSchema schema)
    {
        for (SourceNode? node = parent.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element
                && element.NamespaceUri == parent.NamespaceUri
                && (_itemNames.Length == 0 || Array.IndexOf(_itemNames, element.LocalName) >= 0)
                && schema.FindChild(element.LocalName) is { } itemSchema)
            {
                yield return (element, itemSchema);
            }
        }
    }
}
