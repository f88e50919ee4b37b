using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A web site of a web role.</summary>
public sealed class Site : NamedItem
{
    private Site(SourceElement element)
        : base(element, SiteSchema)
    {
        ContainerSet containers = new(element, "Bindings");
        Bindings = new NamedCollection<Binding>(
            () => containers.Stamp,
            () => containers.Elements.SelectMany(bindings => bindings.Elements("Binding")).Select(Binding.Of));
    }

    /// <summary>The folder with the site's files, relative to the definition; null where the file has none.</summary>
    public string? PhysicalDirectory
    {
        get => OptionalText("physicalDirectory");
        set => Set("physicalDirectory", value);
    }

    /// <summary>The endpoints that the site listens on.</summary>
    public NamedCollection<Binding> Bindings { get; }

    internal static ElementSchema SiteSchema { get; } =
        DefinitionSchema.Root.FindChild("WebRole")!.FindChild("Sites")!.FindChild("Site")!;

    /// <summary>Lets the site listen on an endpoint of its role.</summary>
    /// <param name="name">The name of the binding.</param>
    /// <param name="endpointName">The name of an http or https endpoint of the same role.</param>
    /// <param name="hostHeader">The host name that the binding answers to; null for every one.</param>
    /// <exception cref="Errors.CsException">CsBindingExists, CsInvalidName.</exception>
    public Binding AddBinding(string name, string endpointName, string? hostHeader = null)
    {
        if (Bindings[name] is { } existing)
        {
            throw ModelErrors.BindingExists(this, existing);
        }

        ElementSchema schema = SiteSchema.FindChild("Bindings")!;
        SourceElement binding = AttributeWriter.Create(
            Element,
            schema.FindChild("Binding")!,
            ("name", name),
            ("endpointName", endpointName),
            ("hostHeader", hostHeader));
        AttributeWriter.Insert(AttributeWriter.GetOrAdd(Element, SiteSchema, "Bindings"), schema, binding);
        return Binding.Of(binding);
    }

    internal static Site Of(SourceElement element) => element.View as Site ?? new Site(element);
}

/// <summary>An endpoint that a site listens on.</summary>
public sealed class Binding : NamedItem
{
    private Binding(SourceElement element)
        : base(element, Site.SiteSchema.FindChild("Bindings")!.FindChild("Binding")!)
    {
    }

    /// <summary>The name of the endpoint, one of the same role.</summary>
    public string EndpointName
    {
        get => Text("endpointName");
        set => Set("endpointName", value);
    }

    /// <summary>The host name that the binding answers to; null for every one.</summary>
    public string? HostHeader
    {
        get => OptionalText("hostHeader");
        set => Set("hostHeader", value);
    }

    internal static Binding Of(SourceElement element) => element.View as Binding ?? new Binding(element);
}
