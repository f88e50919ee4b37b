using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>Which of a service's decisions somebody wants to see.</summary>
public sealed class TrafficQuestion
{
    /// <summary>The environments of a service, by their names; patterns are fine. Null: all of them.</summary>
    public IReadOnlyList<string>? Environments { get; set; }

    /// <summary>
    /// Who sends: names of roles, VirtualNetwork, Internet, an address, or a subnet such as 203.0.113.0/24; patterns are fine.
    /// Internet and a subnet mean all addresses of it, whatever access controls tell apart. Null: everybody.
    /// </summary>
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

    /// <summary>The decisions that a definition makes alone, endpoint by endpoint, made while they are enumerated.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="require">
    /// Runs what throws the error of a name that is no pattern and that nothing has; who catches it goes on with the
    /// other names.
    /// </param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound; as <paramref name="require"/> lets it.</exception>
    public IEnumerable<TrafficDecision> Ask(ServiceDefinition definition, Action<Action> require) => Ask(definition, null, require);

    /// <summary>The decisions in one environment, endpoint by endpoint, made while they are enumerated.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="environment">The environment; null for what the definition says alone.</param>
    /// <param name="require">As for a definition.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound, CsDocumentTooLarge.</exception>
    public IEnumerable<TrafficDecision> Ask(ServiceDefinition definition, ServiceEnvironment? environment, Action<Action> require)
    {
        TrafficMap map = new(definition, environment, IncludeImported);
        TrafficChoice choice = new(definition, map, require);
        IReadOnlyList<string> sources = From is null ? map.Sources : choice.Sources(From);
        IReadOnlyList<Endpoint> endpoints = Endpoints ?? (To is null ? map.Endpoints : choice.Endpoints(To));
        if (Internet)
        {
            sources = [.. sources.Where(map.IsInternet)];
        }

        return map.Decide(sources, endpoints).Where(decision => Allowed == Denied || decision.Allowed == Allowed);
    }

    /// <summary>
    /// The decisions of a service, environment by environment, made while they are enumerated; those of its definition alone where it
    /// has no environment.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="require">As for a definition.</param>
    /// <exception cref="CsException">CsItemNotFound: there is no such environment; CsRoleNotFound, CsEndpointNotFound, CsDocumentTooLarge.</exception>
    public IEnumerable<TrafficDecision> Ask(CloudService service, Action<Action> require) =>
        EnvironmentsOf(service).SelectMany(environment => Ask(service.Definition, environment, require));

    /// <summary>The environments that are asked about; null stands for the definition alone.</summary>
    /// <exception cref="CsException">CsItemNotFound: there is no such environment.</exception>
    public IReadOnlyList<ServiceEnvironment?> EnvironmentsOf(CloudService service)
    {
        if (Environments is null)
        {
            return [.. service.Environments.DefaultIfEmpty(null)];
        }

        IReadOnlyCollection<ServiceEnvironment> found = NamePattern.Choose(
            service.Environments,
            Environments,
            environment => [environment.Name],
            name => throw TrafficErrors.EnvironmentNotFound(service, name));
        return found.Count > 0 ? [.. found] : throw TrafficErrors.EnvironmentNotFound(service, string.Join(", ", Environments));
    }
}
