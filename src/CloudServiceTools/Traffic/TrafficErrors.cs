using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class TrafficErrors
{
    internal static CsException SourceNotFound(ServiceDefinition definition, string name, IEnumerable<string> known) => new(
        CsErrorId.CsRoleNotFound,
        $"Service '{definition.Name}' has no role '{name}', and it is neither the Internet, the virtual network, nor an address.",
        NameSuggestion.For(name, "source", known))
    {
        Path = definition.Path,
        Target = name,
    };

    internal static CsException EnvironmentNotFound(CloudService service, string name) => new(
        CsErrorId.CsItemNotFound,
        $"Service '{service.Name}' has no environment '{name}'.",
        NameSuggestion.For(name, "environment", service.Environments.Select(environment => environment.Name)))
    {
        Path = service.Path,
        Target = name,
    };

    internal static CsException NoEndpointMatches(ServiceDefinition definition, string name, IEnumerable<Endpoint> known) => new(
        CsErrorId.CsEndpointNotFound,
        $"No endpoint of service '{definition.Name}' matches '{name}'.",
        NameSuggestion.For(name, "endpoint", known.Select(endpoint => endpoint.ToString())))
    {
        Path = definition.Path,
        Target = name,
    };

    internal static CsException RoleForEndpoint(Role role)
    {
        string example = role.Endpoints.Count > 0 ? role.Endpoints[0].ToString() : "WorkerRole1/InternalTCP2";
        return new CsException(
            CsErrorId.CsEndpointNotFound,
            $"'{role.Name}' is a role, and what is reached is an endpoint.",
            $"Write Role/Endpoint, such as {example}, or {role.Name}/* for all endpoints of the role.")
        {
            Path = role.File,
            Target = role.Name,
        };
    }

    internal static CsException TooManyPairs(ServiceDefinition definition) => new(
        CsErrorId.CsDocumentTooLarge,
        $"The traffic rules of service '{definition.Name}' name more than {RuleCoverage.MaximumPairs} pairs of an endpoint and a role.",
        $"A service has 25 roles at most: check that this is a service definition.")
    {
        Path = definition.Path,
        Target = definition.Name,
    };

    internal static CsException NamesTooLong(ServiceDefinition definition) => new(
        CsErrorId.CsDocumentTooLarge,
        $"The names of the internal endpoints of service '{definition.Name}', each with its role's, come to more than {TrafficPolicy.MaximumCharacters} characters.",
        $"A traffic policy names each of them. Give the roles and endpoints shorter names.")
    {
        Path = definition.Path,
        Target = definition.Name,
    };

    internal static CsException TooManyBlocks(ServiceConfiguration configuration) => new(
        CsErrorId.CsDocumentTooLarge,
        $"The access controls of service '{configuration.ServiceName}' name too many subnets: with each endpoint that they guard, more than {AddressSources.MaximumPairs} pairs.",
        $"An access control has 50 rules at most: check that this is a service configuration.")
    {
        Path = configuration.Path,
        Target = configuration.ServiceName,
    };

    internal static CsException MatrixTooLarge() => new(
        CsErrorId.CsDocumentTooLarge,
        $"The table would have more than {TrafficMatrix.MaximumCells} cells.",
        $"Name sources or endpoints, or ask for a list.");

    internal static CsException NoRuleOpens(TrafficDecision decision, Endpoint endpoint) => new(
        CsErrorId.CsNotApplicable,
        $"No traffic rule opens '{endpoint}' to '{decision.Source}'. {Phrase.Sentence(decision.Explanation)}.",
        $"Leave that out, or add an input endpoint on the public load balancer to the role.")
    {
        Path = endpoint.File,
        Target = endpoint.ToString(),
    };

    internal static CsException NoRuleCloses(TrafficDecision decision, Endpoint endpoint) => new(
        CsErrorId.CsEndpointNotInternal,
        $"No traffic rule closes '{endpoint}' to '{decision.Source}'. {Phrase.Sentence(decision.Explanation)}.",
        $"Traffic rules govern internal endpoints only. Leave that out, or narrow the endpoint by an access control and give the configuration.")
    {
        Path = endpoint.File,
        Target = endpoint.ToString(),
    };

    internal static CsException Contradiction(string source, Endpoint endpoint) => new(
        CsErrorId.CsInvalidValue,
        $"The policy says of '{source}' both that it may reach '{endpoint}' and that it may not.",
        $"Take out one of the two.")
    {
        Path = endpoint.File,
        Target = $"{source} -> {endpoint}",
    };
}
