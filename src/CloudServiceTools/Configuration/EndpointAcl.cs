using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>Which access control guards an endpoint.</summary>
public sealed class EndpointAcl : ConfigurationEntry
{
    internal EndpointAcl(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name of the role that has the endpoint.</summary>
    public string Role => Text("role");

    /// <summary>The name of the endpoint.</summary>
    /// <remarks>The schema spells the attribute endPoint; its documentation, and files that follow that, endpoint.</remarks>
    public string Endpoint => OptionalText("endPoint") ?? OptionalText("endpoint") ?? string.Empty;

    /// <summary>The name of the access control.</summary>
    public string AccessControl
    {
        get => Text("accessControl");
        set => Set("accessControl", value);
    }

    internal override string Key => $"{Role}/{Endpoint}";
}
