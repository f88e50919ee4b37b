using System.Collections.Generic;

namespace CloudServiceTools.Model;

/// <summary>
/// Finds what is known of an endpoint by its role and its name, ignoring case. It makes no text of the two: a role of a long name
/// may have many endpoints.
/// </summary>
/// <typeparam name="T">What is known of an endpoint.</typeparam>
internal sealed class EndpointLookup<T>
    where T : class
{
    private readonly Dictionary<string, Dictionary<string, T>> _byRole = new(NameComparer.Instance);
    private (string Role, Dictionary<string, T>? Endpoints) _last = (string.Empty, null);

    /// <summary>Whether nothing is known of any endpoint.</summary>
    internal bool IsEmpty => _byRole.Count == 0;

    /// <summary>What is known of an endpoint; null where nothing is.</summary>
    internal T? Find(string role, string endpoint) =>
        EndpointsOf(role) is { } endpoints && endpoints.TryGetValue(endpoint, out T? known) ? known : null;

    /// <summary>The same for <c>Role/Endpoint</c>. The format takes no role with a slash in its name.</summary>
    internal T? Find(string roleEndpoint)
    {
        int slash = roleEndpoint.IndexOf('/');
        return slash < 0 ? null : Find(roleEndpoint.Substring(0, slash), roleEndpoint.Substring(slash + 1));
    }

    /// <summary>Notes what is known of an endpoint, in place of what was.</summary>
    internal void Set(string role, string endpoint, T known)
    {
        if (EndpointsOf(role) is not { } endpoints)
        {
            _byRole[role] = endpoints = new(NameComparer.Instance);
            _last = (role, endpoints);
        }

        endpoints[endpoint] = known;
    }

    private Dictionary<string, T>? EndpointsOf(string role)
    {
        // The endpoints of a role come one after the other, so its name is seldom looked for.
        if (!ReferenceEquals(role, _last.Role) || _last.Endpoints is null)
        {
            _last = (role, _byRole.TryGetValue(role, out Dictionary<string, T>? endpoints) ? endpoints : null);
        }

        return _last.Endpoints;
    }
}
