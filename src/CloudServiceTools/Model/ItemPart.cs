using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// An element that stands once below another, such as <c>Runtime</c> or <c>NetworkConfiguration/VirtualNetworkSite</c>, for
/// the properties that its attributes are. It is made, with what is around it, when it first has something to say, and goes
/// when it has nothing to say any more.
/// </summary>
internal sealed class ItemPart
{
    private readonly DocumentItem _owner;
    private readonly string[] _path;
    private readonly ElementSchema _schema;
    private readonly string? _key;

    /// <summary>The element at a path.</summary>
    /// <param name="owner">The item that it stands in.</param>
    /// <param name="path">The names of the elements, from the outside in.</param>
    /// <param name="key">The attribute without which there is no element; null where it stays.</param>
    internal ItemPart(DocumentItem owner, string path, string? key = null)
    {
        _owner = owner;
        _path = path.Split('/');
        _schema = _path.Aggregate(owner.Schema, (schema, name) => schema.FindChild(name)!);
        _key = key;
    }

    internal SourceElement? Element
    {
        get
        {
            SourceElement? element = _owner.Element;
            foreach (string name in _path)
            {
                element = element?.Element(name);
            }

            return element;
        }
    }

    /// <summary>An attribute as the file has it, or what it stands for when it is not there; null where that is nothing.</summary>
    internal string? Text(string attribute) =>
        Element?.GetAttribute(attribute) ?? _schema.FindAttribute(attribute)?.DefaultValue;

    /// <summary>An attribute that is a whole number; null where it is none.</summary>
    internal int? WholeNumber(string attribute) =>
        int.TryParse(Text(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>An attribute that is true or false.</summary>
    internal bool Flag(string attribute) => Text(attribute)?.Trim() is "true" or "1";

    /// <summary>Refuses what <see cref="Set"/> would refuse.</summary>
    internal void Check(params (string Name, string? Value)[] attributes)
    {
        IReadOnlyList<(string Name, string? Value)> given = AttributeText.Given(attributes);
        if (given.Count > 0 && !Removes(given))
        {
            _ = Create(given);
        }
    }

    /// <summary>
    /// Sets attributes after checking all of them; null leaves one as it is, an empty text removes an optional one. An
    /// empty key removes the element.
    /// </summary>
    internal void Set(params (string Name, string? Value)[] attributes)
    {
        _owner.EnsureEditable();
        IReadOnlyList<(string Name, string? Value)> given = AttributeText.Given(attributes);
        if (given.Count == 0)
        {
            return;
        }

        if (Removes(given))
        {
            Remove();
        }
        else if (Element is { } existing)
        {
            AttributeWriter.Set(existing, _schema, given);
            Layout.RemoveIfEmpty(existing);
        }
        else if (Create(given) is { FirstAttribute: not null } created)
        {
            Insert(created);
        }
    }

    private bool Removes(IReadOnlyList<(string Name, string? Value)> given) =>
        _key is not null && given.Any(attribute => attribute.Name == _key && attribute.Value!.Length == 0);

    /// <summary>Takes every element of the path out; a valid file has one at most.</summary>
    private void Remove()
    {
        while (Element is { } element)
        {
            Layout.RemoveWithContainer(element);
        }
    }

    private SourceElement Create(IReadOnlyList<(string Name, string? Value)> given)
    {
        SourceElement created = AttributeWriter.Create(_owner.Element, _schema, [.. given]);
        if (Element is null)
        {
            AttributeWriter.RequireAttributes(created, _schema);
        }

        return created;
    }

    private void Insert(SourceElement created)
    {
        SourceElement container = _owner.Element;
        ElementSchema schema = _owner.Schema;
        foreach (string name in _path.Take(_path.Length - 1))
        {
            container = AttributeWriter.GetOrAdd(container, schema, name);
            schema = schema.FindChild(name)!;
        }

        AttributeWriter.Insert(container, schema, created);
    }
}
