using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Names elements in sentences, the way a person would look for them.</summary>
internal static class ElementPhrase
{
    private static readonly ConditionalWeakTable<SourceElement, RuleNumbers> Numbers = new();

    /// <summary>An element with what it belongs to, such as <c>InputEndpoint 'HttpIn' of role 'WebRole1'</c>.</summary>
    internal static Phrase Describe(SourceElement element)
    {
        if (element.LocalName == "OnlyAllowTrafficTo")
        {
            return Phrase.Words(RulePhrase(element));
        }

        if (IsRole(element))
        {
            return $"{element.LocalName} '{NameOf(element)}'";
        }

        Phrase own = AttributeWriter.Describe(element);
        SourceElement? owner = Owner(element);
        return owner is null ? own
            : IsRole(owner) ? (Phrase)$"{own} of role '{NameOf(owner)}'" : $"{own} of {Phrase.Words(RulePhrase(owner))}";
    }

    /// <summary>What a finding about the element is about: <c>Role/Endpoint</c>, a role, a traffic rule, or the element.</summary>
    internal static string Target(SourceElement element)
    {
        if (element.LocalName == "OnlyAllowTrafficTo")
        {
            return RulePhrase(element);
        }

        SourceElement? owner = Owner(element);
        string own = ShortName.Of(NameOf(element));
        return owner is null || IsRole(element) ? (own.Length > 0 ? own : element.LocalName)
            : !IsRole(owner) ? RulePhrase(owner)
            : own.Length > 0 ? $"{ShortName.Of(NameOf(owner))}/{own}"
            : ShortName.Of(NameOf(owner));
    }

    /// <summary>The name of an element; empty where it has none.</summary>
    internal static string NameOf(SourceElement element) => element.GetAttribute("name") ?? string.Empty;

    private static bool IsRole(SourceElement element) => element.LocalName is "WebRole" or "WorkerRole" or "Role";

    /// <summary>The number of a traffic rule, counted over the whole file, from 1.</summary>
    internal static int RuleNumber(SourceElement rule) => Numbers.GetOrCreateValue(rule.Root).Of(rule);

    private static string RulePhrase(SourceElement rule) => $"traffic rule {RuleNumber(rule)}";

    private static SourceElement? Owner(SourceElement element)
    {
        for (SourceElement? outer = element.Parent; outer is not null; outer = outer.Parent)
        {
            if (IsRole(outer) || outer.LocalName == "OnlyAllowTrafficTo")
            {
                return outer;
            }
        }

        return null;
    }

    /// <summary>The numbers of the rules below a root, counted once while the document stays as it is.</summary>
    private sealed class RuleNumbers
    {
        private readonly Dictionary<SourceElement, int> _numbers = [];
        private long _revision = -1;

        internal int Of(SourceElement rule)
        {
            lock (_numbers)
            {
                long revision = rule.Document?.Revision ?? -1;
                if (revision < 0 || revision != _revision)
                {
                    _numbers.Clear();
                    foreach (SourceElement other in rule.Root.Elements("NetworkTrafficRules")
                        .SelectMany(container => container.Elements("OnlyAllowTrafficTo")))
                    {
                        _numbers.Add(other, _numbers.Count + 1);
                    }

                    _revision = revision;
                }

                return _numbers.TryGetValue(rule, out int number) ? number : _numbers.Count + 1;
            }
        }
    }
}
