using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class ModelErrors
{
    internal static CsException InvalidPort(string text) => About(
        text,
        CsErrorId.CsInvalidPort,
        $"'{text}' is not a port specification.",
        $"Give a port from 1 to 65535, a range such as 8995-8999, a list of those, or *.");

    internal static CsException PortNotAllowed(Phrase element, string what, PortSpecification ports) => About(
        ports.ToString(), CsErrorId.CsInvalidPort, $"{element} does not take '{ports}' here.", $"Give {what}.");

    internal static CsException InvalidValue(Phrase element, AttributeSchema attribute, string value)
    {
        Phrase problem = $"'{value}' is not valid as {attribute.Name} of {element}";
        Phrase takes = Phrase.Whole(attribute.Type.Description);
        (Phrase message, Phrase action) = attribute.Type.Suggest(value) is { } suggestion
            ? ((Phrase)$"{problem}, which takes {takes}.", (Phrase)$"Did you mean '{suggestion}'?")
            : ((Phrase)$"{problem}.", (Phrase)$"Give {takes}.");
        return About(value, attribute.Type.ErrorId, message, action);
    }

    internal static CsException InvalidCharacter(Phrase element, AttributeSchema attribute, string value)
    {
        char refused = value[XmlText.FindInvalid(value)];
        return About(
            value,
            attribute.Type.ErrorId,
            $"The {attribute.Name} of {element} has a character that XML does not take (U+{(int)refused:X4}).",
            $"Take that character out.");
    }

    internal static CsException Missing(Phrase element, string attribute) => About(
        attribute, CsErrorId.CsInvalidValue, $"{element} needs a {attribute}.", $"Give the {attribute}.");

    internal static CsException NotApplicable(Phrase element, string attribute) => About(
        attribute,
        CsErrorId.CsNotApplicable,
        $"{element} has no {attribute}.",
        $"Leave that out, or choose one of a kind that has it.");

    internal static CsException PathRequired(DocumentItem root) => About(
        root.Key,
        CsErrorId.CsPathRequired,
        $"{Describe(root)} came from no file, so it is not known where to write it.",
        $"Give a path.");

    internal static CsException NotADefinition(string rootName, int line, int column) => new(
        CsErrorId.CsNotADefinition,
        $"The root element is '{rootName}', not 'ServiceDefinition'.",
        ForeignContent.Advice(rootName, $"the service definition (.csdef)"))
    {
        Line = line,
        Column = column,
        Target = rootName,
    };

    internal static CsException IsATransform(CsErrorId id, Phrase kind) => new(
        id,
        $"This is a transform (XDT), a list of changes to a {kind}, and not a {kind}.",
        $"Apply the transform to a {kind}, and give the result.")
    {
        Line = 1,
        Column = 1,
        IsOfTransform = true,
    };

    internal static CsException RoleNotFound(ServiceDefinition definition, string name) => About(
        name,
        CsErrorId.CsRoleNotFound,
        $"Service '{definition.Name}' has no role '{name}'.",
        NameSuggestion.For(name, "role", definition.Roles.Select(role => role.Name)),
        definition.Path,
        definition.Roles.Count == 0 ? RemedyKind.AddRole : null);

    internal static CsException RoleExists(ServiceDefinition definition, Role existing) => At(
        existing,
        CsErrorId.CsRoleExists,
        $"Service '{definition.Name}' already has a role '{existing.Name}'.",
        $"Give the new role another name, or change the one that is there.");

    internal static CsException RoleGivenTwice(Role role) => About(
        role.Name,
        CsErrorId.CsRoleExists,
        $"Two of the roles to add have the name '{role.Name}'.",
        $"Give one of them another name.");

    internal static CsException WebRoleRequired(Role role) => At(
        role,
        CsErrorId.CsWebRoleRequired,
        $"Role '{role.Name}' is a worker role, and only web roles have sites.",
        $"Choose a web role.");

    internal static CsException EndpointNotFound(Role role, string name) => At(
        role,
        CsErrorId.CsEndpointNotFound,
        $"Role '{role.Name}' has no endpoint '{name}'.",
        NameSuggestion.For(name, "endpoint", role.Endpoints.Select(endpoint => endpoint.Name)),
        $"{role.Name}/{name}");

    internal static CsException EndpointNotFound(ServiceDefinition definition, string name) => About(
        name,
        CsErrorId.CsEndpointNotFound,
        $"No role of service '{definition.Name}' has an endpoint '{name}'.",
        NameSuggestion.For(
            name,
            "endpoint",
            definition.Roles.SelectMany(role => role.Endpoints).Select(endpoint => endpoint.Name).Distinct()),
        definition.Path);

    internal static CsException NotARoleEndpoint(ServiceDefinition definition, string text)
    {
        string name = NameSuggestion.Nearest(text, definition.Roles.SelectMany(role => role.Endpoints).Select(endpoint => endpoint.Name)) ?? text;
        string[] meant = [.. definition.Roles.Select(role => role.Endpoints[name]).OfType<Endpoint>().Select(endpoint => endpoint.ShortKey)];
        return About(
            text,
            CsErrorId.CsEndpointNotFound,
            $"'{text}' does not name an endpoint of a role.",
            meant.Length switch
            {
                0 => (Phrase)$"Write it as Role/Endpoint, such as WorkerRole1/InternalTCP2.",
                1 => $"Write it as Role/Endpoint. Did you mean '{meant[0]}'?",
                _ => $"Write it as Role/Endpoint. Did you mean one of {Phrase.Names(meant)}?",
            },
            definition.Path);
    }

    internal static CsException EndpointExists(Role role, Endpoint existing) => At(
        existing,
        CsErrorId.CsEndpointExists,
        $"Role '{role.Name}' already has an endpoint '{existing.Name}'.",
        $"Give the new endpoint another name, or change the one that is there.");

    internal static CsException EndpointNotInternal(Endpoint endpoint) => At(
        endpoint,
        CsErrorId.CsEndpointNotInternal,
        $"'{endpoint}' is open to {endpoint.Audience} ({endpoint.Kind}); traffic rules govern internal endpoints only.",
        $"Choose an internal endpoint. {InternalEndpointsNear(endpoint)}");

    internal static CsException NoDestination() => new(
        CsErrorId.CsInvalidValue,
        $"A traffic rule needs a destination.",
        $"Name one endpoint or more as Role/Endpoint.");

    internal static CsException ItemExists(DocumentItem existing) => At(
        existing,
        CsErrorId.CsItemExists,
        $"The {existing.ToPhrase()} already exists.",
        $"Give the new one another name, or change the one that is there.",
        existing.QualifiedKey);

    internal static CsException GivenTwice(DocumentItem item) => About(
        item.Key, CsErrorId.CsItemExists, $"The {item.Schema.Item!.Noun} '{item.Key}' is given twice.", $"Give each name once.");

    internal static CsException ItemNotFound(DocumentItem owner, ItemKind kind, string name, IEnumerable<string> known) => At(
        owner,
        CsErrorId.CsItemNotFound,
        $"{Describe(owner)} has no {kind.Noun} '{name}'.",
        NameSuggestion.For(name, kind.Noun, known),
        name);

    internal static CsException NothingNamed(string noun, string name, IEnumerable<string> known) => About(
        name, CsErrorId.CsItemNotFound, $"There is no {noun} '{name}'.", NameSuggestion.For(name, noun, known));

    internal static CsException AmbiguousName(string noun, string name, IReadOnlyList<DocumentItem> candidates)
    {
        bool areTold = candidates.Select(item => item.QualifiedKey).Distinct().Count() == candidates.Count;
        Phrase action = areTold
            ? (Phrase)$"Say which one is meant: {Phrase.Join(", ", candidates.Select(item => item.QualifiedKey))}."
            : $"They are on lines {Lines(candidates)}: give one of them another name in the file.";
        return About(
            name,
            CsErrorId.CsAmbiguousName,
            $"There is more than one {noun} '{name}'.",
            action,
            remedy: areTold ? null : RemedyKind.ChooseItem);
    }

    internal static CsException ImportedItem(DocumentItem item, Import origin) => At(
        item,
        CsErrorId.CsImportedItem,
        $"The {item.ToPhrase()} comes from the import of {origin.ModuleName}, and no line of the file says it.",
        $"Remove the import, or add one of your own under another name.",
        item.QualifiedKey);

    internal static CsException ValueOrXPath(Phrase variable) => About(
        variable.ToString(),
        CsErrorId.CsInvalidValue,
        $"{variable} takes either a value or an xpath.",
        $"Give one of the two, and not both.");

    internal static CsException EntryPointNotGiven() => About(
        null,
        CsErrorId.CsInvalidValue,
        $"An entry point is either an assembly or a program.",
        $"Give the name of an assembly, or a command line.");

    internal static CsException NotInDefinition(DocumentItem item) => About(
        item.ToString(),
        CsErrorId.CsNotInDefinition,
        $"'{item}' is not part of a service {(item is DefinitionItem ? "definition" : "configuration")}: it was removed, or never added.",
        $"Get it again from the {(item is DefinitionItem ? "definition" : "configuration")}, or add it first.");

    /// <summary>An error about a value or a name, with no place in a text.</summary>
    private static CsException About(
        string? target, CsErrorId id, Phrase message, Phrase action, string? path = null, RemedyKind? remedy = null) =>
        new(id, message, action)
        {
            Target = target,
            Path = path,
            Remedy = remedy is { } kind ? new Remedy(kind) : null,
        };

    /// <summary>An error about what stands at the place of an item.</summary>
    private static CsException At(
        DocumentItem item, CsErrorId id, Phrase message, Phrase action, string? target = null) =>
        new(id, message, action)
        {
            Target = target ?? item.ToString(),
            Path = item.File,
            Line = item.Line,
            Column = item.Column,
        };

    /// <summary>An item as the start of a sentence, such as <c>Role 'WebRole1'</c>.</summary>
    private static Phrase Describe(DocumentItem item) => item.ToPhrase().Capitalized();

    private static Phrase Lines(IEnumerable<DocumentItem> items) =>
        Phrase.Join(", ", items.Select(item => (Phrase)$"{item.Line}"));

    private static Phrase InternalEndpointsNear(Endpoint endpoint)
    {
        IEnumerable<Endpoint> siblings = endpoint.GetRole()?.Endpoints ?? Enumerable.Empty<Endpoint>();
        return NameSuggestion.For(
            endpoint.Name,
            "internal endpoint",
            siblings.Where(sibling => sibling.Kind == EndpointKind.Internal).Select(sibling => sibling.Name));
    }
}
