using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who may reach what in a service: for every source (the roles, the virtual network and the Internet) and every endpoint, whether
/// traffic is allowed, and why. It is what the files said when the map was made; later changes do not show.
/// </summary>
/// <remarks>
/// Internal endpoints: traffic rules add up, so an endpoint is open to the sources of all rules that name it and closed to
/// every other role, its own included; one that no rule names is open to every role. Input endpoints on the public load balancer
/// and instance input endpoints are open to the Internet, and so to everybody; those on an internal load balancer are open to the
/// virtual network and the roles. Traffic rules do not touch either. An access control of the configuration narrows which
/// addresses of the Internet may reach an input endpoint on the public load balancer.
/// </remarks>
public sealed class TrafficMap
{
    /// <summary>The name of the source that stands for everything outside of the service and its virtual network.</summary>
    public const string Internet = "Internet";

    /// <summary>The name of the source that stands for the machines in the virtual network that are no instances of the service.</summary>
    public const string VirtualNetwork = "VirtualNetwork";

    private readonly ServiceDefinition _definition;
    private readonly ServiceNetwork? _network;
    private readonly RuleCoverage _coverage;
    private readonly Dictionary<string, TrafficSource> _byName = new(NameComparer.Instance);
    private readonly List<TrafficSource> _blocks = [];

    /// <summary>Reads the roles, endpoints and traffic rules of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="includeImported">Whether the endpoints count that imports add, such as those of RemoteAccess.</param>
    public TrafficMap(ServiceDefinition definition, bool includeImported = false)
        : this(definition, environment: null, includeImported)
    {
    }

    /// <summary>Reads the roles, endpoints and traffic rules of a definition, and the network of an environment.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="environment">The environment, whose configuration says it; null for what the definition says alone.</param>
    /// <param name="includeImported">Whether the endpoints count that imports add, such as those of RemoteAccess.</param>
    /// <exception cref="CsException">CsDocumentTooLarge: the access controls tell too many addresses apart.</exception>
    public TrafficMap(ServiceDefinition definition, ServiceEnvironment? environment, bool includeImported = false)
    {
        _definition = definition;
        _coverage = new RuleCoverage(definition);
        _network = environment is null ? null : new ServiceNetwork(environment);
        List<Endpoint> endpoints = [];
        List<string> sources = [];
        foreach (Role role in definition.Roles)
        {
            endpoints.AddRange(includeImported ? role.GetEffectiveItems<Endpoint>() : role.Endpoints);
            Add(TrafficSource.OfRole(role.Name), sources);
        }

        Endpoints = endpoints;
        Add(TrafficSource.OfVirtualNetwork(), _network?.HasSite == true || endpoints.Exists(IsInternal) ? sources : null);
        foreach (TrafficSource block in AddressSources.Of(Guards()) ?? throw TrafficErrors.TooManyBlocks(environment!.Configuration))
        {
            Add(block, sources);
            _blocks.Add(block);
        }

        Sources = sources;
    }

    /// <summary>
    /// Who may send: the names of the roles in the order of the file; the virtual network, where an endpoint is on an internal load
    /// balancer or the configuration names the network; the addresses that access controls tell apart; and the Internet.
    /// </summary>
    /// <remarks>A role that is called Internet stands for itself; the Internet is no source of its own there.</remarks>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The endpoints that can be sent to, in the order of the file.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>Whether a source is a role of the service.</summary>
    public bool IsRole(string source) => _byName.TryGetValue(source, out TrafficSource? known) && known.Kind == TrafficSourceKind.Role;

    /// <summary>Whether a source is the Internet, or a part of it.</summary>
    public bool IsInternet(string source) => _byName.TryGetValue(source, out TrafficSource? known)
        && known.Kind is TrafficSourceKind.Internet or TrafficSourceKind.AddressRange;

    /// <summary>
    /// Whether a name stands for a sender outside of the service: the virtual network, the Internet, an address or a subnet.
    /// </summary>
    public bool IsOutside(string name) => FindSource(name) is { Kind: not TrafficSourceKind.Role };

    /// <summary>Every decision, endpoint by endpoint, made while they are enumerated.</summary>
    public IEnumerable<TrafficDecision> Decide() => Decide(Sources, Endpoints);

