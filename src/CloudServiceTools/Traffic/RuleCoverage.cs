using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Which traffic rules name which endpoint as a destination.</summary>
internal sealed class RuleCoverage
{
    private readonly Dictionary<string, List<NumberedRule>> _byDestination = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NumberedRule> _rules = [];

    internal RuleCoverage(ServiceDefinition definition)
    {
        foreach (TrafficRule rule in definition.TrafficRules)
        {
            NumberedRule numbered = new(rule, _rules.Count + 1);
            _rules.Add(numbered);
            foreach (string destination in numbered.Destinations)
            {
                if (!_byDestination.TryGetValue(destination, out List<NumberedRule>? rules))
                {
                    _byDestination[destination] = rules = [];
                }

                HasOverlap |= rules.Count > 0;
                rules.Add(numbered);
            }
        }
    }

    /// <summary>All rules, in the order of the file.</summary>
    internal IReadOnlyList<NumberedRule> Rules => _rules;

    /// <summary>Whether there is a rule at all that names an endpoint.</summary>
    internal bool HasDestinations => _byDestination.Count > 0;

    /// <summary>Whether two rules name the same endpoint. Where none do, no rule can say what another one says.</summary>
    internal bool HasOverlap { get; private set; }

    /// <summary>Each destination as <c>Role/Endpoint</c> with the rules that name it, in the order of the file.</summary>
    internal IEnumerable<KeyValuePair<string, List<NumberedRule>>> ByDestination => _byDestination;

    /// <summary>The rules that name an endpoint, given as <c>Role/Endpoint</c>, in the order of the file.</summary>
    internal IReadOnlyList<NumberedRule> Of(string roleEndpoint) =>
        _byDestination.TryGetValue(roleEndpoint, out List<NumberedRule>? rules) ? rules : [];
}
