using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>The errors that only configurations have; the others are in <see cref="ModelErrors"/>.</summary>
internal static class ConfigurationErrors
{
    internal static CsException NotAConfiguration(string rootName, int line, int column) => new(
        CsErrorId.CsNotAConfiguration,
        $"The root element is '{rootName}', not 'ServiceConfiguration'.",
        ForeignContent.Advice(rootName, $"a service configuration (.cscfg)"))
    {
        Line = line,
        Column = column,
        Target = rootName,
    };

    internal static CsException RoleNotFound(ServiceConfiguration configuration, string name) => new(
        CsErrorId.CsRoleNotFound,
        $"The configuration of service '{configuration.ServiceName}' has no role '{name}'.",
        NameSuggestion.For(name, "role", configuration.Roles.Select(role => role.Name)))
    {
        Target = name,
        Path = configuration.Path,
    };

    internal static CsException NotInRoles(
        IReadOnlyCollection<RoleConfiguration> roles, string noun, string name, IEnumerable<string> known) => new(
        CsErrorId.CsItemNotFound,
        $"No role of {Phrase.Join(", ", roles.Select(role => role.Name))} has a {noun} '{name}'.",
        NameSuggestion.For(name, noun, known.Distinct()))
    {
        Target = name,
        Path = roles.FirstOrDefault()?.File,
    };

    private static CsException NegativeCount(int count) => new(
        CsErrorId.CsInvalidValue, $"'{count}' is not valid as the number of instances of a role.", $"Give 0 or more.")
    {
        Target = count.ToString(CultureInfo.InvariantCulture),
    };

    internal static CsException TooManyRules(AccessControl control, int most) => new(
        CsErrorId.CsInvalidValue,
        $"Access control '{control.Name}' has {most} rules already, which is all that the format takes.",
        $"Remove a rule first, or put the new one into another access control.")
    {
        Target = control.Name,
        Path = control.File,
        Line = control.Line,
        Column = control.Column,
    };

    /// <summary>The format takes an empty name; nobody means one.</summary>
    internal static string RequireText(Phrase element, string attribute, string value) =>
        value.Length > 0 ? value : throw ModelErrors.Missing(element, attribute);

    /// <summary>The format takes any name here; a definition, which has to declare it, takes fewer.</summary>
    internal static string RequireDeclarable(Phrase element, string name) =>
        DefinitionName.Type.Accepts(name) ? name : throw ModelErrors.InvalidValue(element, DefinitionName, name);

    private static AttributeSchema DefinitionName { get; } = DefinitionSchema.Root.FindAttribute("name")!;

    /// <summary>A role may have no instances, but not fewer.</summary>
    internal static int RequireCount(int count) => count >= 0 ? count : throw NegativeCount(count);

    internal static CsException FolderUnreadable(string path, System.Exception inner) => new(
        CsErrorId.CsFileUnreadable,
        $"The folder '{Phrase.Whole(path)}' cannot be listed: {Phrase.Sentence(inner.Message)}",
        $"Check that it is there and that you may read it.",
        inner)
    {
        Path = path,
        Target = path,
    };
}
