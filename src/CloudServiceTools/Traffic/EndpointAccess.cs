using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Who may reach one endpoint: what its kind and the traffic rules that name it say, read once for all sources.</summary>
internal sealed class EndpointAccess
{
    private readonly Endpoint _endpoint;
    private readonly Dictionary<string, NumberedRule>? _firstBySource;
    private readonly NumberedRule? _firstForAll;

    internal EndpointAccess(Endpoint endpoint, IReadOnlyList<NumberedRule> rules)
    {
        _endpoint = endpoint;
        Name = endpoint.Name;
        Role = endpoint.Role ?? string.Empty;
        RoleEndpoint = endpoint.ToString();
        Kind = endpoint.Kind;
        Protocol = endpoint.Protocol;
        Port = Kind == EndpointKind.Internal ? endpoint.Port : endpoint.PublicPort;
        Rules = Kind == EndpointKind.Internal ? rules : [];
        if (Rules.Count == 0)
        {
            return;
        }

        _firstBySource = new(StringComparer.OrdinalIgnoreCase);
        foreach (NumberedRule rule in Rules)
        {
            if (rule.AllowAll)
            {
                _firstForAll ??= rule;
            }

            foreach (string source in rule.Sources)
            {
                if (!_firstBySource.ContainsKey(source))
                {
                    _firstBySource.Add(source, rule);
                }
            }
        }
    }

    internal string Name { get; }

    internal string Role { get; }

    internal string RoleEndpoint { get; }

    internal EndpointKind Kind { get; }

    internal string Protocol { get; }

    internal object? Port { get; }

    internal int Line => _endpoint.Line;

    internal ServiceDefinition? Definition => _endpoint.GetDefinition();

    internal string? Path => Definition?.Path;

    /// <summary>The rules that govern the endpoint, in the order of the file; none for one that is public.</summary>
    internal IReadOnlyList<NumberedRule> Rules { get; }

    /// <summary>Every role that a rule lists as a source, whether the service has it or not, in the order of the file.</summary>
    internal IReadOnlyCollection<string> ListedSources => (IReadOnlyCollection<string>?)_firstBySource?.Keys ?? [];

    /// <summary>Whether roles that no rule lists may send too.</summary>
    internal bool IsOpenToAll => Kind != EndpointKind.Internal || Rules.Count == 0 || _firstForAll is not null;

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

        if (_firstBySource is null)
        {
            return new(source, this, TrafficReason.DefaultOpen, rule: null);
        }

        if (_firstBySource.TryGetValue(source, out NumberedRule? rule) && !(_firstForAll?.Number < rule.Number))
        {
            return new(source, this, TrafficReason.AllowedByRule, rule);
        }

        if (_firstForAll is not null)
        {
            return new(source, this, TrafficReason.AllowedForAll, _firstForAll);
        }

        TrafficReason reason = _firstBySource.Count == 0 ? TrafficReason.NoSource : TrafficReason.NotInAnySource;
        return new(source, this, reason, Rules[0]);
    }
}
