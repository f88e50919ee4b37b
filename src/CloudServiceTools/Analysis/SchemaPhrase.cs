using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Says in a sentence where a document is not what the table of its format says, and what to do.</summary>
internal static class SchemaPhrase
{
    private const int LongestQuote = 40;

    internal static Phrase Of(SchemaProblem problem)
    {
        Phrase element = ElementPhrase.Describe(problem.Element);
        string name = problem.Name;
        Phrase phrase = problem.Kind switch
        {
            SchemaProblemKind.Namespace => OfNamespace(problem),
            SchemaProblemKind.UnknownElement => OfUnknownElement(problem),
            SchemaProblemKind.Order => OfOrder(problem, element),
            SchemaProblemKind.TooMany =>
                $"{Owner(problem.Element)} has more than {MaximumOf(problem)} {name}: merge {element} into the one before it, or remove it.",
            SchemaProblemKind.Exclusive => $"{element} has both {name.Replace(", ", " and ")}: keep one of them.",
            SchemaProblemKind.MissingElement => $"{element} needs {name.Replace(", ", " or ")}: add it.",
            SchemaProblemKind.UnknownAttribute => OfUnknownAttribute(problem, element),
            SchemaProblemKind.MissingAttribute =>
                $"{element} needs the attribute {name}, which takes {Phrase.Whole(problem.Attribute!.Type.Description)}: add it.",
            SchemaProblemKind.InvalidValue => OfValue(problem, element),
            SchemaProblemKind.Text =>
                $"{element} holds the text '{Shorten(name)}', and only elements may stand there: remove it, or make it a comment.",
            SchemaProblemKind.WhiteSpace =>
                $"{element} must be empty, and has white space between its tags: remove it, or close the element with />.",
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
        return phrase.Capitalized();
    }

    /// <summary>The attribute that an unknown one was probably meant to be, where the element does not have it yet.</summary>
    internal static string? IntendedAttribute(SchemaProblem problem) => NameSuggestion.Nearest(
        problem.Name,
        problem.Schema.Attributes.Select(attribute => attribute.Name).Where(name => problem.Element.FindAttribute(name) is null));

    private static Phrase OfNamespace(SchemaProblem problem)
    {
        Phrase found = problem.Element.NamespaceUri.Length == 0
            ? (Phrase)$"is in no namespace"
            : $"is in the namespace '{problem.Element.NamespaceUri}'";
        return $"The root element {problem.Element.LocalName} {found}: declare xmlns=\"{problem.Name}\" on it.";
    }

    private static Phrase OfUnknownElement(SchemaProblem problem)
    {
        SourceElement element = problem.Element;
        Phrase parent = Owner(element);
        if (element.Parent is { } outer && element.NamespaceUri != outer.NamespaceUri)
        {
            return $"Element {element.Name} in {parent} is in the namespace '{element.NamespaceUri}', which the format does not know: remove it.";
        }

        IReadOnlyCollection<string> here = problem.Schema.ChildNames;
        if (NameSuggestion.Nearest(element.LocalName, here.Concat(problem.Format.LaterElementsOf(problem.Schema.Name))) is { } nearest)
        {
            return $"{parent} takes no element {element.LocalName}: did you mean {nearest}?";
        }

        IReadOnlyCollection<string> parents = problem.Format.ParentsOf(element.LocalName);
        Phrase advice = parents.Count > 0 ? (Phrase)$"it belongs in {Phrase.Join(" or ", parents)}"
            : MayBeLater(problem) ? LaterAdvice
            : here.Count == 0 ? (Phrase)$"remove it"
            : $"remove it, or use one of {Phrase.Join(", ", here)}";
        return $"{parent} takes no element {element.LocalName}: {advice}.";
    }

    private static Phrase OfOrder(SchemaProblem problem, Phrase element)
    {
        string[] names = [.. problem.Schema.Slots.Select(slot =>
            string.Join(" and ", slot.Children.Select(child => child.Element.Name)))];
        return $"{element} is out of order: {problem.Schema.Name} has {Phrase.Join(", then ", names)}.";
    }

    private static Phrase OfUnknownAttribute(SchemaProblem problem, Phrase element)
    {
        Phrase advice = IntendedAttribute(problem) is { } intended ? (Phrase)$"did you mean {intended}?"
            : MayBeLater(problem) ? $"{LaterAdvice}."
            : problem.Schema.Attributes.Count == 0 ? (Phrase)$"remove it."
            : $"remove it, or use one of {Phrase.Join(", ", problem.Schema.Attributes.Select(attribute => attribute.Name))}.";
        return $"{element} has no attribute {problem.Name}: {advice}";
    }

    private static Phrase OfValue(SchemaProblem problem, Phrase element)
    {
        AttributeType type = problem.Attribute!.Type;
        string value = problem.Element.GetAttribute(problem.Name)!;
        Phrase advice = type.Suggest(value) is { } intended
            ? (Phrase)$"did you mean '{intended}'?"
            : $"give {Phrase.Whole(type.Description)}.";
        return $"'{Shorten(value)}' is not valid as {problem.Name} of {element}: {advice}";
    }

    /// <summary>
    /// Whether an SDK after 2.4 may have added a name, as some did for the network. Who removes what works loses it.
    /// </summary>
    private static bool MayBeLater(SchemaProblem problem)
    {
        SourceElement? element = problem.Element;
        while (element is not null && element.LocalName != "NetworkConfiguration")
        {
            element = element.Parent;
        }

        return element is not null;
    }

    private static Phrase LaterAdvice => $"check the name, and keep it if your SDK takes it, since SDKs after 2.4 added some";

    private static string MaximumOf(SchemaProblem problem)
    {
        ChildSchema child = problem.Schema.Slots.Select(slot => slot.Find(problem.Name)).First(found => found is not null)!;
        return child.Maximum == 1 ? "one" : child.Maximum.ToString(CultureInfo.InvariantCulture);
    }

    private static Phrase Owner(SourceElement element) =>
        element.Parent is null ? $"The document" : ElementPhrase.Describe(element.Parent);

    private static string Shorten(string text)
    {
        string line = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line.Substring(0, LongestQuote) + "…";
    }
}
