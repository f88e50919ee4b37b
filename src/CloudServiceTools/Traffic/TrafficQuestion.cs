using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Which of a service's decisions somebody wants to see.</summary>
public sealed class TrafficQuestion
{
    /// <summary>Who sends: names of roles, or Internet; patterns are fine. Null: everybody.</summary>
    public IReadOnlyList<string>? From { get; set; }

    /// <summary>The endpoints, alone or as <c>Role/Endpoint</c>; patterns are fine. Null: all of them.</summary>
    public IReadOnlyList<string>? To { get; set; }

    /// <summary>The endpoints themselves, of the definition that is asked; <see cref="To"/> has no say then. Null: by their names.</summary>
    public IReadOnlyList<Endpoint>? Endpoints { get; set; }

    /// <summary>Only what is let through. Together with <see cref="Denied"/> it asks for everything, as neither does.</summary>
    public bool Allowed { get; set; }

    /// <summary>Only what is not let through.</summary>
    public bool Denied { get; set; }

    /// <summary>Only what comes from the Internet.</summary>
    public bool Internet { get; set; }

    /// <summary>Whether the endpoints count that imports add to roles.</summary>
    public bool IncludeImported { get; set; }

    /// <summary>The definition whose rules govern an endpoint.</summary>
    /// <exception cref="CsException">CsNotInDefinition: it was removed, or never added.</exception>
    public static ServiceDefinition DefinitionOf(Endpoint endpoint) =>
        endpoint.GetDefinition() ?? throw ModelErrors.NotInDefinition(endpoint);

    /// <summary>The decisions, endpoint by endpoint, made while they are enumerated.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="require">
    /// Runs what throws the error of a name that is no pattern and that nothing has; who catches it goes on with the
    /// other names.
    /// </param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound; as <paramref name="require"/> lets it.</exception>
    public IEnumerable<TrafficDecision> Ask(ServiceDefinition definition, Action<Action> require)
    {
        TrafficMap map = new(definition, IncludeImported);
        TrafficChoice choice = new(definition, map, require);
        IReadOnlyList<string> sources = From is null ? map.Sources : choice.Sources(From);
        IReadOnlyList<Endpoint> endpoints = Endpoints ?? (To is null ? map.Endpoints : choice.Endpoints(To));
        if (Internet)
        {
            sources = [.. sources.Where(source => !map.IsRole(source))];
        }

        return map.Decide(sources, endpoints).Where(decision => Allowed == Denied || decision.Allowed == Allowed);
    }
}
