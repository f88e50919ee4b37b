using System;
using System.Collections.Generic;
using System.Globalization;
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
public sealed class ServiceDefinition : NamedItem
{
    private readonly SourceDocument _document;
    private readonly ContainerSet _rules;

    private ServiceDefinition(SourceDocument document)
        : base(document.Root, DefinitionSchema.Root)
    {
        _document = document;
        _rules = new ContainerSet(Element, "NetworkTrafficRules");
        ContainerSet probes = new(Element, "LoadBalancerProbes");
        Roles = new NamedCollection<Role>(
            () => Math.Max(Element.StampOf("WebRole"), Element.StampOf("WorkerRole")),
            () => Element.Elements().Where(IsRole).Select(Role.Of));
        TrafficRules = new ItemCollection<TrafficRule>(
            () => _rules.Stamp,
            () => _rules.Elements.SelectMany(rules => rules.Elements("OnlyAllowTrafficTo")).Select(TrafficRule.Of));
        LoadBalancerProbes = new NamedCollection<LoadBalancerProbe>(
            () => probes.Stamp,
            () => probes.Elements.SelectMany(items => items.Elements("LoadBalancerProbe")).Select(LoadBalancerProbe.Of));
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
        get => Number("upgradeDomainCount");
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
    public ItemCollection<TrafficRule> TrafficRules { get; }

    /// <summary>The load balancer probes, in the order of the file.</summary>
    public NamedCollection<LoadBalancerProbe> LoadBalancerProbes { get; }

    /// <summary>The full path of the file that this was read from or last written to; null where there is none.</summary>
    public string? Path { get; private set; }

    /// <summary>What the file is stored in, by its IANA name, such as utf-8.</summary>
    public string EncodingName => _document.Encoding.WebName;

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
    public static ServiceDefinition Parse(string text) => Of(SourceParser.Parse(text));

    /// <summary>Reads a definition from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="CsException">
    /// CsFileNotFound, CsFileUnreadable, CsUnsupportedEncoding, or as <see cref="Parse"/>; with the path in it.
    /// </exception>
    public static ServiceDefinition Load(string path)
    {
        string fullPath = DocumentFile.FullPath(path);
        byte[] bytes = DocumentFile.Read(fullPath);
        try
        {
            ServiceDefinition definition = Of(SourceParser.Parse(bytes));
            definition.Path = fullPath;
            return definition;
        }
        catch (CsException exception)
        {
            throw exception.In(fullPath);
        }
    }

    /// <summary>
    /// Writes the definition to a file, at once or not at all: whoever reads meanwhile, and a machine that loses its
    /// power, has the old file or the new one.
    /// </summary>
    /// <param name="path">The file; null for the one that the definition came from.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="encoding">What to store it in from now on, the declaration included; null: as before.</param>
    /// <param name="withByteOrderMark">Whether a file in the new encoding starts with a byte order mark.</param>
    /// <exception cref="CsException">CsPathRequired, CsFileExists, CsFileUnwritable, CsUnsupportedEncoding.</exception>
    public void Save(
        string? path = null, bool overwrite = true, Encoding? encoding = null, bool withByteOrderMark = false)
    {
        string fullPath = DocumentFile.FullPath(path ?? Path ?? throw ModelErrors.PathRequired(this));
        if (encoding is null)
        {
            DocumentFile.Write(fullPath, _document.ToBytes(), overwrite);
        }
        else
        {
            SourceDocument recoded = _document.Clone();
            recoded.SetEncoding(encoding, withByteOrderMark);
            DocumentFile.Write(fullPath, recoded.ToBytes(), overwrite);
            _document.SetEncoding(encoding, withByteOrderMark);
        }

        Path = fullPath;
    }

    /// <summary>The definition as text, as it would be written now.</summary>
    public string ToText() => _document.ToText();

    /// <summary>A definition of its own with the same text and path.</summary>
    public ServiceDefinition Copy() => new(_document.Clone()) { Path = Path };

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="CsException">CsInvalidName, CsInvalidValue.</exception>
    public void Update(DefinitionSettings settings)
    {
        (string Name, string? Value)[] values =
        [
            ("name", settings.Name),
            ("schemaVersion", settings.SchemaVersion),
            ("upgradeDomainCount", settings.UpgradeDomainCount?.ToString(CultureInfo.InvariantCulture)),
            ("topologyChangeDiscovery", settings.TopologyChangeDiscovery),
        ];
        AttributeWriter.Set(Element, Schema, [.. values.Where(pair => pair.Value is not null)]);
    }

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
            : throw ModelErrors.NotARoleEndpoint(roleEndpoint);
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
            Element, endpoints.Distinct(), sources?.Select(GetRole).Distinct().ToList());
        return TrafficRules.Append(
            () =>
            {
                SourceElement container = _rules.Elements.Count > 0
                    ? _rules.Elements[0]
                    : AttributeWriter.GetOrAdd(Element, Schema, "NetworkTrafficRules");
                AttributeWriter.Insert(container, Schema.FindChild("NetworkTrafficRules")!, rule);
                return TrafficRule.Of(rule);
            },
            isLast: _rules.Elements.Count <= 1);
    }

    private Role Adopt(Role role)
    {
        SourceElement element = role.Element.Parent is null ? role.Element : (SourceElement)role.Element.Clone();
        if (element.Prefix != Element.Prefix || element.NamespaceUri != Element.NamespaceUri)
        {
            element.MoveToNamespace(Element.Prefix, Element.NamespaceUri);
        }

        return Roles.Append(() =>
        {
            AttributeWriter.Insert(Element, Schema, element);
            return Role.Of(element);
        });
    }

    private static ServiceDefinition Of(SourceDocument document)
    {
        if (document.Root.LocalName != DefinitionSchema.Root.Name)
        {
            (int line, int column) = document.Locate(document.Root);
            throw ModelErrors.NotADefinition(document.Root.LocalName, line, column);
        }

        return new ServiceDefinition(document);
    }

    private bool IsRole(SourceElement element) =>
        element.Is("WebRole", Element.NamespaceUri) || element.Is("WorkerRole", Element.NamespaceUri);
}
