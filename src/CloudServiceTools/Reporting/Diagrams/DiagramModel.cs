using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>What a picture says of an endpoint: who may send to it.</summary>
internal enum Openness
{
    /// <summary>The Internet and every role. The Internet's arrow is drawn, the roles' are not.</summary>
    Everybody,

    /// <summary>Some addresses of the Internet, the virtual network and every role. The Internet's arrow is drawn.</summary>
    Addresses,

    /// <summary>The virtual network and every role. The virtual network's arrow is drawn.</summary>
    Network,

    /// <summary>Every role of the service: a mark on the endpoint says so, and no arrow is drawn.</summary>
    EveryRole,

    /// <summary>The roles that rules list: an arrow each.</summary>
    Listed,

    /// <summary>Nobody, since its rules list no role of the service.</summary>
    Nobody,
}

/// <summary>Who sends from outside of the service.</summary>
internal enum DiagramOutside
{
    /// <summary>The Internet.</summary>
    Internet,

    /// <summary>The virtual network.</summary>
    VirtualNetwork,
}

/// <summary>What every format draws: roles with their endpoints, and the flows that are an arrow each.</summary>
/// <remarks>
/// An allowed flow is drawn once: as an arrow where a rule lists its source or where it comes from outside, and otherwise by
/// the mark of an endpoint that is open to every role. Arrows for those too, 25 for each of 50 endpoints, would hide the
/// ones that somebody wrote a rule for.
/// </remarks>
internal sealed class DiagramModel
{
    /// <summary>How many roles and endpoints there may be: a hundred times what Azure takes.</summary>
    internal const int MaximumItems = 5000;

    /// <summary>How many arrows there may be: nobody follows more, and 20 KB of rules can ask for tens of thousands.</summary>
    internal const int MaximumFlows = 2_500;

    /// <summary>How many names in rules are looked at; a file can list any number that no role has.</summary>
    private const long MaximumSources = 1_000_000;

    private readonly List<DiagramRole> _roles = [];
    private readonly List<DiagramEndpoint> _endpoints = [];
    private readonly List<DiagramFlow> _flows = [];

    private DiagramModel(string service) => Service = service;

    internal string Service { get; }

    internal IReadOnlyList<DiagramRole> Roles => _roles;

    /// <summary>The endpoints of all roles, in the order of the file.</summary>
    internal IReadOnlyList<DiagramEndpoint> Endpoints => _endpoints;

    /// <summary>The arrows, endpoint by endpoint.</summary>
    internal IReadOnlyList<DiagramFlow> Flows => _flows;

    internal int RuleCount { get; private set; }

    /// <summary>Whether the virtual network is drawn: where it may send what the Internet may not.</summary>
    internal bool HasNetwork => _flows.Exists(flow => flow is { From: null, Outside: DiagramOutside.VirtualNetwork });

    /// <summary>What traffic rules name and the service does not have, as sentences.</summary>
    internal IReadOnlyList<string> Notes { get; private set; } = [];

    internal static DiagramModel Of(ServiceDefinition definition, DiagramOptions options)
    {
        DiagramModel model = new(DiagramText.Clean(definition.Name));
        RuleCoverage coverage = new(definition);
        ServiceNetwork? network = options.Environment is null ? null : new ServiceNetwork(options.Environment);
        Dictionary<string, DiagramRole> byName = new(NameComparer.Instance);
        List<(Endpoint Source, DiagramRole Role)> endpoints = [];
        foreach (Role role in definition.Roles)
        {
            DiagramRole drawn = new(model._roles.Count, DiagramText.Clean(role.Name), role.Type);
            model._roles.Add(drawn);
            if (!byName.ContainsKey(role.Name))
            {
                byName.Add(role.Name, drawn);
            }

            endpoints.AddRange((options.IncludeImported ? role.GetEffectiveItems<Endpoint>() : role.Endpoints)
                .Select(endpoint => (endpoint, drawn)));
            if (model._roles.Count + endpoints.Count > MaximumItems)
            {
                throw DiagramErrors.TooLarge(definition.Name, definition.Path);
            }
        }

        long sources = 0;
        foreach ((Endpoint endpoint, DiagramRole role) in endpoints)
        {
            SharedRules rules = coverage.Of(endpoint);
            sources += rules.SourceCount;
            if (sources > MaximumSources || model._flows.Count > MaximumFlows)
            {
                throw DiagramErrors.TooLarge(definition.Name, definition.Path);
            }

            model.Add(endpoint, role, new EndpointAccess(endpoint, rules, network), byName);
        }

        model.RuleCount = coverage.Rules.Count;
        model.Notes = DiagramText.Notes(coverage, byName.Keys, endpoints.Select(pair => pair.Source));
        return model;
    }

