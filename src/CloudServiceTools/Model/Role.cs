using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What a role runs.</summary>
public enum RoleType
{
    /// <summary>Web sites in IIS.</summary>
    Web,

    /// <summary>Any program.</summary>
    Worker,
}

/// <summary>A role of a service: what runs on each of a set of virtual machines.</summary>
public sealed class Role : NamedItem
{
    /// <summary>What is or holds an endpoint: Endpoints, and on a web role the legacy forms.</summary>
    private readonly ContainerSet _endpointParts;
    private NamedCollection<Endpoint>? _endpoints;
    private NamedCollection<Site>? _sites;

    private Role(SourceElement element)
        : base(element, DefinitionSchema.Root.FindChild(element.LocalName)!)
    {
        _endpointParts = new ContainerSet(element, "Endpoints", "InputEndpoints", "InternalEndpoint");
    }

    /// <summary>Web or worker.</summary>
    public RoleType Type => Element.LocalName == "WebRole" ? RoleType.Web : RoleType.Worker;

    /// <summary>The size of the virtual machines. Small where the file does not say.</summary>
    /// <remarks>The schema takes any text; which sizes there are is up to the platform.</remarks>
    public string VMSize
    {
        get => Text("vmsize");
        set => Set("vmsize", value);
    }

    /// <summary>Whether the role's program may call native code. Default: true.</summary>
    public bool EnableNativeCodeExecution
    {
        get => Flag("enableNativeCodeExecution");
        set => Set("enableNativeCodeExecution", value);
    }

    /// <summary>The endpoints of every kind, in the order of the file.</summary>
    public NamedCollection<Endpoint> Endpoints =>
        _endpoints ??= new NamedCollection<Endpoint>(() => _endpointParts.Stamp, ReadEndpoints);

    /// <summary>The web sites of a web role.</summary>
    public NamedCollection<Site> Sites => _sites ??= ReadSites();

    /// <summary>A new role, to be filled and added to a definition.</summary>
    /// <param name="name">Starts with an ASCII letter or _; none of <c>\ / : * ? " &lt; &gt; | ' ^ `</c>.</param>
    /// <param name="type">Web or worker.</param>
    /// <param name="vmSize">The size of its virtual machines; null for the platform's default, Small.</param>
    /// <exception cref="Errors.CsException">CsInvalidName.</exception>
    public static Role Create(string name, RoleType type, string? vmSize = null)
    {
        ElementSchema schema = DefinitionSchema.Root.FindChild(type == RoleType.Web ? "WebRole" : "WorkerRole")!;
        SourceElement element = new(
            string.Empty, schema.Name, DefinitionSchema.NamespaceUri, DocumentStyle.Default.EmptyTagEnd);
        Role role = new(element);
        AttributeWriter.Set(element, schema, [("name", name)]);
        role.VMSize = vmSize ?? string.Empty;
        return role;
    }

    /// <summary>The endpoint of a name; <c>Role/Endpoint</c> is fine too where the role is this one.</summary>
    /// <exception cref="Errors.CsException">CsEndpointNotFound.</exception>
    public Endpoint GetEndpoint(string name)
    {
        string prefix = Name + "/";
        string own = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : name;
        return Endpoints[own] ?? throw ModelErrors.EndpointNotFound(this, own);
    }

    /// <summary>Adds an endpoint that is open to the Internet through the load balancer.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol and Port are needed.</param>
    /// <exception cref="Errors.CsException">
    /// CsEndpointExists, CsInvalidName, CsInvalidPort, CsInvalidValue, CsNotApplicable; the role is as it was.
    /// </exception>
    public InputEndpoint AddInputEndpoint(string name, EndpointSettings settings) =>
        (InputEndpoint)AddEndpoint("InputEndpoint", name, settings);

    /// <summary>Adds an endpoint that is open to the Internet on one public port for each instance.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol, LocalPort and PublicPort are needed.</param>
    /// <inheritdoc cref="AddInputEndpoint"/>
    public InstanceInputEndpoint AddInstanceInputEndpoint(string name, EndpointSettings settings) =>
        (InstanceInputEndpoint)AddEndpoint("InstanceInputEndpoint", name, settings);

    /// <summary>Adds an endpoint for the roles of the same service.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="settings">Protocol is needed; without Port the platform chooses one.</param>
    /// <inheritdoc cref="AddInputEndpoint"/>
    public InternalEndpoint AddInternalEndpoint(string name, EndpointSettings settings) =>
        (InternalEndpoint)AddEndpoint("InternalEndpoint", name, settings);

