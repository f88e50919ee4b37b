using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Comparison;

/// <summary>Who may reach what in one definition, by names, as far as two definitions are compared by it.</summary>
/// <remarks>
/// Endpoints that imports add count: Remote Desktop is open to the Internet whoever wrote the line. Where a file that is no
/// good has several endpoints of one name, that name is open to whom one of them is open.
/// </remarks>
internal sealed class ServiceReach
{
    private readonly EndpointLookup<EndpointReach> _endpoints = new();
    private readonly Dictionary<string, int> _roles = new(NameComparer.Instance);
    private readonly List<string> _roleNames = [];
    private readonly List<EndpointReach> _inOrder = [];
    private IReadOnlyList<string>? _everybody;

    internal ServiceReach(ServiceDefinition? definition, ServiceEnvironment? environment = null)
    {
        if (definition is null)
        {
            return;
        }

        foreach (Role role in definition.Roles)
        {
            if (!_roles.ContainsKey(role.Name))
            {
                _roles.Add(role.Name, _roles.Count);
                _roleNames.Add(role.Name);
            }
        }

        TrafficMap map = new(definition, environment, includeImported: true);
        foreach (Endpoint endpoint in map.Endpoints)
        {
            EndpointAccess access = map.AccessTo(endpoint);
            if (_endpoints.Find(access.Role, access.Name) is not { } reach)
            {
                reach = new EndpointReach(this);
                _endpoints.Set(access.Role, access.Name, reach);
                _inOrder.Add(reach);
            }

            reach.Add(endpoint, access);
        }
    }

    /// <summary>The names of the roles, in the order of the file.</summary>
    internal IReadOnlyList<string> Roles => _roleNames;

    /// <summary>The endpoints, in the order of the file; those of one name are one.</summary>
    internal IReadOnlyList<EndpointReach> Endpoints => _inOrder;

    /// <summary>The Internet, and then every role: one list for all endpoints that are open to it.</summary>
    internal IReadOnlyList<string> Everybody => _everybody ??= [TrafficMap.Internet, .. _roleNames];

    internal bool HasRole(string name) => _roles.ContainsKey(name);

    /// <summary>The place of a role in the order of the file.</summary>
    internal int PlaceOf(string role) => _roles[role];

    internal EndpointReach? Find(string role, string endpoint) => _endpoints.Find(role, endpoint);
}

/// <summary>Who may reach the endpoints of one name.</summary>
internal sealed class EndpointReach(ServiceReach service)
{
    private readonly List<(Endpoint Endpoint, EndpointAccess Access)> _parts = [];
    private IReadOnlyList<string>? _listed;
    private OutsideReach? _outside;

    /// <summary>The endpoint as <c>Role/Endpoint</c>, for a sentence.</summary>
    internal Phrase Label => _parts[0].Access.Label;

    /// <summary>The same for a property.</summary>
    internal string ShortPath => Role.Length == 0 ? ShortName.Of(Name) : ShortName.OfPath([Role, Name]);

    /// <summary>Who outside of the service may.</summary>
    internal OutsideReach Outside => _outside ??= _parts
        .Select(part => OutsideReach.Of(part.Access.FrontEnd))
        .Aggregate((one, other) => one.Or(other));

    /// <summary>Whether the Internet may, or some of it.</summary>
    internal bool IsPublic => !Outside.Internet.IsEmpty;

    /// <summary>Whether traffic rules alone say who may.</summary>
    internal bool IsInternal => _parts.TrueForAll(part => part.Access.Kind == EndpointKind.Internal);

    /// <summary>Whether every role may.</summary>
    internal bool IsOpenToAll => _parts.Exists(part => part.Access.IsOpenToAll);

    /// <summary>The role of the endpoint, by its name.</summary>
    internal string Role => _parts[0].Access.Role;

    /// <summary>The name of the endpoint.</summary>
    internal string Name => _parts[0].Access.Name;

    /// <summary>The roles that may, where not every role may, in the order of the file.</summary>
    internal IReadOnlyList<string> Listed => _listed ??= [.. _parts
        .SelectMany(part => part.Access.ListedSources)
        .Where(service.HasRole)
        .Select(service.PlaceOf)
        .Distinct()
        .OrderBy(place => place)
        .Select(place => service.Roles[place])];

    /// <summary>Everybody who may, those outside first.</summary>
    internal IReadOnlyList<string> Sources => Outside.Internet.IsAll ? service.Everybody
        : Outside.Sources.Count > 0 ? [.. Outside.Sources.Select(source => source.Name), .. service.Roles]
        : IsOpenToAll ? service.Roles
        : Listed;

    internal int Line => _parts[0].Endpoint.Line;

    /// <summary>What it is, such as <c>internal tcp, port 80</c>.</summary>
    internal Phrase Details => DifferencePhrase.Details(_parts[0].Access);

    internal void Add(Endpoint endpoint, EndpointAccess access) => _parts.Add((endpoint, access));

    /// <summary>The imports that bring it; none where the file says it itself.</summary>
    internal IEnumerable<SourceElement> Imports => _parts.Select(part => part.Endpoint.Origin?.Element).OfType<SourceElement>();

    /// <summary>Whether a role of the service may; another never may.</summary>
    internal bool Allows(string role) => service.HasRole(role) && Decide(TrafficSource.OfRole(role)).Allowed;

    /// <summary>The decision for a role; null where the service has none of that name.</summary>
    internal TrafficDecision? DecideFor(string role) => service.HasRole(role) ? Decide(TrafficSource.OfRole(role)) : null;

    /// <summary>The decision for any source, which is the best of those that the endpoints of the name have.</summary>
    internal TrafficDecision Decide(TrafficSource source)
    {
        TrafficDecision? first = null;
        foreach ((_, EndpointAccess access) in _parts)
        {
            TrafficDecision decision = access.Decide(source);
            if (decision.Allowed)
            {
                return decision;
            }

            first ??= decision;
        }

        return first!;
    }
}
