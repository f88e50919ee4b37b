using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>An endpoint that a site listens on.</summary>
public sealed class Binding : NamedRoleItem
{
    internal Binding(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name of the site; null after the binding was removed.</summary>
    public string? Site => GetSite()?.Name;

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

    private protected override IEnumerable<string?> KeyParts => Site is null ? [Name] : [Role, Site, Name];

    internal override string QualifiedKey => Role is null || Site is null ? Name : $"{Role}/{Site}/{Name}";

    /// <summary>The site; null after the binding was removed.</summary>
    public Site? GetSite() => Element.Parent?.Parent?.View as Site;

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetNames() => [Name, $"{Site}/{Name}", QualifiedKey];

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsInvalidValue, CsEndpointNotFound: the role has no such endpoint.</exception>
    public void Update(BindingSettings settings) => Set(
    [
        ("endpointName", settings.EndpointName is null ? null : GetRole()?.GetEndpoint(settings.EndpointName).Name ?? settings.EndpointName),
        ("hostHeader", settings.HostHeader),
    ]);
}

/// <summary>What can be said of a binding. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class BindingSettings
{
    /// <summary>The name of an http or https endpoint of the same role.</summary>
    public string? EndpointName { get; set; }

    /// <summary>The host name that the binding answers to.</summary>
    public string? HostHeader { get; set; }
}
