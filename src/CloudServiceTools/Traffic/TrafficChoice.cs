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
    private ILookup<string, Endpoint>? _endpoints;
    private EndpointLookup<List<Endpoint>>? _endpointsOfRoles;

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
        _map.Sources, names, _map.SourcesCalled, IsMatch, name => _map.RequireSource(name));

    /// <summary>The endpoints that have one of the names, alone or as Role/Endpoint, or match it.</summary>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound.</exception>
    public IReadOnlyList<Endpoint> Endpoints(IEnumerable<string> names) => Choose(
        _map.Endpoints, names, EndpointsCalled, IsMatch, RequireEndpoint);

    private static bool IsMatch(Endpoint endpoint, string pattern) =>
        NamePattern.Matches(endpoint.Name, pattern) || (endpoint.Role is { } role && NamePattern.Matches(role, endpoint.Name, pattern));

    /// <summary>What matches the Internet matches all of its parts: a policy that asks for it is told of each.</summary>
    private bool IsMatch(string source, string pattern) =>
        NamePattern.Matches(source, pattern) || (_map.IsInternet(source) && NamePattern.Matches(TrafficMap.Internet, pattern));

    // A policy asks for thousands of names, each of which would mean a look at every item.
    private List<Endpoint> EndpointsCalled(string name)
    {
        _endpoints ??= _map.Endpoints.ToLookup(endpoint => endpoint.Name, NameComparer.Instance);
        _endpointsOfRoles ??= ByRole(_map.Endpoints);
        List<Endpoint> found = [.. _endpoints[name], .. _endpointsOfRoles.Find(name) ?? []];

        // A file may have slashes in names, though the format does not take them.
        return found.Count > 0 || name.IndexOf('/') < 0 ? found : [.. _map.Endpoints.Where(endpoint => endpoint.IsCalled(name))];
    }

    private static EndpointLookup<List<Endpoint>> ByRole(IEnumerable<Endpoint> endpoints)
    {
        EndpointLookup<List<Endpoint>> known = new();
        foreach (Endpoint endpoint in endpoints)
        {
            string role = endpoint.Role ?? string.Empty;
            if (known.Find(role, endpoint.Name) is { } same)
            {
                same.Add(endpoint);
            }
            else
            {
                known.Set(role, endpoint.Name, [endpoint]);
            }
        }

        return known;
    }

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

    private T[] Choose<T>(
        IReadOnlyList<T> items,
        IEnumerable<string> names,
        Func<string, IEnumerable<T>> called,
        Func<T, string, bool> isMatch,
        Action<string> requireName)
    {
        List<T[]> found = [.. names.Select(name => Find(items, name, called, isMatch, requireName))];
        if (found.Count == 1)
        {
            return found[0];
        }

        // What is no item of the map and has an answer all the same, as the virtual network may, comes last.
        HashSet<T> chosen = [.. found.SelectMany(list => list)];
        T[] inOrder = [.. items.Where(chosen.Contains)];
        chosen.ExceptWith(inOrder);
        return [.. inOrder, .. chosen];
    }

    private T[] Find<T>(
        IReadOnlyList<T> items,
        string name,
        Func<string, IEnumerable<T>> called,
        Func<T, string, bool> isMatch,
        Action<string> requireName)
    {
        T[] exact = [.. called(name)];
        if (exact.Length > 0)
        {
            return exact;
        }

        if (!NamePattern.IsPattern(name))
        {
            _require(() => requireName(name));
            return [];
        }

        return [.. items.Where(item => isMatch(item, name))];
    }
}
