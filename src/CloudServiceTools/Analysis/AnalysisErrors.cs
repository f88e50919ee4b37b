using System;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class AnalysisErrors
{
    internal static CsException RuleNotFound(string text) => new(
        CsErrorId.CsRuleNotFound,
        $"There is no analyzer rule '{text}'.",
        (RuleOfNumber(text) ?? NameSuggestion.Nearest(text, RuleCatalog.Rules.SelectMany(rule => new[] { rule.Id, rule.Name }))) is { } nearest
            ? (Phrase)$"Did you mean '{nearest}'?"
            : "See the list of rules.")
    {
        Target = text,
    };

    /// <summary>The id of the rule whose number a text is.</summary>
    private static string? RuleOfNumber(string text) =>
        RuleCatalog.Rules.FirstOrDefault(rule => text.Length > 0 && rule.Id.Equals($"CSD{text}", StringComparison.OrdinalIgnoreCase))?.Id;
}
