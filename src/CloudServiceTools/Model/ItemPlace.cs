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
    private readonly DocumentItem _item;
    private readonly ContainerSet? _parts;
    private readonly string[] _path;
    private readonly string[] _itemNames;
    private readonly string? _olderItem;

    private ItemPlace(DocumentItem item, string[] path, string[] itemNames, ContainerSet? parts, string? olderItem)
    {
        _item = item;
        _path = path;
        _itemNames = itemNames;
        _parts = parts;
        _olderItem = olderItem;
        ContainerSchema = item.Schema;
        foreach (string name in path)
        {
            ContainerSchema = ContainerSchema.FindChild(name)!;
        }
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
                stamp = Math.Max(stamp, Owner.StampOf(name));
            }

            return stamp;
        }
    }

    /// <summary>The element that new items are put into.</summary>
    internal ElementSchema ContainerSchema { get; }

    /// <summary>The items in a container, such as <c>Sites</c> or <c>Runtime/Environment</c>.</summary>
    internal static ItemPlace In(DocumentItem item, string path, params string[] itemNames)
    {
        string[] names = path.IndexOf('/') < 0 ? [path] : path.Split('/');
        return new(item, names, itemNames, ContainerSet.OfPath(item.Element, names), null);
    }

    /// <summary>The items in a container, in the container of older files, and one in the element itself.</summary>
    internal static ItemPlace WithOlderForms(DocumentItem item, string container, string? olderContainer, string olderItem) =>
        new(
            item,
            [container],
            [],
            olderContainer is null
                ? new ContainerSet(item.Element, container, olderItem)
                : new ContainerSet(item.Element, container, olderContainer, olderItem),
            olderItem);

    /// <summary>The items in the element itself.</summary>
    internal static ItemPlace Directly(DocumentItem item, params string[] itemNames) => new(item, [], itemNames, null, null);

    /// <summary>Gives the items, in the order of the file. Those that the schema does not know there are none.</summary>
    internal void Read(Action<SourceElement, ElementSchema> found)
    {
        if (_parts is null)
        {
            ReadChildren(Owner, _item.Schema, found);
            return;
        }

        foreach (SourceElement part in _parts.Elements)
        {
            ElementSchema? schema = IsContainer(part) ? ContainerSchema : _item.Schema.FindChild(part.LocalName);
            if (schema is not null && part.LocalName == _olderItem)
            {
                found(part, schema);
            }
            else if (schema is not null)
            {
                ReadChildren(part, schema, found);
            }
        }
    }

    /// <summary>A new item that is in no place yet.</summary>
    internal SourceElement Create(string name, IReadOnlyList<(string Name, string? Value)> attributes)
    {
        _item.EnsureEditable();
        ElementSchema schema = ContainerSchema.FindChild(name)!;
        SourceElement element = AttributeWriter.Create(Owner, schema);
        AttributeWriter.Set(element, schema, attributes);
        AttributeWriter.RequireAttributes(element, schema);
        return element;
    }

    /// <summary>Puts an item where the schema wants it, behind the others of its kind.</summary>
    /// <returns>Whether it is the last of all now.</returns>
    internal bool Insert(SourceElement item)
    {
        _item.EnsureEditable();
        AttributeWriter.Insert(_parts?.Elements.FirstOrDefault(IsContainer) ?? MakeContainer(), ContainerSchema, item);
        return _parts is null || _parts.Elements.Length == 1;
    }

    /// <summary>Takes an item out, and what held nothing but it.</summary>
    internal void Remove(SourceElement item)
    {
        if (item.Parent == Owner)
        {
            Layout.Remove(item);
        }
        else
        {
            Layout.RemoveWithContainer(item);
        }
    }

    private SourceElement Owner => _item.Element;

    private bool IsContainer(SourceElement part) => part.LocalName == ContainerSchema.Name;

    private SourceElement MakeContainer()
    {
        SourceElement container = Owner;
        ElementSchema schema = _item.Schema;
        foreach (string name in _path)
        {
            container = AttributeWriter.GetOrAdd(container, schema, name);
            schema = schema.FindChild(name)!;
        }

        return container;
    }

    private void ReadChildren(SourceElement parent, ElementSchema schema, Action<SourceElement, ElementSchema> found)
    {
        for (SourceNode? node = parent.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element
                && element.NamespaceUri == parent.NamespaceUri
                && (_itemNames.Length == 0 || Array.IndexOf(_itemNames, element.LocalName) >= 0)
                && schema.FindChild(element.LocalName) is { } itemSchema)
            {
                found(element, itemSchema);
            }
        }
    }
}
