using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// A service definition (.csdef): the roles of a cloud service, their endpoints, and who may talk to whom. It is a
/// view on the file's text, and writes that text back unchanged but for what was changed through it.
/// </summary>
/// <remarks>One thread at a time: nothing here is synchronized.</remarks>
public sealed class ServiceDefinition : NamedItem, IServiceDocument
{
    private readonly StoredDocument _file;

    private ServiceDefinition(StoredDocument file)
        : base(file.Document.Root, DefinitionSchema.Root)
    {
        _file = file;
        Roles = new(ItemPlace.Directly(this, "WebRole", "WorkerRole"), (item, schema) => new Role(item, schema));
        TrafficRules = new(
            ItemPlace.In(this, "NetworkTrafficRules", "OnlyAllowTrafficTo"),
            (item, schema) => new TrafficRule(item, schema));
        LoadBalancerProbes = new(
            ItemPlace.In(this, "LoadBalancerProbes", "LoadBalancerProbe"),
            (item, schema) => new LoadBalancerProbe(item, schema));
    }

    /// <summary>The version of the schema that the file was written for; unspecified where it does not say.</summary>
    public string SchemaVersion
    {
        get => Text("schemaVersion");
        set => Set("schemaVersion", value);
    }

    /// <summary>Over how many upgrade domains instances are spread: 1 or more, 5 where the file does not say.</summary>
    public int? UpgradeDomainCount
    {
        get => WholeNumber("upgradeDomainCount");
        set => Set("upgradeDomainCount", value);
    }

    /// <summary>How instances learn of a change of topology: UpgradeDomainWalk (the default) or Blast.</summary>
    public string TopologyChangeDiscovery
    {
        get => Text("topologyChangeDiscovery");
        set => Set("topologyChangeDiscovery", value);
    }

    /// <summary>The web and worker roles, in the order of the file.</summary>
    public NamedCollection<Role> Roles { get; }

    /// <summary>The network traffic rules, in the order of the file.</summary>
    public TrafficRuleCollection TrafficRules { get; }

    /// <summary>The load balancer probes, in the order of the file.</summary>
    public NamedCollection<LoadBalancerProbe> LoadBalancerProbes { get; }

    /// <inheritdoc/>
    public string? Path => _file.Path;

    /// <inheritdoc/>
    public string EncodingName => _file.Document.Encoding.WebName;

