using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Comparison;

/// <summary>
/// Holds who may reach what in one definition against another. What decides is whether traffic is let through: the same
/// answers by other rules are equal.
/// </summary>
internal sealed class ReachabilityComparison
{
    private readonly ServiceDefinition? _old;
    private readonly ServiceDefinition? _new;
    private readonly ServiceReach _before;
    private readonly ServiceReach _after;
    private readonly Renames _renames;
    private readonly bool _byName;
    private readonly string? _environment;
    private readonly string[] _roles;
    private readonly Dictionary<string, int> _places = new(NameComparer.Instance);
    private readonly string[] _onOneSide;
    private readonly Dictionary<EndpointReach, EndpointReach?> _counterparts = [];
    private List<EndpointReach>? _openEndpoints;
    private ILookup<string, EndpointReach>? _bySource;
    private ILookup<string, EndpointReach>? _newByRole;
    private ILookup<SourceElement, EndpointReach>? _newByImport;

    /// <summary>Two definitions; null stands for one in which there is nothing at all.</summary>
    /// <param name="before">The definition before.</param>
    /// <param name="after">The definition now.</param>
    /// <param name="renames">What has another name now.</param>
    /// <param name="byName">
    /// Whether a pair that is not there is one that may not talk, instead of being left out.
    /// </param>
    /// <param name="environments">The environment before and now; null for what the definitions say alone.</param>
    internal ReachabilityComparison(
        ServiceDefinition? before,
        ServiceDefinition? after,
        Renames renames,
        bool byName,
        (ServiceEnvironment Before, ServiceEnvironment After)? environments = null)
    {
        _old = before;
        _new = after;
        _environment = environments?.After.Name;
        _before = new ServiceReach(before, environments?.Before);
        _after = new ServiceReach(after, environments?.After);
        _renames = renames;
        _byName = byName;
        string[] common = [.. _after.Roles.Where(role => _before.HasRole(renames.OldRole(role)))];
        _roles = byName ? [.. _after.Roles, .. _before.Roles.Where(role => !_after.HasRole(role))] : common;
        _onOneSide = byName ? [.. _roles.Where(role => !_before.HasRole(role) || !_after.HasRole(role))] : [];
        for (int i = 0; i < _roles.Length; i++)
        {
            _places.Add(_roles[i], i);
        }
    }

    /// <summary>Every endpoint whose reachability is different, in the order of the file as it is now.</summary>
    internal IEnumerable<DefinitionDifference> Differences()
    {
        foreach (EndpointReach after in _after.Endpoints)
        {
            if (Before(after) is var before && (before is not null || _byName))
            {
                foreach (DefinitionDifference difference in Differences(before, after))
                {
                    yield return difference;
                }
            }
        }

        if (_byName)
        {
            foreach (DefinitionDifference difference in _before.Endpoints
                .Where(endpoint => _after.Find(endpoint.Role, endpoint.Name) is null)
                .SelectMany(endpoint => Differences(endpoint, null)))
            {
                yield return difference;
            }
        }
    }

    /// <summary>The endpoints of a role that are new.</summary>
    internal IReadOnlyList<EndpointReach> NewEndpointsOf(string role)
    {
        _newByRole ??= NewEndpoints().ToLookup(endpoint => endpoint.Role, NameComparer.Instance);
        return [.. _newByRole[role]];
    }

    /// <summary>The endpoints that an import brings and that were not there before.</summary>
    internal IReadOnlyList<EndpointReach> NewEndpointsOf(SourceElement import)
    {
        _newByImport ??= NewEndpoints()
            .SelectMany(endpoint => endpoint.Imports, (endpoint, element) => (endpoint, element))
            .ToLookup(pair => pair.element, pair => pair.endpoint);
        return [.. _newByImport[import]];
    }

    /// <summary>The endpoint that an item is as it is now; null where there is none of that name.</summary>
    internal EndpointReach? Find(ItemFacts endpoint) => _after.Find(endpoint.Owner!.Key, endpoint.Key);

    /// <summary>Whether there was an endpoint of that name, or of the name that it had.</summary>
    internal bool WasThere(EndpointReach after) => Before(after) is not null;

    /// <summary>The internal endpoints that were there before and that a new role may reach.</summary>
    internal ReachedEndpoints ReachedBy(string role)
    {
        _openEndpoints ??= [.. Kept().Where(endpoint => endpoint.IsOpenToAll)];
        _bySource ??= Kept()
            .Where(endpoint => !endpoint.IsOpenToAll)
            .SelectMany(endpoint => endpoint.Listed, (endpoint, source) => (endpoint, source))
            .ToLookup(pair => pair.source, pair => pair.endpoint, NameComparer.Instance);
        return new ReachedEndpoints(_openEndpoints, [.. _bySource[role]]);

        IEnumerable<EndpointReach> Kept() => _after.Endpoints.Where(endpoint => endpoint.IsInternal && WasThere(endpoint));
    }

