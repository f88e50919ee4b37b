using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who may reach what in a service: for every source (the roles and the Internet) and every endpoint, whether traffic is
/// let through, and why. It is what the definition said when the map was made; later changes do not show.
/// </summary>
/// <remarks>
/// Internal endpoints: traffic rules add up, so an endpoint is open to the sources of all rules that name it and closed to
/// every other role, its own included; one that no rule names is open to every role. Input and instance input endpoints
/// are open to the Internet, and so to everybody; traffic rules do not touch them.
/// </remarks>
public sealed class TrafficMap
{
    /// <summary>The name of the source that stands for everything outside of the service.</summary>
    public const string Internet = "Internet";

    private readonly ServiceDefinition _definition;
    private readonly RuleCoverage _coverage;
    private readonly HashSet<string> _roles;

    /// <summary>Reads the roles, endpoints and traffic rules of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="includeImported">Whether the endpoints count that imports add, such as those of RemoteAccess.</param>
    public TrafficMap(ServiceDefinition definition, bool includeImported = false)
    {
        _definition = definition;
        _coverage = new RuleCoverage(definition);
        _roles = new(StringComparer.OrdinalIgnoreCase);
        List<Endpoint> endpoints = [];
        List<string> sources = [];
        foreach (Role role in definition.Roles)
        {
            endpoints.AddRange(role.Endpoints);
            if (includeImported)
            {
                endpoints.AddRange(role.GetImportedItems<Endpoint>());
            }

            if (_roles.Add(role.Name))
            {
                sources.Add(role.Name);
            }
        }

        if (!_roles.Contains(Internet))
        {
            sources.Add(Internet);
        }

        Sources = sources;
        Endpoints = endpoints;
    }

    /// <summary>Who may send: the names of the roles in the order of the file, and the Internet.</summary>
    /// <remarks>A role that is called Internet stands for itself; the Internet is no source of its own there.</remarks>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The endpoints that can be sent to, in the order of the file.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>Whether a source is a role of the service, rather than the Internet.</summary>
    public bool IsRole(string source) => _roles.Contains(source);

    /// <summary>Every decision, endpoint by endpoint, made while they are enumerated.</summary>
    public IEnumerable<TrafficDecision> Decide() => Decide(Sources, Endpoints);

    /// <summary>The decisions for some sources and endpoints, endpoint by endpoint, made while they are enumerated.</summary>
    /// <param name="sources">Names of sources, of <see cref="Sources"/>.</param>
    /// <param name="endpoints">Endpoints of the definition.</param>
    public IEnumerable<TrafficDecision> Decide(IReadOnlyList<string> sources, IEnumerable<Endpoint> endpoints)
    {
        bool[] areRoles = [.. sources.Select(_roles.Contains)];
        foreach (Endpoint endpoint in endpoints)
        {
            EndpointAccess access = AccessTo(endpoint);
            for (int index = 0; index < sources.Count; index++)
            {
                yield return access.Decide(sources[index], areRoles[index]);
            }
        }
    }

    /// <summary>Decides for one source and one endpoint.</summary>
    /// <param name="source">The name of a role, or <see cref="Internet"/>.</param>
    /// <param name="roleEndpoint">The endpoint, as <c>Role/Endpoint</c>.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public TrafficDecision Decide(string source, string roleEndpoint) =>
        Decide([RequireSource(source)], [RequireEndpoint(roleEndpoint)]).First();

    /// <summary>The source of a name, as <see cref="Sources"/> has it.</summary>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public string RequireSource(string name) =>
        Sources.FirstOrDefault(source => string.Equals(source, name, StringComparison.OrdinalIgnoreCase))
        ?? throw TrafficErrors.SourceNotFound(_definition, name, Sources);

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

    /// <summary>What the rules say of an endpoint.</summary>
    internal EndpointAccess AccessTo(Endpoint endpoint) => new(endpoint, _coverage.Of(endpoint));
}
