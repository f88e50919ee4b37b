using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A folder of files that packaging copies into the role.</summary>
public sealed class Content : RoleItem
{
    private readonly ItemPart _source;

    internal Content(SourceElement element, ElementSchema schema)
        : base(element, schema) => _source = new ItemPart(this, "SourceDirectory");

    /// <summary>The folder on the virtual machine, relative to the role's root: 1 to 256 characters.</summary>
    public string Destination
    {
        get => Text("destination");
        set => Set("destination", value);
    }

    /// <summary>The folder that the files are copied from, relative to the definition: 1 to 256 characters.</summary>
    public string SourceDirectory
    {
        get => _source.Text("path") ?? string.Empty;
        set => _source.Set(("path", value));
    }
}
