using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4008: a rule is needed, and one of its sources is not, because other rules let it in everywhere.</summary>
internal sealed class SourceWithoutEffect : AnalyzerRule
{
    internal SourceWithoutEffect()
        : base(
            "CSD4008",
            "SourceWithoutEffect",
            DiagnosticSeverity.Information,
            "A source of a traffic rule changes nothing: other rules let it in to the same endpoints.") => CanFix = true;

    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context) => context.RedundantRules.Sources
        .Select(item => Finding.At(
            item.Part,
            $"The traffic rule to {item.Rule.To} lets in '{TrafficRule.NameOf(item.Part)}', which changes nothing, since other "
            + $"rules let it in to the same endpoints: remove this source.",
            new Fix($"Remove the source {TrafficRule.NameOf(item.Part)}", () => context.RuleRepair.Remove(item.Part))));
}