    /// <summary>The first who may reach an endpoint that is new; null where nobody may.</summary>
    internal static ReachabilityWitness? Opening(EndpointReach endpoint) => First(endpoint) is { } decision
        ? new ReachabilityWitness(null, decision)
        : null;

    /// <summary>What is lost with an endpoint that is gone; null where nobody could reach it.</summary>
    internal ReachabilityWitness? Closing(ItemFacts removed, out IReadOnlyList<string> sources)
    {
        sources = [];
        if (_before.Find(removed.Owner!.Key, removed.Key) is not { } endpoint || First(endpoint) is not { } decision)
        {
            return null;
        }

        sources = endpoint.Sources;
        return new ReachabilityWitness(decision, null);
    }

    private static TrafficDecision? First(EndpointReach endpoint) =>
        endpoint.Outside.Sources.Count > 0 ? endpoint.Decide(endpoint.Outside.Sources[0])
        : endpoint.Sources.Count > 0 ? endpoint.DecideFor(endpoint.Sources[0])
        : null;

    private IEnumerable<EndpointReach> NewEndpoints() => _after.Endpoints.Where(endpoint => !WasThere(endpoint));

    private EndpointReach? Before(EndpointReach after)
    {
        if (!_counterparts.TryGetValue(after, out EndpointReach? before))
        {
            (string role, string endpoint) = _renames.OldEndpoint(after.Role, after.Name);
            _counterparts[after] = before = _before.Find(role, endpoint);
        }

        return before;
    }

    private IEnumerable<DefinitionDifference> Differences(EndpointReach? before, EndpointReach? after)
    {
        List<string> opened = [];
        List<string> closed = [];
        foreach (string role in Candidates(before, after))
        {
            bool could = before?.Allows(_renames.OldRole(role)) == true;
            bool can = after?.Allows(role) == true;
            if (could != can)
            {
                (can ? opened : closed).Add(role);
            }
        }

        OutsideReach outsideBefore = before?.Outside ?? OutsideReach.Nobody;
        OutsideReach outsideAfter = after?.Outside ?? OutsideReach.Nobody;
        IReadOnlyList<TrafficSource> come = outsideAfter.Except(outsideBefore);
        IReadOnlyList<TrafficSource> gone = outsideBefore.Except(outsideAfter);
        if (opened.Count > 0 || come.Count > 0)
        {
            yield return Difference(DifferenceKind.Widened, before, after, come, opened);
        }

        if (closed.Count > 0 || gone.Count > 0)
        {
            yield return Difference(DifferenceKind.Narrowed, before, after, gone, closed);
        }
    }

    /// <summary>The roles for which the answers can differ: with thousands of roles, few where both sides are alike.</summary>
    private IEnumerable<string> Candidates(EndpointReach? before, EndpointReach? after)
    {
        bool wasOpen = before?.IsOpenToAll == true;
        bool isOpen = after?.IsOpenToAll == true;
        return wasOpen && isOpen ? _onOneSide
            : wasOpen || isOpen ? _roles
            : (before?.Listed ?? []).Select(_renames.NewRole)
                .Concat(after?.Listed ?? [])
                .Where(_places.ContainsKey)
                .Distinct(NameComparer.Instance)
                .OrderBy(role => _places[role]);
    }

    private DefinitionDifference Difference(
        DifferenceKind kind, EndpointReach? before, EndpointReach? after, IReadOnlyList<TrafficSource> outside, List<string> roles)
    {
        ReachabilityWitness witness = outside.Count > 0
            ? new(before?.Decide(outside[0]), after?.Decide(outside[0]))
            : new(before?.DecideFor(_renames.OldRole(roles[0])), after?.DecideFor(roles[0]));
        int all = (kind == DifferenceKind.Widened ? _after : _before).Roles.Count;
        EndpointReach endpoint = (after ?? before)!;
        return new DefinitionDifference(
            kind,
            $"reachability of '{endpoint.Label}'",
            endpoint.ShortPath,
            DifferencePhrase.Reachability(kind, before, after, DifferencePhrase.People(outside, roles, all), _environment))
        {
            Before = before is null ? null : DifferencePhrase.OpenTo(before).ToString(),
            After = after is null ? null : DifferencePhrase.OpenTo(after).ToString(),
            Sources = outside.Count > 0 ? [.. outside.Select(source => source.Name), .. roles] : roles,
            Environment = _environment,
            Witness = witness,
            BeforePath = _old?.Path,
            BeforeLine = before?.Line ?? 0,
            AfterPath = _new?.Path,
            AfterLine = after?.Line ?? 0,
        };
    }
}

/// <summary>The endpoints that a role may reach: those that are open to every role, which all roles share, and those that list it.</summary>
internal sealed class ReachedEndpoints(IReadOnlyList<EndpointReach> open, IReadOnlyList<EndpointReach> listed) : IReadOnlyCollection<EndpointReach>
{
    public int Count => open.Count + listed.Count;

    internal EndpointReach? First => open.Count > 0 ? open[0] : listed.Count > 0 ? listed[0] : null;

    public IEnumerator<EndpointReach> GetEnumerator() => open.Concat(listed).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
