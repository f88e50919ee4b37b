using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Names elements in sentences, the way a person would look for them.</summary>
internal static class ElementPhrase
{
    /// <summary>An element with what it belongs to, such as <c>InputEndpoint 'HttpIn' of role 'WebRole1'</c>.</summary>
    internal static Phrase Describe(SourceElement element)
    {
        if (IsRule(element))
        {
            return RulePhrase(element);
        }

        if (IsRole(element))
        {
            return $"{element.LocalName} '{NameOf(element)}'";
        }

        Phrase own = AttributeWriter.Describe(element);
        SourceElement? owner = Owner(element);
        return owner is null ? own
            : IsRole(owner) ? (Phrase)$"{own} of role '{NameOf(owner)}'" : $"{own} of {RulePhrase(owner)}";
    }

    /// <summary>What a finding about the element is about: <c>Role/Endpoint</c>, a role, a traffic rule, or the element.</summary>
    internal static string Target(SourceElement element)
    {
        if (IsRule(element))
        {
            return RulePhrase(element).ToString();
        }

        SourceElement? owner = Owner(element);
        string own = ShortName.Of(NameOf(element));
        return owner is null || IsRole(element) ? (own.Length > 0 ? own : element.LocalName)
            : !IsRole(owner) ? RulePhrase(owner).ToString()
            : own.Length > 0 ? $"{ShortName.Of(NameOf(owner))}/{own}"
            : ShortName.Of(NameOf(owner));
    }

    /// <summary>The name of an element; empty where it has none.</summary>
    internal static string NameOf(SourceElement element) => element.GetAttribute("name") ?? string.Empty;

    private static bool IsRole(SourceElement element) => KindOf(element)?.IsRole == true;

    private static bool IsRule(SourceElement element) => KindOf(element) == DefinitionKinds.TrafficRule;

    private static ItemKind? KindOf(SourceElement element) =>
        DefinitionSchema.Format.KindOf(element.LocalName) ?? ConfigurationSchema.Format.KindOf(element.LocalName);

    /// <summary>A rule by its number; one that is in no place for rules has none.</summary>
    private static Phrase RulePhrase(SourceElement rule) =>
        (rule.Root.View as ServiceDefinition)?.TrafficRules.NumberOf(rule) is > 0 and int number
            ? $"{Phrase.Words(DefinitionKinds.TrafficRule.Noun)} {number}"
            : AttributeWriter.Describe(rule);

    private static SourceElement? Owner(SourceElement element)
    {
        for (SourceElement? outer = element.Parent; outer is not null; outer = outer.Parent)
        {
            if (IsRole(outer) || IsRule(outer))
            {
                return outer;
            }
        }

        return null;
    }
}