    /// <summary>The decisions for some sources and endpoints, endpoint by endpoint, made while they are enumerated.</summary>
    /// <param name="sources">Names of sources, as <see cref="RequireSource"/> takes them.</param>
    /// <param name="endpoints">Endpoints of the definition.</param>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public IEnumerable<TrafficDecision> Decide(IReadOnlyList<string> sources, IEnumerable<Endpoint> endpoints)
    {
        TrafficSource[] senders = [.. sources.Select(SourceOf)];
        foreach (Endpoint endpoint in endpoints)
        {
            EndpointAccess access = AccessTo(endpoint);
            foreach (TrafficSource sender in senders)
            {
                yield return access.Decide(sender);
            }
        }
    }

    /// <summary>Decides for one source and one endpoint.</summary>
    /// <param name="source">The source, as <see cref="RequireSource"/> takes it.</param>
    /// <param name="roleEndpoint">The endpoint, as <c>Role/Endpoint</c>.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public TrafficDecision Decide(string source, string roleEndpoint) =>
        AccessTo(RequireEndpoint(roleEndpoint)).Decide(SourceOf(source));

    /// <summary>The source of a name, as <see cref="Sources"/> has it.</summary>
    /// <param name="name">
    /// The name of a role, <see cref="VirtualNetwork"/>, <see cref="Internet"/>, or an address or a subnet such as
    /// <c>203.0.113.0/24</c>, which stands for the smallest source that it belongs to.
    /// </param>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public string RequireSource(string name) => SourceOf(name).Name;

    /// <summary>The endpoint that <c>Role/Endpoint</c> names.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public Endpoint RequireEndpoint(string roleEndpoint) =>
        Endpoints.FirstOrDefault(endpoint => endpoint.IsCalled(roleEndpoint))
        ?? _definition.GetEndpoint(roleEndpoint);

    /// <summary>Refuses a question about no source or no endpoint, which has no answer.</summary>
    /// <param name="sources">The sources that were found.</param>
    /// <param name="endpoints">The endpoints that were found.</param>
    /// <param name="from">What the sources were looked for by.</param>
    /// <param name="to">What the endpoints were looked for by.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public void RequirePair(
        IReadOnlyCollection<string> sources, IReadOnlyCollection<Endpoint> endpoints, IEnumerable<string> from, IEnumerable<string> to)
    {
        if (sources.Count == 0)
        {
            throw TrafficErrors.SourceNotFound(_definition, string.Join(", ", from), Sources);
        }

        if (endpoints.Count == 0)
        {
            throw TrafficErrors.NoEndpointMatches(_definition, string.Join(", ", to), Endpoints);
        }
    }

    /// <summary>What the rules and the network say of an endpoint.</summary>
    internal EndpointAccess AccessTo(Endpoint endpoint) => new(endpoint, _coverage.Of(endpoint), _network);

    /// <summary>
    /// The sources that a name stands for: one of that name, and of the Internet, an address or a subnet every part of it, since who
    /// asks whether it is closed wants to know of each. None where nothing has the name.
    /// </summary>
    internal IEnumerable<string> SourcesCalled(string name)
    {
        if (FindSource(name) is not { } found)
        {
            return [];
        }

        if (found.Kind is not (TrafficSourceKind.AddressRange or TrafficSourceKind.Internet))
        {
            return [found.Name];
        }

        AddressBlock asked = AddressBlock.TryParseAny(name, out AddressBlock block) ? block : AddressBlock.All;
        return [.. _blocks.Where(source => source == found || asked.Contains(source.Block)).Select(source => source.Name)];
    }

    private TrafficSource SourceOf(string name) => FindSource(name) ?? throw TrafficErrors.SourceNotFound(_definition, name, Sources);

    private TrafficSource? FindSource(string name) => _byName.TryGetValue(name, out TrafficSource? known) ? known
        : AddressBlock.TryParseAny(name, out AddressBlock block) ? SourceOf(block)
        : null;

    private TrafficSource SourceOf(AddressBlock block) => _blocks
        .Where(source => source.Block.Contains(block))
        .Aggregate((one, other) => other.Block.Length > one.Block.Length ? other : one);

    /// <summary>Takes a source unless one of its name is there. Where it is not listed, it is known by its name all the same.</summary>
    private void Add(TrafficSource source, List<string>? listed)
    {
        if (!_byName.ContainsKey(source.Name))
        {
            _byName.Add(source.Name, source);
            listed?.Add(source.Name);
        }
    }

    private bool IsInternal(Endpoint endpoint) => FrontEnd.IsInternal(endpoint, _network);

    /// <summary>What narrows endpoints, each once.</summary>
    private AccessGuard[] Guards() => _network?.HasGuards == true
        ? [.. Endpoints.Select(endpoint => FrontEnd.Of(endpoint, _network).Guard).OfType<AccessGuard>().Distinct()]
        : [];
}
