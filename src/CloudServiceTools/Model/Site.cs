using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A web site of a web role.</summary>
public sealed class Site : SiteItem
{
    internal Site(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
        Bindings = new NamedCollection<Binding>(
            ItemPlace.In(this, "Bindings", "Binding"), (item, itemSchema) => new Binding(item, itemSchema));
    }

    /// <summary>The endpoints that the site listens on.</summary>
    public NamedCollection<Binding> Bindings { get; }

    /// <inheritdoc/>
    public override Binding AddBinding(string name, string endpointName, string? hostHeader = null)
    {
        EnsureEditable();
        return Bind(name, GetRole()?.GetEndpoint(endpointName).Name ?? endpointName, hostHeader);
    }

    /// <summary>The same, of an endpoint that is known to be there.</summary>
    internal Binding Bind(string name, string endpointName, string? hostHeader = null) => Bindings.Add(
        "Binding", [("name", name), ("endpointName", endpointName), ("hostHeader", hostHeader)]);
}
