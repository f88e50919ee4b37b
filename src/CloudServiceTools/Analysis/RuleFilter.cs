using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Analysis;

/// <summary>Chooses rules by id, by the start of an id, by name, or by a pattern of either with *, ? and [ ].</summary>
internal sealed class RuleFilter
{
    private readonly string[] _texts;
    private readonly Regex[] _patterns;

    internal RuleFilter(IEnumerable<string> texts)
    {
        _texts = [.. texts.Select(text => text.Trim())];
        _patterns = [.. _texts.Select(PatternOf)];
    }

    /// <summary>Whether one of the texts means the rule.</summary>
    internal bool Names(AnalyzerRule rule) => Enumerable.Range(0, _texts.Length).Any(i => Means(i, rule));

    /// <summary>Whether one of the texts is the rule's full id or name.</summary>
    internal bool NamesExactly(AnalyzerRule rule) => Array.Exists(
        _texts, text => IsSame(text, rule.Id) || IsSame(text, rule.Name) || IsSame(text, rule.ToString()));

    /// <summary>The texts that mean no rule at all.</summary>
    internal IEnumerable<string> WithoutRule(IReadOnlyCollection<AnalyzerRule> rules) =>
        _texts.Where((_, i) => !rules.Any(rule => Means(i, rule)));

    /// <summary>By id, by name, or by both, as a rule is written as text.</summary>
    private bool Means(int i, AnalyzerRule rule) =>
        _patterns[i].IsMatch(rule.Id) || _patterns[i].IsMatch(rule.Name) || IsSame(_texts[i], rule.ToString());

    /// <summary>A text without wildcards is a whole name, or a whole id or the start of one, such as CSD3.</summary>
    private static Regex PatternOf(string text)
    {
        string escaped = Regex.Escape(text).Replace(@"\*", ".*").Replace(@"\?", ".");
        escaped = Regex.Replace(escaped, @"\\\[((?:[A-Za-z0-9](?:-[A-Za-z0-9])?)+)\]", match => ClassOf(match.Groups[1].Value));
        bool isStart = Regex.IsMatch(text, "^CSD[0-9]{0,3}$", RegexOptions.IgnoreCase);
        return new Regex($"^{escaped}{(isStart ? "[0-9]*" : string.Empty)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Characters and ranges of them; a range whose end is before its start holds none.</summary>
    private static string ClassOf(string text) =>
        Enumerable.Range(1, text.Length - 1).Any(i => text[i] == '-' && text[i - 1] > text[i + 1]) ? "(?!)" : $"[{text}]";

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
