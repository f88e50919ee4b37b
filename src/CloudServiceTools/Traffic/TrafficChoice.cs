using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Chooses sources and endpoints of a map by names and patterns, in the order of the map.</summary>
public sealed class TrafficChoice
{
    private readonly ServiceDefinition _definition;
    private readonly TrafficMap _map;
    private readonly Action<Action> _require;

    /// <summary>Chooses of a map.</summary>
    /// <param name="definition">The definition that the map is of.</param>
    /// <param name="map">The map.</param>
    /// <param name="require">Runs what throws the error of a name that is no pattern and that nothing has.</param>
    public TrafficChoice(ServiceDefinition definition, TrafficMap map, Action<Action> require)
    {
        _definition = definition;
        _map = map;
        _require = require;
    }

    /// <summary>The sources that have one of the names, or match it.</summary>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public IReadOnlyList<string> Sources(IEnumerable<string> names) =>
        Choose(_map.Sources, names, source => [source], name => _map.RequireSource(name));

    /// <summary>The endpoints that have one of the names, alone or as Role/Endpoint, or match it.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public IReadOnlyList<Endpoint> Endpoints(IEnumerable<string> names) =>
        Choose(_map.Endpoints, names, endpoint => endpoint.GetNames(), RequireEndpoint);

    private void RequireEndpoint(string name)
    {
        if (name.IndexOf('/') >= 0 || _definition.Roles[name] is not null)
        {
            _map.RequireEndpoint(name);
            return;
        }

        _definition.GetEndpoints(name);
    }

    private IReadOnlyList<T> Choose<T>(
        IReadOnlyList<T> items, IEnumerable<string> names, Func<T, IEnumerable<string>> namesOf, Action<string> requireName)
    {
        HashSet<T> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<T> found = NamePattern.Choose(items, name, namesOf);
            if (found.Count == 0 && !NamePattern.IsPattern(name))
            {
                _require(() => requireName(name));
            }

            chosen.UnionWith(found);
        }

        return [.. items.Where(chosen.Contains)];
    }
}
