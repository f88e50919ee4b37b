using System.Collections.Generic;
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
}
