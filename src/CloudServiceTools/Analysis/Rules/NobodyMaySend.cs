using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4003: WhenSource without FromRole is valid, and closes the endpoint to everybody.</summary>
internal sealed class NobodyMaySend() : AnalyzerRule(
    "CSD4003",
    "NobodyMaySend",
    DiagnosticSeverity.Warning,
    "A traffic rule has no source, so that nobody may send to its endpoints.")
{
    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from rule in context.Coverage.Rules
        where rule.Sources.Count == 0 && rule.Destinations.Count > 0
            && rule.Rule.Element.Element("WhenSource") is not null && !context.RedundantRules.Contains(rule.Rule)
        select Finding.At(
            rule,
            $"The traffic rule to {Phrase.Names(rule.Destinations)} names no source, so nobody may send there: add a FromRole, or AllowAllTraffic in place of WhenSource.");
}
