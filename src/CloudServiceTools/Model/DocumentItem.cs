using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// A part of a service definition or configuration: a typed view on its element. It holds nothing of its own, so what
/// it shows is always what the file says, and setting a property changes the file's text.
/// </summary>
public abstract class DocumentItem
{
    private protected DocumentItem(SourceElement element, ElementSchema schema)
    {
        Element = element;
        Schema = schema;
        element.View = this;
    }

    /// <summary>The name of the service that the document is about; null outside a document.</summary>
    public virtual string? Service => Element.Root.View is DocumentItem and IServiceDocument ? ((DocumentItem)Element.Root.View).Key : null;

    /// <summary>The file that this was read from or last written to; null where there is none.</summary>
    public virtual string? File => (Element.Root.View as IServiceDocument)?.Path;

    /// <summary>The line that the element starts on, from 1, in the text as it stands now; 0 outside a document.</summary>
    public virtual int Line => Element.Document?.Locate(Element).Line ?? 0;

    /// <summary>The column that the element starts at, from 1; 0 outside a document.</summary>
    public virtual int Column => Element.Document?.Locate(Element).Column ?? 0;

    internal SourceElement Element { get; }

    internal ElementSchema Schema { get; }

    /// <summary>What tells this item from others of its kind: a name, or what stands for one.</summary>
    internal virtual string Key => Schema.Item!.OneKey is { } name ? Text(name) : string.Join("/", Schema.Item.Key.Select(Text));

    /// <summary>The key together with that of what the item stands in, such as <c>WebRole1/Ssl</c>.</summary>
    internal virtual string QualifiedKey => Key;

    /// <summary>The names that <see cref="QualifiedKey"/> is made of.</summary>
    private protected virtual IEnumerable<string?> KeyParts => [Key];

    /// <summary>The <see cref="QualifiedKey"/> for a message or a report: of long names, and of many, the beginning.</summary>
    internal string ShortKey => ShortName.OfPath(KeyParts.OfType<string>());

    /// <summary>The collection that read the item, or that it was added through.</summary>
    internal IItemHome? Home { get; set; }

    /// <summary>Where the item stands in the list of its home, where it was read into it.</summary>
    internal int PlaceInHome { get; set; }

    /// <summary>The text of an attribute as the file has it, valid or not; null where there is none.</summary>
    public string? GetAttribute(string name) => Element.GetAttribute(name);

    /// <summary>
    /// A property as the file says it, valid or not, several values with commas between them; what the format says where the
    /// file does not; null where neither does.
    /// </summary>
    /// <param name="property">A property of the schema of such items; null is the answer where the item has no such property.</param>
    public string? GetText(PropertySchema property)
    {
        List<string> texts = [];
        foreach ((string[] path, AttributeSchema attribute) in property.Places)
        {
            texts.AddRange(path
                .Aggregate<string, IEnumerable<SourceElement>>([Element], (elements, name) => elements.SelectMany(element => element.Elements(name)))
                .Select(element => property.IsPorts && element.GetAttribute("min") is { } first
                    ? $"{first}-{element.GetAttribute("max")}"
                    : element.GetAttribute(attribute.Name))
                .OfType<string>());
        }

        return texts.Count > 0 ? string.Join(",", texts)
            : Schema.Properties.Any(own => own.Name == property.Name) ? property.Attribute.DefaultValue
            : null;
    }

    /// <summary>
    /// The names that the item goes by: its own first, and then with what it stands in, as in <c>WebRole1/Ssl</c>.
    /// </summary>
    public virtual IReadOnlyList<string> GetNames() => Key == QualifiedKey ? [Key] : [Key, QualifiedKey];

    /// <summary>The element as XML text, as it is written in the file.</summary>
    public string ToXml()
    {
        StringBuilder output = new();
        Element.WriteTo(output);
        return output.ToString();
    }

    /// <summary>The item as a message names it, such as <c>certificate 'WebRole1/Ssl'</c>.</summary>
    public string Describe() => ToPhrase().ToString();

    /// <summary>The same as a part of a message.</summary>
    public Phrase ToPhrase() => $"{Phrase.Words(Schema.Item!.Noun)} '{QualifiedKey}'";

    /// <summary>What tells this item from others of its kind.</summary>
    public override string ToString() => Key;

    private protected string Text(string attribute) =>
        Element.GetAttribute(attribute) ?? Schema.FindAttribute(attribute)?.DefaultValue ?? string.Empty;

    private protected string? OptionalText(string attribute) => Element.GetAttribute(attribute);

    private protected int? WholeNumber(string attribute) =>
        int.TryParse(Text(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    private protected bool Flag(string attribute) => Text(attribute).Trim() is "true" or "1";

    /// <summary>Sets attributes after checking all of them; null leaves one as it is, an empty text removes an optional one.</summary>
    private protected void Set(IEnumerable<(string Name, string? Value)> attributes)
    {
        EnsureEditable();
        AttributeWriter.Set(Element, Schema, AttributeText.Given(attributes));
    }

    /// <summary>Sets an attribute after checking it; null or an empty text removes an optional one.</summary>
    private protected void Set(string attribute, string? value)
    {
        EnsureEditable();
        AttributeWriter.Set(Element, Schema, [(attribute, value)]);
    }

    private protected void Set(string attribute, int? value) => Set(attribute, AttributeText.Of(value));

    private protected void Set(string attribute, bool value) => Set(attribute, AttributeText.Of(value));

    /// <summary>The import that adds the item; null for what the file says itself.</summary>
    private protected virtual Import? ImportedBy => null;

    /// <summary>
    /// Refuses to change an item that an import adds, and an item that was removed, or that stands in one that was removed:
    /// the change would be lost. Every change of an item, and of what stands in it, starts here.
    /// </summary>
    /// <exception cref="Errors.CsException">CsImportedItem, CsNotInDefinition.</exception>
    internal void EnsureEditable()
    {
        if (ImportedBy is { } import)
        {
            throw ModelErrors.ImportedItem(this, import);
        }

        if (!IsEditable)
        {
            throw ModelErrors.NotInDefinition(this);
        }
    }

    /// <summary>
    /// Whether the item is part of a document, or still to become one. An item that is being made has had no home yet; a
    /// role can be added to a definition at any time, with what it holds.
    /// </summary>
    private bool IsEditable
    {
        get
        {
            SourceElement top = Element.Root;
            return top.RootOf is not null || top.View is Role or DocumentItem { Home: null };
        }
    }

    /// <summary>Takes the item out of the collection that it is in.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition, CsImportedItem.</exception>
    private protected void RemoveFromHome()
    {
        EnsureEditable();
        if (Home is null || Element.Parent is null)
        {
            throw ModelErrors.NotInDefinition(this);
        }

        Home.Remove(this);
    }

    /// <summary>Sets the name, here and wherever it is referred to.</summary>
    private protected void RenameWith(IReadOnlyList<ItemReference> references, string newName)
    {
        string oldName = Key;
        foreach (ItemReference reference in references)
        {
            reference.CheckRename(newName);
        }

        Set("name", newName);
        foreach (ItemReference reference in references)
        {
            reference.Rename(oldName, newName);
        }
    }
}
