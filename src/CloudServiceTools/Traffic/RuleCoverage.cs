using System;
using System.Collections.Generic;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Traffic;

/// <summary>Which traffic rules name which endpoint as a destination.</summary>
internal sealed class RuleCoverage
{
    /// <summary>
    /// The most pairs of a group of destinations and a source that are looked at one by one. Services have some hundreds; a file
    /// of a few kilobytes may have thousands, and one of a megabyte billions.
    /// </summary>
    internal const int MaximumPairs = 1_000_000;

    private readonly WorkBudget _pairs = new(MaximumPairs);
    private readonly Dictionary<string, Dictionary<string, SharedRules>> _byRole = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Role, string Endpoint)> _destinations = [];
    private readonly List<NumberedRule> _rules = [];
    private Dictionary<NumberedRule, List<SharedRules>>? _groupsByRule;
    private (string Role, Dictionary<string, SharedRules>? Endpoints) _lastRole = (string.Empty, null);

    internal RuleCoverage(ServiceDefinition definition)
    {
        Definition = definition;
        foreach (TrafficRule rule in definition.TrafficRules)
        {
            NumberedRule numbered = new(rule, _rules.Count + 1);
            _rules.Add(numbered);
            Add(numbered);
        }
    }

    internal ServiceDefinition Definition { get; }

    /// <summary>All rules, in the order of the file.</summary>
    internal IReadOnlyList<NumberedRule> Rules => _rules;

    /// <summary>Whether there is a rule at all that names an endpoint.</summary>
    internal bool HasDestinations => _destinations.Count > 0;

    /// <summary>Whether two rules name the same endpoint. Where none do, no rule can say what another one says.</summary>
    internal bool HasOverlap { get; private set; }

    /// <summary>Each destination as <c>Role/Endpoint</c> with the rules that name it, in the order in which they were named.</summary>
    internal IEnumerable<(string Destination, SharedRules Rules)> ByDestination
    {
        get
        {
            foreach ((string role, string endpoint) in _destinations)
            {
                yield return ($"{role}/{endpoint}", _byRole[role][endpoint]);
            }
        }
    }

    /// <summary>The rules that name an endpoint.</summary>
    internal SharedRules Of(Endpoint endpoint)
    {
        // The endpoints of a role come one after the other, and its name may be long.
        string role = endpoint.Role ?? string.Empty;
        if (!ReferenceEquals(role, _lastRole.Role))
        {
            _lastRole = (role, _byRole.TryGetValue(role, out Dictionary<string, SharedRules>? endpoints) ? endpoints : null);
        }

        return _lastRole.Endpoints is { } known && known.TryGetValue(endpoint.Name, out SharedRules? rules) ? rules : SharedRules.None;
    }

    /// <summary>For each rule the groups of destinations that it names.</summary>
    internal IReadOnlyDictionary<NumberedRule, List<SharedRules>> GroupsByRule => _groupsByRule ??= ReadGroups();

    private Dictionary<NumberedRule, List<SharedRules>> ReadGroups()
    {
        Dictionary<NumberedRule, List<SharedRules>> groups = [];
        HashSet<SharedRules> seen = [];
        foreach ((string role, string endpoint) in _destinations)
        {
            SharedRules group = _byRole[role][endpoint];
            if (!seen.Add(group))
            {
                continue;
            }

            foreach (NumberedRule rule in group.Rules)
            {
                if (!groups.TryGetValue(rule, out List<SharedRules>? own))
                {
                    groups[rule] = own = [];
                }

                own.Add(group);
            }
        }

        return groups;
    }

    /// <summary>Takes note that so many pairs of a group of destinations and a source are looked at.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: they are more than <see cref="MaximumPairs"/> by now.</exception>
    internal void RequirePairs(long count)
    {
        if (!_pairs.TryTake(count))
        {
            throw TrafficErrors.TooManyPairs(Definition);
        }
    }

    private void Add(NumberedRule rule)
    {
        // What the same rules have named so far, and this one names now, stays together.
        SharedRules? first = null;
        Dictionary<SharedRules, SharedRules>? moved = null;
        foreach (SourceElement part in rule.Rule.Parts("RoleEndpoint"))
        {
            string role = part.GetAttribute("roleName") ?? string.Empty;
            string endpoint = part.GetAttribute("endpointName") ?? string.Empty;
            if (!_byRole.TryGetValue(role, out Dictionary<string, SharedRules>? endpoints))
            {
                _byRole[role] = endpoints = new(StringComparer.OrdinalIgnoreCase);
            }

            if (!endpoints.TryGetValue(endpoint, out SharedRules? before))
            {
                _destinations.Add((role, endpoint));
                endpoints[endpoint] = first ??= new SharedRules(this, null, rule);
            }
            else if (!before.EndsWith(rule))
            {
                HasOverlap = true;
                moved ??= [];
                if (!moved.TryGetValue(before, out SharedRules? after))
                {
                    moved[before] = after = new SharedRules(this, before, rule);
                }

                endpoints[endpoint] = after;
            }
        }
    }
}
