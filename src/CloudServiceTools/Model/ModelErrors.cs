using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Model;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class ModelErrors
{
    internal static CsException InvalidPort(string text) => new(
        CsErrorId.CsInvalidPort,
        $"'{text}' is not a port specification.",
        "Give a port from 1 to 65535, a range such as 8995-8999, a list of those, or *.")
    {
        Target = text,
    };

    internal static CsException PortNotAllowed(string element, string what, PortSpecification ports) => new(
        CsErrorId.CsInvalidPort, $"{element} does not take '{ports}' here.", $"Give {what}.")
    {
        Target = ports,
    };

    internal static CsException InvalidValue(string element, AttributeSchema attribute, string value)
    {
        string problem = $"'{value}' is not valid as {attribute.Name} of {element}";
        string takes = attribute.Type.Description;
        (string message, string action) = attribute.Type.Suggest(value) is { } suggestion
            ? ($"{problem}, which takes {takes}.", $"Did you mean '{suggestion}'?")
            : ($"{problem}.", $"Give {takes}.");
        return new CsException(attribute.Type.ErrorId, message, action) { Target = value };
    }

    internal static CsException NotApplicable(string element, string attribute) => new(
        CsErrorId.CsNotApplicable,
        $"{element} has no {attribute}.",
        "Leave that parameter out, or choose an endpoint of a kind that has it.")
    {
        Target = attribute,
    };

    internal static CsException Missing(string element, string attribute) => new(
        CsErrorId.CsInvalidValue, $"{element} needs a {attribute}.", $"Give the {attribute}.")
    {
        Target = attribute,
    };

    internal static CsException PathRequired(ServiceDefinition definition) => new(
        CsErrorId.CsPathRequired,
        $"Service '{definition.Name}' came from no file, so it is not known where to write it.",
        "Give a path.")
    {
        Target = definition.Name,
    };

    internal static CsException NotADefinition(string rootName, int line, int column) => new(
        CsErrorId.CsNotADefinition,
        $"The root element is '{rootName}', not 'ServiceDefinition'.",
        rootName == "ServiceConfiguration"
            ? "This is a service configuration (.cscfg); give the service definition (.csdef) that belongs to it."
            : "Give a service definition file (.csdef).")
    {
        Line = line,
        Column = column,
        Target = rootName,
    };

    internal static CsException RoleNotFound(ServiceDefinition definition, string name) => new(
        CsErrorId.CsRoleNotFound,
        $"Service '{definition.Name}' has no role '{name}'.",
        NameSuggestion.For(name, "role", definition.Roles.Select(role => role.Name)))
    {
        Target = name,
        Path = definition.Path,
    };

    internal static CsException RoleExists(ServiceDefinition definition, Role existing) => new(
        CsErrorId.CsRoleExists,
        $"Service '{definition.Name}' has a role '{existing.Name}' already.",
        "Give the new role another name, or change the one that is there.")
    {
        Target = existing.Name,
        Path = definition.Path,
        Line = existing.Line,
        Column = existing.Column,
    };

    internal static CsException RoleGivenTwice(Role role) => new(
        CsErrorId.CsRoleExists,
        $"Two of the roles to add have the name '{role.Name}'.",
        "Give one of them another name.")
    {
        Target = role.Name,
    };

    internal static CsException WebRoleRequired(Role role) => new(
        CsErrorId.CsWebRoleRequired,
        $"Role '{role.Name}' is a worker role, and only web roles have sites.",
        "Choose a web role.")
    {
        Target = role.Name,
        Path = role.File,
        Line = role.Line,
        Column = role.Column,
    };

    internal static CsException EndpointNotFound(Role role, string name) => new(
        CsErrorId.CsEndpointNotFound,
        $"Role '{role.Name}' has no endpoint '{name}'.",
        NameSuggestion.For(name, "endpoint", role.Endpoints.Select(endpoint => endpoint.Name)))
    {
        Target = $"{role.Name}/{name}",
        Path = role.File,
        Line = role.Line,
        Column = role.Column,
    };

    internal static CsException NotARoleEndpoint(string text) => new(
        CsErrorId.CsEndpointNotFound,
        $"'{text}' does not name an endpoint of a role.",
        "Write it as Role/Endpoint, such as WorkerRole1/InternalTCP2.")
    {
        Target = text,
    };

    internal static CsException EndpointExists(Role role, Endpoint existing) => new(
        CsErrorId.CsEndpointExists,
        $"Role '{role.Name}' has an endpoint '{existing.Name}' already.",
        "Give the new endpoint another name, or change the one that is there with Set-CsEndpoint.")
    {
        Target = existing.ToString(),
        Path = role.File,
        Line = existing.Line,
        Column = existing.Column,
    };

    internal static CsException EndpointNotInternal(Endpoint endpoint) => new(
        CsErrorId.CsEndpointNotInternal,
        $"'{endpoint}' is open to the Internet ({endpoint.Kind}); traffic rules govern internal endpoints only.",
        $"Choose an internal endpoint. {NameSuggestion.For(
            endpoint.Name, "internal endpoint", InternalNames(endpoint.Owner))}")
    {
        Target = endpoint.ToString(),
        Path = endpoint.File,
        Line = endpoint.Line,
        Column = endpoint.Column,
    };

    internal static CsException NoDestination() => new(
        CsErrorId.CsInvalidValue,
        "A traffic rule needs a destination.",
        "Name one endpoint or more as Role/Endpoint.");

    internal static CsException SiteExists(Role role, Site existing) => new(
        CsErrorId.CsSiteExists,
        $"Role '{role.Name}' has a site '{existing.Name}' already.",
        "Give the new site another name.")
    {
        Target = existing.Name,
        Path = role.File,
        Line = existing.Line,
        Column = existing.Column,
    };

    internal static CsException BindingExists(Site site, Binding existing) => new(
        CsErrorId.CsBindingExists,
        $"Site '{site.Name}' has a binding '{existing.Name}' already.",
        "Give the new binding another name.")
    {
        Target = existing.Name,
        Path = site.File,
        Line = existing.Line,
        Column = existing.Column,
    };

    internal static CsException NotInDefinition(DefinitionItem item) => new(
        CsErrorId.CsNotInDefinition,
        $"'{item}' is not part of a service definition: it was removed, or never added.",
        "Get it again from the definition, or add it first.")
    {
        Target = item.ToString(),
    };

    private static IEnumerable<string> InternalNames(Role? role) =>
        role?.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Internal).Select(endpoint => endpoint.Name) ?? [];
}
