using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis;

/// <summary>
/// What a name that is not there was probably meant to be, for one analysis. To compare thousands of mistakes with thousands of
/// names would take minutes: once the budget is spent, there are no more hints.
/// </summary>
internal sealed class NameHints
{
    private readonly WorkBudget _budget = new(10_000_000);

    /// <summary>Whether a text can be the name of something; what cannot is CSD1007's or CSD1008's affair.</summary>
    internal static bool IsName(string? text) => text is { Length: > 0 } && AttributeType.NamedElementName.Accepts(text);

    /// <summary>The end of a sentence about a name that is not there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">What it may name.</param>
    /// <param name="otherwise">What to do where nothing of a similar name is there; without its period.</param>
    internal Phrase For(string name, IReadOnlyCollection<DocumentItem> known, Phrase otherwise) =>
        For(name, known.Select(item => item.Key).Where(key => key.Length > 0), otherwise);

    /// <inheritdoc cref="For(string, IReadOnlyCollection{DocumentItem}, Phrase)"/>
    internal Phrase For(string name, IReadOnlyCollection<string> known, Phrase otherwise) => For(name, (IEnumerable<string>)known, otherwise);

    /// <summary>
    /// The same about what a role lacks: what a module adds, the import of the module brings. Declared by hand it would be a name that
    /// nothing listens to.
    /// </summary>
    internal Phrase For(RoleFacts role, string name, IReadOnlyCollection<DocumentItem> known, Phrase otherwise) =>
        ImportFor(role, name) ?? For(name, known, otherwise);

    /// <inheritdoc cref="For(RoleFacts, string, IReadOnlyCollection{DocumentItem}, Phrase)"/>
    internal Phrase For(RoleFacts role, string name, IReadOnlyCollection<string> known, Phrase otherwise) =>
        ImportFor(role, name) ?? For(name, known, otherwise);

    /// <summary>The documented xpath that another one was probably meant to be, of those that find something; or null.</summary>
    internal string? PathFor(string xpath, Func<InstancePath, bool> exists) => InstancePath.Nearest(xpath, exists, _budget);

    private static Phrase? ImportFor(RoleFacts role, string name) =>
        ImportedModule.OfMember(name) is { } module && !role.HasImport(module.Name)
            ? (Phrase)$"import the module {module.Name}, which brings it, or remove this."
            : null;

    private Phrase For(string name, IEnumerable<string> known, Phrase otherwise) =>
        NameSuggestion.Nearest(name, known, _budget) is { } nearest ? (Phrase)$"did you mean '{nearest}'?" : $"{otherwise}.";
}
