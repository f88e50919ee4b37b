using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>
/// What a policy says of the virtual network and the Internet. No traffic rule makes any of it true, so it is checked: against
/// every environment, or against the definition where there is none.
/// </summary>
internal sealed class OutsidePolicy
{
    private readonly Lazy<TrafficMap[]> _maps;
    private readonly HashSet<(Endpoint Endpoint, TrafficMap Map, string Source)> _spokenOf = [];
    private readonly List<(Endpoint Endpoint, bool IsAllowed)> _ofTheInternet = [];

    internal OutsidePolicy(ServiceDefinition definition, IReadOnlyList<ServiceEnvironment> environments) => _maps = new(() =>
        [.. environments.DefaultIfEmpty(null!).Select(environment => new TrafficMap(definition, environment, includeImported: true))]);

    /// <summary>Whether a name stands for a sender outside of the service.</summary>
    internal bool Has(string source) => _maps.Value[0].IsOutside(source);

    /// <summary>Checks what the policy says of a source and an endpoint.</summary>
    internal void Say(string source, Endpoint endpoint, bool isAllowed)
    {
        foreach (TrafficMap map in _maps.Value)
        {
            string name = map.RequireSource(source);
            _spokenOf.Add((endpoint, map, name));
            Check(map, name, endpoint, isAllowed);
        }

        if (NameComparer.AreSame(source, TrafficMap.Internet))
        {
            _ofTheInternet.Add((endpoint, isAllowed));
        }
    }

    /// <summary>Checks that what the policy says of the Internet is true of each part of it that the policy does not name itself.</summary>
    internal void Check()
    {
        foreach ((Endpoint endpoint, bool isAllowed) in _ofTheInternet)
        {
            foreach (TrafficMap map in _maps.Value)
            {
                foreach (string part in map.Sources.Where(map.IsInternet).Where(part => !_spokenOf.Contains((endpoint, map, part))))
                {
                    Check(map, part, endpoint, isAllowed);
                }
            }
        }
    }

    private static void Check(TrafficMap map, string source, Endpoint endpoint, bool isAllowed)
    {
        TrafficDecision decision = map.Decide([source], [endpoint]).First();
        if (decision.Allowed != isAllowed)
        {
            throw isAllowed ? TrafficErrors.NoRuleOpens(decision, endpoint) : TrafficErrors.NoRuleCloses(decision, endpoint);
        }
    }
}
