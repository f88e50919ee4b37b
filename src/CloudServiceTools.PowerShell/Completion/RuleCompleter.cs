using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes ids of analyzer rules, and then their names.</summary>
public sealed class RuleCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        RuleCatalog.Rules.Select(rule => rule.Id).Concat(RuleCatalog.Rules.Select(rule => rule.Name));

    private protected override string Describe(string value)
    {
        AnalyzerRule rule = RuleCatalog.Rules.First(item => item.Id == value || item.Name == value);
        return $"{rule.Id} {rule.Name}: {rule.Summary}";
    }
}
