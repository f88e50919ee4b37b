using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who may reach one endpoint: what its kind, its front end and the traffic rules that name it say, read once for all sources.
/// </summary>
internal sealed class EndpointAccess
{
    private readonly Endpoint _endpoint;
    private readonly SharedRules _rules;

    internal EndpointAccess(Endpoint endpoint, SharedRules rules, ServiceNetwork? network)
    {
        _endpoint = endpoint;
        FrontEnd = FrontEnd.Of(endpoint, network);
        Environment = network?.Environment;
        Name = endpoint.Name;
        Role = endpoint.Role ?? string.Empty;
        Kind = endpoint.Kind;
        Protocol = endpoint.Protocol;
        Port = Kind == EndpointKind.Internal ? endpoint.Port : endpoint.PublicPort;
        _rules = Kind == EndpointKind.Internal ? rules : SharedRules.None;
    }

    internal string Name { get; }

    internal string Role { get; }

    /// <summary>The endpoint as <c>Role/Endpoint</c>, made anew each time: of a long name, each endpoint would keep a copy.</summary>
    internal string RoleEndpoint => Role.Length == 0 ? Name : $"{Role}/{Name}";

    /// <summary>The same for a sentence: each of the two names is cut.</summary>
    internal Phrase Label => Role.Length == 0 ? (Phrase)$"{Name}" : $"{Role}/{Name}";

    internal EndpointKind Kind { get; }

    internal string Protocol { get; }

    internal PortSpecification? Port { get; }

    /// <summary>What the role itself listens on, behind a load balancer.</summary>
    internal PortSpecification? LocalPort => _endpoint.LocalPort;

    internal FrontEnd FrontEnd { get; }

    /// <summary>The environment whose configuration was asked for the network; null where none was.</summary>
    internal ServiceEnvironment? Environment { get; }

    internal int Line => _endpoint.Line;

    internal ServiceDefinition? Definition => _endpoint.GetDefinition();

    internal string? Path => Definition?.Path;

    /// <summary>The rules that govern the endpoint, in the order of the file; none for one that is public.</summary>
    internal IReadOnlyList<NumberedRule> Rules => _rules.Rules;

    /// <summary>Every role that a rule lists as a source, whether the service has it or not, in the order of the file.</summary>
    internal IReadOnlyCollection<string> ListedSources => _rules.Sources;

    /// <summary>Whether roles that no rule lists may send too.</summary>
    internal bool IsOpenToAll => Kind != EndpointKind.Internal || _rules.Count == 0 || _rules.FirstForAll is not null;

    /// <summary>Decides for a source.</summary>
    internal TrafficDecision Decide(TrafficSource source)
    {
        if (Kind != EndpointKind.Internal)
        {
            return new(source, this, FrontEnd.Decide(source), rule: null);
        }

        if (source.Kind != TrafficSourceKind.Role)
        {
            return new(source, this, TrafficReason.NotPublic, rule: null);
        }

        if (_rules.Count == 0)
        {
            return new(source, this, TrafficReason.DefaultOpen, rule: null);
        }

        NumberedRule? forAll = _rules.FirstForAll;
        if (_rules.FirstOf(source.Name) is { } rule && !(forAll?.Number < rule.Number))
        {
            return new(source, this, TrafficReason.AllowedByRule, rule);
        }

        if (forAll is not null)
        {
            return new(source, this, TrafficReason.AllowedForAll, forAll);
        }

        TrafficReason reason = _rules.SourceCount == 0 ? TrafficReason.NoSource : TrafficReason.NotInAnySource;
        return new(source, this, reason, Rules[0]);
    }
}
