using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What a web server finds under a path: a site, or a virtual directory or application in one.</summary>
public abstract class SiteItem : NamedRoleItem
{
    private protected SiteItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
        VirtualDirectories = new NamedCollection<VirtualDirectory>(
            ItemPlace.Directly(this, "VirtualDirectory"),
            (item, itemSchema) => new VirtualDirectory(item, itemSchema));
        VirtualApplications = new NamedCollection<VirtualApplication>(
            ItemPlace.Directly(this, "VirtualApplication"),
            (item, itemSchema) => new VirtualApplication(item, itemSchema));
    }

    /// <summary>The folder with the files, relative to the definition; null where the file has none.</summary>
    public string? PhysicalDirectory
    {
        get => OptionalText("physicalDirectory");
        set => Set("physicalDirectory", value);
    }

    /// <summary>The virtual directories right inside this.</summary>
    public NamedCollection<VirtualDirectory> VirtualDirectories { get; }

    /// <summary>The virtual applications right inside this.</summary>
    public NamedCollection<VirtualApplication> VirtualApplications { get; }

    /// <summary>The names from the site down to this, such as <c>Web/shop/images</c>.</summary>
    public string Path => string.Join("/", PathParts);

    /// <summary>The names from the site to this item.</summary>
    private List<string> PathParts
    {
        get
        {
            List<string> parts = [Name];
            for (SiteItem? outer = Element.Parent?.View as SiteItem; outer is not null; outer = outer.Element.Parent?.View as SiteItem)
            {
                parts.Add(outer.Name);
            }

            parts.Reverse();
            return parts;
        }
    }

    private protected override IEnumerable<string?> KeyParts => [Role, .. PathParts];

    internal override string QualifiedKey => Role is null ? Path : $"{Role}/{Path}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetNames() => [Name, Path, QualifiedKey];

    /// <summary>Adds a virtual directory.</summary>
    /// <param name="name">Unique among the directories and applications beside it.</param>
    /// <param name="physicalDirectory">The folder with its files; null to leave it out.</param>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName.</exception>
    public VirtualDirectory AddVirtualDirectory(string name, string? physicalDirectory = null)
    {
        EnsureEditable();
        RequireFree(VirtualApplications.Find(name));
        return VirtualDirectories.Add("VirtualDirectory", [("name", name), ("physicalDirectory", physicalDirectory)]);
    }

    /// <summary>Adds a virtual application.</summary>
    /// <inheritdoc cref="AddVirtualDirectory"/>
    public VirtualApplication AddVirtualApplication(string name, string? physicalDirectory = null)
    {
        EnsureEditable();
        RequireFree(VirtualDirectories.Find(name));
        return VirtualApplications.Add("VirtualApplication", [("name", name), ("physicalDirectory", physicalDirectory)]);
    }

    /// <summary>Lets a site listen on an endpoint of its role.</summary>
    /// <param name="name">The name of the binding.</param>
    /// <param name="endpointName">The name of an http or https endpoint of the same role.</param>
    /// <param name="hostHeader">The host name that the binding answers to; null for every one.</param>
    /// <exception cref="Errors.CsException">
    /// CsItemExists, CsInvalidName, CsEndpointNotFound; CsNotApplicable: this is no site, and only sites have bindings.
    /// </exception>
    public virtual Binding AddBinding(string name, string endpointName, string? hostHeader = null)
    {
        EnsureEditable();
        throw ModelErrors.NotApplicable(AttributeWriter.Describe(Element), "bindings");
    }

    /// <summary>Directories and applications beside one another share the paths that their names make.</summary>
    private protected override DocumentItem? FindNamesake(string name) => Element.Parent?.View is SiteItem outer
        ? outer.VirtualDirectories.Find(name) ?? (DocumentItem?)outer.VirtualApplications.Find(name)
        : base.FindNamesake(name);

    /// <summary>This and everything below it, in the order of the file.</summary>
    internal IEnumerable<SiteItem> WithDescendants()
    {
        // Reading both collections gives every child element its view.
        int count = VirtualDirectories.Count + VirtualApplications.Count;
        yield return this;
        if (count == 0)
        {
            yield break;
        }

        foreach (SiteItem child in Element.Elements().Select(element => element.View).OfType<SiteItem>().ToList())
        {
            foreach (SiteItem item in child.WithDescendants())
            {
                yield return item;
            }
        }
    }

    private static void RequireFree(SiteItem? existing)
    {
        if (existing is not null)
        {
            throw ModelErrors.ItemExists(existing);
        }
    }
}

/// <summary>A virtual directory of a web site: a path with files from another folder.</summary>
public sealed class VirtualDirectory : SiteItem
{
    internal VirtualDirectory(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }
}

/// <summary>A virtual application of a web site: a path with a program of its own.</summary>
public sealed class VirtualApplication : SiteItem
{
    internal VirtualApplication(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }
}
