using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class TrafficErrors
{
    internal static CsException SourceNotFound(ServiceDefinition definition, string name, IEnumerable<string> known) => new(
        CsErrorId.CsRoleNotFound,
        $"Service '{definition.Name}' has no role '{name}', and it is not the Internet.",
        NameSuggestion.For(name, "source", known))
    {
        Path = definition.Path,
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
}
