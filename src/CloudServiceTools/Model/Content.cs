using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A folder of files that packaging copies into the role.</summary>
public sealed class Content : RoleItem
{
    internal Content(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The folder on the virtual machine, relative to the role's root: 1 to 256 characters.</summary>
    public string Destination
    {
        get => Text("destination");
        set => Set("destination", value);
    }

    /// <summary>The folder that the files are copied from, relative to the definition: 1 to 256 characters.</summary>
    public string SourceDirectory
    {
        get => Element.Element("SourceDirectory")?.GetAttribute("path") ?? string.Empty;
        set
        {
            ElementSchema schema = Schema.FindChild("SourceDirectory")!;
            if (Element.Element("SourceDirectory") is { } source)
            {
                AttributeWriter.Set(source, schema, [("path", value)]);
            }
            else
            {
                AttributeWriter.Insert(Element, Schema, AttributeWriter.Create(Element, schema, ("path", value)));
            }
        }
    }

    internal override string Key => Destination;
}