    /// <summary>Adds a web site.</summary>
    /// <param name="name">Unique within the role.</param>
    /// <param name="endpointNames">
    /// The http and https endpoints that the site listens on, each bound under its own name. The schema wants one at least.
    /// </param>
    /// <param name="physicalDirectory">The folder with the site's files; null to leave it out.</param>
    /// <exception cref="Errors.CsException">
    /// CsWebRoleRequired, CsSiteExists, CsInvalidName, CsEndpointNotFound, CsBindingExists; the role is as it was.
    /// </exception>
    public Site AddSite(string name, IEnumerable<string> endpointNames, string? physicalDirectory = null)
    {
        if (Type != RoleType.Web)
        {
            throw ModelErrors.WebRoleRequired(this);
        }

        if (Sites[name] is { } existing)
        {
            throw ModelErrors.SiteExists(this, existing);
        }

        SourceElement element = AttributeWriter.Create(
            Element, Site.SiteSchema, ("name", name), ("physicalDirectory", physicalDirectory));
        Site site = Site.Of(element);
        foreach (string endpointName in endpointNames.Select(name => GetEndpoint(name).Name))
        {
            site.AddBinding(endpointName, endpointName);
        }

        AttributeWriter.Insert(
            AttributeWriter.GetOrAdd(Element, Schema, "Sites"), Schema.FindChild("Sites")!, element);
        return site;
    }

    /// <summary>Gives the role another name, and follows it in the service's traffic rules.</summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsRoleExists.</exception>
    public void Rename(string newName)
    {
        if (GetDefinition() is { } definition && definition.Roles[newName] is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.RoleExists(definition, existing);
        }

        RenameWith(FindReferences(), newName);
    }

    /// <summary>Takes the role out of its definition. What refers to it stays as it is.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it is in none.</exception>
    public void Remove()
    {
        ServiceDefinition definition = GetDefinition() ?? throw ModelErrors.NotInDefinition(this);
        definition.Roles.Remove(this, () => Layout.Remove(Element));
    }

    /// <summary>Everything in the definition that names this role.</summary>
    public IReadOnlyList<ItemReference> FindReferences() => ItemReference.ToRole(this).ToList();

    internal static Role Of(SourceElement element) => element.View as Role ?? new Role(element);

    private Endpoint AddEndpoint(string elementName, string name, EndpointSettings settings)
    {
        if (Endpoints[name] is { } existing)
        {
            throw ModelErrors.EndpointExists(this, existing);
        }

        ElementSchema containerSchema = Schema.FindChild("Endpoints")!;
        ElementSchema schema = containerSchema.FindChild(elementName)!;
        SourceElement element = AttributeWriter.Create(Element, schema, ("name", name));
        Endpoint endpoint = Endpoint.Of(element, schema);
        endpoint.Apply(settings);
        RequireAttributes(element, schema, settings);
        Endpoints.Append(
            () =>
            {
                AttributeWriter.Insert(
                    AttributeWriter.GetOrAdd(Element, Schema, "Endpoints"), containerSchema, element);
                return endpoint;
            },
            isLast: _endpointParts.Elements.Count <= 1);
        return endpoint;
    }

    private static void RequireAttributes(SourceElement element, ElementSchema schema, EndpointSettings settings)
    {
        AttributeSchema? missing = schema.Attributes.FirstOrDefault(
            attribute => attribute.IsRequired && element.GetAttribute(attribute.Name) is null);
        if (missing is not null)
        {
            throw ModelErrors.Missing(AttributeWriter.Describe(element), missing.Name);
        }

        if (schema.Name == "InstanceInputEndpoint" && settings.PublicPort is null)
        {
            throw ModelErrors.Missing(AttributeWriter.Describe(element), "public port");
        }
    }

    private NamedCollection<Site> ReadSites()
    {
        ContainerSet containers = new(Element, "Sites");
        return new NamedCollection<Site>(
            () => containers.Stamp,
            () => containers.Elements.SelectMany(sites => sites.Elements("Site")).Select(Site.Of));
    }

    private IEnumerable<Endpoint> ReadEndpoints()
    {
        foreach (SourceElement part in _endpointParts.Elements)
        {
            ElementSchema? schema = Schema.FindChild(part.LocalName);
            if (schema is not null && part.LocalName == "InternalEndpoint")
            {
                yield return Endpoint.Of(part, schema);
                continue;
            }

            foreach (SourceElement element in part.Elements())
            {
                if (element.NamespaceUri == Element.NamespaceUri && schema?.FindChild(element.LocalName) is { } kind)
                {
                    yield return Endpoint.Of(element, kind);
                }
            }
        }
    }
}
