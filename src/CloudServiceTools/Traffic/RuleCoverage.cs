using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Which traffic rules name which endpoint as a destination.</summary>
internal sealed class RuleCoverage
{
    private readonly Dictionary<string, List<TrafficRule>> _rules = new(StringComparer.OrdinalIgnoreCase);

    internal RuleCoverage(ServiceDefinition definition)
    {
        foreach (TrafficRule rule in definition.TrafficRules)
        {
            foreach (string destination in rule.Destinations.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!_rules.TryGetValue(destination, out List<TrafficRule>? rules))
                {
                    _rules[destination] = rules = [];
                }

                rules.Add(rule);
            }
        }
    }

    /// <summary>Whether there is a rule at all that names an endpoint.</summary>
    internal bool HasDestinations => _rules.Count > 0;

    /// <summary>Each destination as <c>Role/Endpoint</c> with the rules that name it, in the order of the file.</summary>
    internal IEnumerable<KeyValuePair<string, List<TrafficRule>>> ByDestination => _rules;

    /// <summary>The rules that name an endpoint, given as <c>Role/Endpoint</c>, in the order of the file.</summary>
    internal IReadOnlyList<TrafficRule> Of(string roleEndpoint) =>
        _rules.TryGetValue(roleEndpoint, out List<TrafficRule>? rules) ? rules : [];
}
