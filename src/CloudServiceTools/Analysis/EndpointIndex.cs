using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>The endpoints of a service by role and name, those of imports included.</summary>
internal sealed class EndpointIndex
{
    private readonly EndpointLookup<EndpointsOfName> _known = new();

    internal EndpointIndex(IEnumerable<RoleFacts> roles)
    {
        foreach (RoleFacts role in roles)
        {
            string name = role.Name;
            foreach (Endpoint endpoint in role.Endpoints)
            {
                if (_known.Find(name, endpoint.Name) is not { } known)
                {
                    known = new EndpointsOfName(endpoint);
                    _known.Set(name, endpoint.Name, known);
                }

                known.HasInternal |= endpoint.Kind == EndpointKind.Internal;
            }
        }
    }

    /// <summary>The endpoints of a name; null where there are none.</summary>
    internal EndpointsOfName? Find(string role, string name) => _known.Find(role, name);
}

/// <summary>The endpoints of one name in a role.</summary>
/// <param name="first">The first of them.</param>
internal sealed class EndpointsOfName(Endpoint first)
{
    internal Endpoint First { get; } = first;

    /// <summary>Whether one of them is internal.</summary>
    internal bool HasInternal { get; set; }
}
