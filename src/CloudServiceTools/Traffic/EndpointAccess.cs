using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Who may reach one endpoint: what its kind and the traffic rules that name it say, read once for all sources.</summary>
internal sealed class EndpointAccess
{
    private readonly Endpoint _endpoint;
    private readonly SharedRules _rules;

    internal EndpointAccess(Endpoint endpoint, SharedRules rules)
    {
        _endpoint = endpoint;
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

    internal int Line => _endpoint.Line;

    internal ServiceDefinition? Definition => _endpoint.GetDefinition();

    internal string? Path => Definition?.Path;

    /// <summary>The rules that govern the endpoint, in the order of the file; none for one that is public.</summary>
    internal IReadOnlyList<NumberedRule> Rules => _rules.Rules;

    /// <summary>Every role that a rule lists as a source, whether the service has it or not, in the order of the file.</summary>
    internal IReadOnlyCollection<string> ListedSources => _rules.Sources;

    /// <summary>Whether roles that no rule lists may send too.</summary>
    internal bool IsOpenToAll => Kind != EndpointKind.Internal || _rules.Count == 0 || _rules.FirstForAll is not null;

    /// <summary>Decides for a source; the Internet is one that is no role.</summary>
    internal TrafficDecision Decide(string source, bool isRole)
    {
        if (Kind != EndpointKind.Internal)
        {
            return new(source, this, TrafficReason.PublicEndpoint, rule: null);
        }

        if (!isRole)
        {
            return new(source, this, TrafficReason.NotPublic, rule: null);
        }

        if (_rules.Count == 0)
        {
            return new(source, this, TrafficReason.DefaultOpen, rule: null);
        }

        NumberedRule? forAll = _rules.FirstForAll;
        if (_rules.FirstOf(source) is { } rule && !(forAll?.Number < rule.Number))
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
