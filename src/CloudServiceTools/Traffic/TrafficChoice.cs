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
    private ILookup<string, string>? _sources;
    private ILookup<string, Endpoint>? _endpoints;

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
    public IReadOnlyList<string> Sources(IEnumerable<string> names) => Choose(
        _map.Sources, _sources ??= ByName(_map.Sources, NamesOf), names, NamesOf, name => _map.RequireSource(name));

    /// <summary>The endpoints that have one of the names, alone or as Role/Endpoint, or match it.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public IReadOnlyList<Endpoint> Endpoints(IEnumerable<string> names) => Choose(
        _map.Endpoints, _endpoints ??= ByName(_map.Endpoints, NamesOf), names, NamesOf, RequireEndpoint);

    private static IReadOnlyList<string> NamesOf(string source) => [source];

    private static IReadOnlyList<string> NamesOf(Endpoint endpoint) => endpoint.GetNames();

    /// <summary>A policy asks for thousands of names, each of which would mean a look at every item.</summary>
    private static ILookup<string, T> ByName<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> namesOf) => items
        .SelectMany(item => namesOf(item), (item, name) => new KeyValuePair<string, T>(name, item))
        .ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private void RequireEndpoint(string name)
    {
        if (name.IndexOf('/') >= 0)
        {
            _map.RequireEndpoint(name);
            return;
        }

        if (_definition.Roles[name] is { } role)
        {
            throw TrafficErrors.RoleForEndpoint(role);
        }

        _definition.GetEndpoints(name);
    }

    private IReadOnlyList<T> Choose<T>(
        IReadOnlyList<T> items,
        ILookup<string, T> byName,
        IEnumerable<string> names,
        Func<T, IReadOnlyList<string>> namesOf,
        Action<string> requireName)
    {
        List<IReadOnlyList<T>> found = [.. names.Select(name => Find(items, byName, name, namesOf, requireName))];
        if (found.Count == 1)
        {
            return found[0];
        }

        HashSet<T> chosen = [.. found.SelectMany(list => list)];
        return [.. items.Where(chosen.Contains)];
    }

    private IReadOnlyList<T> Find<T>(
        IReadOnlyList<T> items,
        ILookup<string, T> byName,
        string name,
        Func<T, IReadOnlyList<string>> namesOf,
        Action<string> requireName)
    {
        if (byName.Contains(name))
        {
            return [.. byName[name]];
        }

        if (!NamePattern.IsPattern(name))
        {
            _require(() => requireName(name));
            return [];
        }

        return NamePattern.Choose(items, name, namesOf);
    }
}