    /// <summary>A new definition without roles.</summary>
    /// <exception cref="CsException">CsInvalidName.</exception>
    public static ServiceDefinition Create(string name)
    {
        ServiceDefinition definition = Parse(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <ServiceDefinition xmlns="{DefinitionSchema.NamespaceUri}" />

            """.Replace("\r\n", "\n"));
        definition.Update(new DefinitionSettings { Name = name });
        return definition;
    }

    /// <summary>Reads a definition from text.</summary>
    /// <exception cref="CsException">CsMalformedXml, CsNotADefinition, CsDocumentTooLarge, CsDocumentTooDeep.</exception>
    public static ServiceDefinition Parse(string text) => Of(StoredDocument.Parse(text));

    /// <summary>Reads a definition from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="CsException">
    /// CsFileNotFound, CsFileUnreadable, CsUnsupportedEncoding, or as <see cref="Parse"/>; with the path in it.
    /// </exception>
    public static ServiceDefinition Load(string path) => StoredDocument.Load(path, Of);

    /// <summary>Reads a definition from the bytes of a pipe, in the encoding that they say themselves.</summary>
    /// <param name="stream">What to read, to its end.</param>
    /// <exception cref="CsException">CsFileUnreadable: nothing came. CsUnsupportedEncoding, or as <see cref="Parse"/>.</exception>
    public static ServiceDefinition Load(Stream stream) => Of(StoredDocument.Read(stream));

    /// <inheritdoc/>
    public bool IsSaved(bool force = false) => _file.IsSaved(force);

    /// <inheritdoc/>
    public void Save(
        string? path = null,
        bool overwrite = true,
        Encoding? encoding = null,
        bool withByteOrderMark = false,
        bool force = false) =>
        _file.Save(path ?? Path ?? throw ModelErrors.PathRequired(this), overwrite, encoding, withByteOrderMark, force);

    /// <inheritdoc/>
    public string ToText() => _file.Document.ToText();

    /// <inheritdoc/>
    public byte[] ToBytes() => _file.Document.ToBytes();

    /// <summary>A definition of its own with the same text and path.</summary>
    public ServiceDefinition Copy() => new(_file.Copy());

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="CsException">CsInvalidName, CsInvalidValue.</exception>
    public void Update(DefinitionSettings settings) => Set(
    [
        ("name", settings.Name),
        ("schemaVersion", settings.SchemaVersion),
        ("upgradeDomainCount", AttributeText.Of(settings.UpgradeDomainCount)),
        ("topologyChangeDiscovery", settings.TopologyChangeDiscovery),
    ]);

    /// <summary>The role of a name.</summary>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public Role GetRole(string name) => Roles[name] ?? throw ModelErrors.RoleNotFound(this, name);

    /// <summary>The endpoint that <c>Role/Endpoint</c> names.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public Endpoint GetEndpoint(string roleEndpoint)
    {
        string[] parts = roleEndpoint.Split('/');
        return parts.Length == 2
            ? GetRole(parts[0]).GetEndpoint(parts[1])
            : throw ModelErrors.NotARoleEndpoint(this, roleEndpoint);
    }

    /// <summary>The endpoints of a name, in whatever roles; or the one that <c>Role/Endpoint</c> names.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound: there is none.</exception>
    public IReadOnlyList<Endpoint> GetEndpoints(string name)
    {
        if (name.IndexOf('/') >= 0)
        {
            return [GetEndpoint(name)];
        }

        List<Endpoint> found = [.. Roles.Select(role => role.Endpoints[name]).OfType<Endpoint>()];
        return found.Count > 0 ? found : throw ModelErrors.EndpointNotFound(this, name);
    }

    /// <summary>The one endpoint of a name: as <c>Role/Endpoint</c>, or by its own name where no other role has it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">The name of the role; null where the name says it, or does not need to.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound, CsAmbiguousName.</exception>
    public Endpoint FindEndpoint(string name, string? role = null) =>
        role is null ? GetEndpoints(name).FindOne(name) : GetRole(role).GetEndpoint(name);

    /// <summary>The one item of a name, in a role or in whatever roles; one that an import adds may be meant, too.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="name">The name alone, or with what the item stands in, as in <c>Role/Name</c>.</param>
    /// <param name="role">The name of the role; null where the name says it, or does not need to.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsItemNotFound, CsAmbiguousName.</exception>
    public T FindItem<T>(string name, string? role = null)
        where T : RoleItem => (role is null ? Roles : (IEnumerable<Role>)[GetRole(role)])
        .SelectMany(one => one.GetItems<T>().Concat(one.GetImportedItems<T>()))
        .FindOne(name);

    /// <summary>
    /// Adds a role. A role that belongs to another definition stays there, and a copy of it is added here.
    /// </summary>
    /// <returns>The role that was added.</returns>
    /// <exception cref="CsException">CsRoleExists.</exception>
    public Role AddRole(Role role) => AddRoles([role])[0];

    /// <summary>Adds several roles, all of them or none.</summary>
    /// <inheritdoc cref="AddRole"/>
    public IReadOnlyList<Role> AddRoles(IReadOnlyCollection<Role> roles)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Role role in roles)
        {
            if (Roles[role.Name] is { } existing)
            {
                throw ModelErrors.RoleExists(this, existing);
            }

            if (!names.Add(role.Name))
            {
                throw ModelErrors.RoleGivenTwice(role);
            }
        }

        return [.. roles.Select(Adopt)];
    }

    /// <summary>Adds a traffic rule: the destinations take traffic from the sources, and from nobody else unless another
    /// rule says so.</summary>
    /// <param name="destinations">Internal endpoints, each as <c>Role/Endpoint</c>; one at least.</param>
    /// <param name="sources">The names of the roles that may send; none: nobody may; null: every role may.</param>
    /// <exception cref="CsException">
    /// CsRoleNotFound, CsEndpointNotFound, CsEndpointNotInternal; the definition is as it was.
    /// </exception>
    public TrafficRule AddTrafficRule(IEnumerable<string> destinations, IEnumerable<string>? sources)
    {
        List<Endpoint> endpoints = destinations.Select(GetEndpoint).ToList();
        if (endpoints.Count == 0)
        {
            throw ModelErrors.NoDestination();
        }

        if (endpoints.FirstOrDefault(endpoint => endpoint.Kind != EndpointKind.Internal) is { } open)
        {
            throw ModelErrors.EndpointNotInternal(open);
        }

        SourceElement rule = TrafficRule.Create(
            Element,
            endpoints.Distinct().Select(endpoint => endpoint.ToString()),
            sources?.Select(GetRole).Distinct().Select(role => role.Name).ToList());
        return TrafficRules.Insert(rule);
    }

    /// <summary>Adds a load balancer probe.</summary>
    /// <param name="name">Unique within the service.</param>
    /// <param name="settings">Protocol is needed.</param>
    /// <exception cref="CsException">CsItemExists, CsInvalidValue, CsInvalidPort.</exception>
    public LoadBalancerProbe AddLoadBalancerProbe(string name, LoadBalancerProbeSettings settings) =>
        LoadBalancerProbes.Add("LoadBalancerProbe", [("name", LoadBalancerProbe.RequireName(name)), .. settings.ToAttributes()]);

    private Role Adopt(Role role)
    {
        SourceElement element = role.Element.Parent is null ? role.Element : role.Element.CloneAlone();
        return Roles.Insert(element);
    }

    private static ServiceDefinition Of(StoredDocument file)
    {
        SourceElement root = file.Document.Root;
        if (root.LocalName != DefinitionSchema.Root.Name)
        {
            (int line, int column) = file.Document.Locate(root);
            throw ModelErrors.NotADefinition(root.LocalName, line, column);
        }

        if (TransformMark.IsIn(file.Document))
        {
            throw ModelErrors.IsATransform(CsErrorId.CsNotADefinition, $"definition");
        }

        return new ServiceDefinition(file);
    }
}
