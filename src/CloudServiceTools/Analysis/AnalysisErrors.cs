using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class AnalysisErrors
{
    private const int ShortestPart = 3;

    internal static CsException RuleNotFound(string text) => new(
        CsErrorId.CsRuleNotFound,
        $"There is no analyzer rule '{text}'.",
        Meant(text) switch
        {
            { Count: 0 } => (Phrase)$"See the list of rules.",
            { Count: 1 } names => $"Did you mean '{names[0]}'?",
            List<string> names => $"Did you mean one of {Phrase.Names(names)}?",
        })
    {
        Target = text,
    };

    /// <summary>The id or name that a text comes near to; otherwise those that it is a part of.</summary>
    private static List<string> Meant(string text)
    {
        string? nearest = RuleOfNumber(text)
            ?? NameSuggestion.Nearest(text, RuleCatalog.Rules.SelectMany(rule => new[] { rule.Id, rule.Name }));
        return nearest is not null ? [nearest]
            : text.Length < ShortestPart ? []
            : [.. RuleCatalog.Rules.SelectMany(rule => new[] { rule.Id, rule.Name }.Where(IsAround).Take(1))];

        bool IsAround(string known) => known.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>The id of the rule whose number a text is.</summary>
    private static string? RuleOfNumber(string text) =>
        RuleCatalog.Rules.FirstOrDefault(rule => text.Length > 0 && rule.Id.Equals($"CSD{text}", StringComparison.OrdinalIgnoreCase))?.Id;
}
