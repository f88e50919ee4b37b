using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>The endpoints of a service by role and name, those of imports included.</summary>
internal sealed class EndpointIndex
{
    private readonly Dictionary<string, Dictionary<string, EndpointsOfName>> _byRole = new(StringComparer.OrdinalIgnoreCase);

    internal EndpointIndex(IEnumerable<RoleFacts> roles)
    {
        foreach (RoleFacts role in roles)
        {
            if (!_byRole.TryGetValue(role.Name, out Dictionary<string, EndpointsOfName>? endpoints))
            {
                _byRole[role.Name] = endpoints = new(StringComparer.OrdinalIgnoreCase);
            }

            foreach (Endpoint endpoint in role.Endpoints)
            {
                if (!endpoints.TryGetValue(endpoint.Name, out EndpointsOfName? known))
                {
                    endpoints[endpoint.Name] = known = new EndpointsOfName(endpoint);
                }

                known.HasInternal |= endpoint.Kind == EndpointKind.Internal;
            }
        }
    }

    /// <summary>The endpoints of a name; null where there are none.</summary>
    internal EndpointsOfName? Find(string role, string name) =>
        _byRole.TryGetValue(role, out Dictionary<string, EndpointsOfName>? endpoints)
        && endpoints.TryGetValue(name, out EndpointsOfName? known)
            ? known
            : null;
}

/// <summary>The endpoints of one name in a role.</summary>
/// <param name="first">The first of them.</param>
internal sealed class EndpointsOfName(Endpoint first)
{
    internal Endpoint First { get; } = first;

    /// <summary>Whether one of them is internal.</summary>
    internal bool HasInternal { get; set; }
}
