using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>Chooses rules by id, by the start of an id, by name, or by a pattern of either with *, ? and [ ].</summary>
internal sealed class RuleFilter
{
    private const string IdStart = "CSD";

    private readonly string[] _texts;

    internal RuleFilter(IEnumerable<string> texts) => _texts =
        [.. texts.Select(text => text.Trim()).Distinct(NameComparer.Instance)];

    /// <summary>Whether one of the texts means the rule.</summary>
    internal bool Names(AnalyzerRule rule) => Array.Exists(_texts, text => Means(text, rule));

    /// <summary>Whether one of the texts is the rule's full id or name.</summary>
    internal bool NamesExactly(AnalyzerRule rule) => Array.Exists(
        _texts, text => NameComparer.AreSame(text, rule.Id) || NameComparer.AreSame(text, rule.Name) || IsIdAndName(text, rule));

    /// <summary>The texts that mean no rule at all.</summary>
    internal IEnumerable<string> WithoutRule(IReadOnlyCollection<AnalyzerRule> rules) =>
        _texts.Where(text => !rules.Any(rule => Means(text, rule)));

    /// <summary>By id or the start of one, by name, or by both, as a rule is written as text.</summary>
    private static bool Means(string text, AnalyzerRule rule) =>
        NamePattern.IsMatch(rule.Id, text)
        || NamePattern.IsMatch(rule.Name, text)
        || IsIdAndName(text, rule)
        || (IsStartOfId(text) && rule.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>CSD and up to three digits, such as CSD3.</summary>
    private static bool IsStartOfId(string text) =>
        text.StartsWith(IdStart, StringComparison.OrdinalIgnoreCase)
        && text.Length <= IdStart.Length + 3
        && text.Skip(IdStart.Length).All(c => c is >= '0' and <= '9');

    private static bool IsIdAndName(string text, AnalyzerRule rule) =>
        text.Length == rule.Id.Length + 1 + rule.Name.Length && NameComparer.AreSame(text, rule.ToString());
}
