using System.Collections.Generic;
using System.Text;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// A part of a service definition: a typed view on its element. It holds nothing of its own, so what it shows is
/// always what the file says, and setting a property changes the file's text.
/// </summary>
public abstract class DefinitionItem
{
    private protected DefinitionItem(SourceElement element, ElementSchema schema)
    {
        Element = element;
        Schema = schema;
        element.View = this;
    }

    /// <summary>The file that this was read from or last written to; null where there is none.</summary>
    public string? File => GetDefinition()?.Path;

    /// <summary>The line that the element starts on, from 1, in the text as it stands now; 0 outside a definition.</summary>
    public int Line => Element.Document?.Locate(Element).Line ?? 0;

    /// <summary>The column that the element starts at, from 1; 0 outside a definition.</summary>
    public int Column => Element.Document?.Locate(Element).Column ?? 0;

    internal SourceElement Element { get; }

    internal ElementSchema Schema { get; }

    /// <summary>The definition that this is part of; null for a role that was not added yet, or was removed.</summary>
    public ServiceDefinition? GetDefinition() => Element.Root.View as ServiceDefinition;

    /// <summary>The text of an attribute as the file has it, valid or not; null where there is none.</summary>
    public string? GetAttribute(string name) => Element.GetAttribute(name);

    /// <summary>The element as XML text, as it is written in the file.</summary>
    public string ToXml()
    {
        StringBuilder output = new();
        Element.WriteTo(output);
        return output.ToString();
    }

    private protected string Text(string attribute) =>
        Element.GetAttribute(attribute) ?? Schema.FindAttribute(attribute)?.DefaultValue ?? string.Empty;

    private protected string? OptionalText(string attribute) => Element.GetAttribute(attribute);

    private protected int? Number(string attribute) =>
        int.TryParse(
            Text(attribute),
            System.Globalization.NumberStyles.Integer,
            System.Globalization.CultureInfo.InvariantCulture,
            out int number) ? number : null;

    private protected bool Flag(string attribute) => Text(attribute).Trim() is "true" or "1";

    /// <summary>Sets an attribute after checking it; null or an empty text removes an optional one.</summary>
    private protected void Set(string attribute, string? value) =>
        AttributeWriter.Set(Element, Schema, [(attribute, value)]);

    private protected void Set(string attribute, int? value) =>
        Set(attribute, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private protected void Set(string attribute, bool value) => Set(attribute, value ? "true" : "false");
}

/// <summary>A part of a service definition that has a name.</summary>
public abstract class NamedItem : DefinitionItem
{
    private protected NamedItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Sets the name, here and wherever it is referred to.</summary>
    private protected void RenameWith(IReadOnlyList<ItemReference> references, string newName)
    {
        string oldName = Name;
        Set("name", newName);
        foreach (ItemReference reference in references)
        {
            reference.Rename(oldName, newName);
        }
    }
}