    private void Add(Endpoint endpoint, DiagramRole role, EndpointAccess access, Dictionary<string, DiagramRole> byName)
    {
        List<DiagramRole> senders = access.IsOpenToAll
            ? []
            : [.. access.ListedSources.Where(byName.ContainsKey).Select(name => byName[name])];
        Openness openness =
            access.Kind != EndpointKind.Internal
                ? (access.FrontEnd.Internet is { IsAll: true } ? Openness.Everybody
                    : access.FrontEnd.Internet.IsEmpty ? Openness.Network
                    : Openness.Addresses)
            : access.IsOpenToAll ? Openness.EveryRole
            : senders.Count > 0 ? Openness.Listed
            : Openness.Nobody;
        DiagramEndpoint drawn = new(_endpoints.Count, role, endpoint, openness, [.. access.Rules.Select(rule => rule.Number)])
        {
            Addresses = openness == Openness.Addresses ? DiagramText.Addresses(access.FrontEnd.Internet) : string.Empty,
        };
        _endpoints.Add(drawn);
        role.Endpoints.Add(drawn);
        if (openness is Openness.Everybody or Openness.Addresses or Openness.Network)
        {
            _flows.Add(new(_flows.Count, null, drawn, [])
            {
                Outside = openness == Openness.Network ? DiagramOutside.VirtualNetwork : DiagramOutside.Internet,
            });
        }

        if (senders.Count == 0)
        {
            return;
        }

        // Each rule is walked once, whatever the number of its sources.
        Dictionary<DiagramRole, List<int>> numbers = senders.ToDictionary(sender => sender, _ => new List<int>());
        foreach (NumberedRule rule in access.Rules)
        {
            foreach (string source in rule.Sources)
            {
                if (byName.TryGetValue(source, out DiagramRole? sender))
                {
                    numbers[sender].Add(rule.Number);
                }
            }
        }

        _flows.AddRange(senders.OrderBy(sender => sender.Number)
            .Select((sender, index) => new DiagramFlow(_flows.Count + index, sender, drawn, numbers[sender]))
            .ToList());
    }
}

/// <summary>A role of the picture.</summary>
internal sealed class DiagramRole(int number, string name, RoleType type)
{
    /// <summary>From 0, in the order of the file; what ids are made of, since names are anybody's.</summary>
    internal int Number { get; } = number;

    internal string Name { get; } = name;

    internal RoleType Type { get; } = type;

    internal List<DiagramEndpoint> Endpoints { get; } = [];
}

/// <summary>An endpoint of the picture.</summary>
internal sealed class DiagramEndpoint(
    int number, DiagramRole role, Endpoint endpoint, Openness openness, IReadOnlyList<int> rules)
{
    internal int Number { get; } = number;

    internal DiagramRole Role { get; } = role;

    internal string Name { get; } = DiagramText.Clean(endpoint.Name);

    internal EndpointKind Kind { get; } = endpoint.Kind;

    /// <summary>The protocol and the ports, such as <c>http 80</c>.</summary>
    internal string Address { get; } = DiagramText.Address(endpoint);

    internal string? ImportedFrom { get; } = endpoint.ImportedFrom is { } module ? DiagramText.Clean(module) : null;

    internal Openness Openness { get; } = openness;

    /// <summary>The numbers of the rules that name it, in the order of the file.</summary>
    internal IReadOnlyList<int> Rules { get; } = rules;

    /// <summary>The addresses of the Internet that may send, where others may not; empty otherwise.</summary>
    internal string Addresses { get; init; } = string.Empty;

    internal string QualifiedName => $"{Role.Name}/{Name}";
}

/// <summary>An arrow of the picture.</summary>
internal sealed class DiagramFlow(int number, DiagramRole? from, DiagramEndpoint to, IReadOnlyList<int> rules)
{
    internal int Number { get; } = number;

    /// <summary>The role that sends; null for what comes from outside.</summary>
    internal DiagramRole? From { get; } = from;

    /// <summary>Who sends from outside, where no role does.</summary>
    internal DiagramOutside Outside { get; init; }

    internal DiagramEndpoint To { get; } = to;

    /// <summary>Whether the role sends to an endpoint of its own.</summary>
    internal bool IsLoop => ReferenceEquals(From, To.Role);

    /// <summary>The numbers of the rules that let the source in; none for what comes from outside.</summary>
    internal IReadOnlyList<int> Rules { get; } = rules;
}
