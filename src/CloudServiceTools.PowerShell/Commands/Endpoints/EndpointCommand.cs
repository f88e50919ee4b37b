using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>A cmdlet that changes endpoints, found by their names.</summary>
public abstract class EndpointCommand : NamedItemCommand<Endpoint>
{
    /// <summary>The first role says best what the name may have meant; a definition knows all of them.</summary>
    private protected sealed override Endpoint FindOne(ServiceDefinition owner, IReadOnlyCollection<Role> roles, string name) =>
        roles.Count == 1 && Role is not null ? roles.First().GetEndpoint(name) : owner.FindEndpoint(name);
}
