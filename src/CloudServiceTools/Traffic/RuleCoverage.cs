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
    private readonly EndpointLookup<SharedRules> _byEndpoint = new();
    private readonly List<(string Role, string Endpoint)> _destinations = [];
    private readonly List<NumberedRule> _rules = [];
    private Dictionary<NumberedRule, List<SharedRules>>? _groupsByRule;

    internal RuleCoverage(ServiceDefinition definition)
    {
        Definition = definition;
        foreach (TrafficRule rule in definition.TrafficRules)
        {
            NumberedRule numbered = new(rule);
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
                yield return ($"{role}/{endpoint}", _byEndpoint.Find(role, endpoint)!);
            }
        }
    }

    /// <summary>The rules that name an endpoint.</summary>
    internal SharedRules Of(Endpoint endpoint) => _byEndpoint.Find(endpoint.Role ?? string.Empty, endpoint.Name) ?? SharedRules.None;

    /// <summary>For each rule the groups of destinations that it names.</summary>
    internal IReadOnlyDictionary<NumberedRule, List<SharedRules>> GroupsByRule => _groupsByRule ??= ReadGroups();

    private Dictionary<NumberedRule, List<SharedRules>> ReadGroups()
    {
        Dictionary<NumberedRule, List<SharedRules>> groups = [];
        HashSet<SharedRules> seen = [];
        foreach ((string role, string endpoint) in _destinations)
        {
            SharedRules group = _byEndpoint.Find(role, endpoint)!;
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
            if (_byEndpoint.Find(role, endpoint) is not { } before)
            {
                _destinations.Add((role, endpoint));
                _byEndpoint.Set(role, endpoint, first ??= new SharedRules(this, null, rule));
            }
            else if (!before.EndsWith(rule))
            {
                HasOverlap = true;
                moved ??= [];
                if (!moved.TryGetValue(before, out SharedRules? after))
                {
                    moved[before] = after = new SharedRules(this, before, rule);
                }

                _byEndpoint.Set(role, endpoint, after);
            }
        }
    }
}
