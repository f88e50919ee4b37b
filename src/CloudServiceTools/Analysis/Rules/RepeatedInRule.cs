using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4005: one rule names a destination or a source twice.</summary>
internal sealed class RepeatedInRule : AnalyzerRule
{
    internal RepeatedInRule()
        : base(
            "CSD4005",
            "RepeatedInRule",
            DiagnosticSeverity.Warning,
            "A traffic rule names the same destination or source twice.") => CanFix = true;

    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from rule in context.Coverage.Rules
        where rule.HasRepeats
        from pair in Repeated(rule.Rule, "RoleEndpoint").Concat(Repeated(rule.Rule, "FromRole"))
        select Finding.At(
            pair.Second,
            $"The traffic rule to {rule.To} names {TrafficRule.NameOf(pair.Second)} more than once: remove this one.",
            new Fix($"Remove the second {TrafficRule.NameOf(pair.Second)}", () => Remove(pair.First, pair.Second)));

    private static IEnumerable<(SourceElement First, SourceElement Second)> Repeated(TrafficRule rule, string partName)
    {
        Dictionary<string, SourceElement> firsts = new(NameComparer.Instance);
        foreach (SourceElement part in rule.Parts(partName).ToList())
        {
            string name = TrafficRule.NameOf(part);
            if (firsts.TryGetValue(name, out SourceElement? first))
            {
                yield return (first, part);
            }
            else
            {
                firsts.Add(name, part);
            }
        }
    }

    private static void Remove(SourceElement first, SourceElement second)
    {
        if (first.Parent is not null && second.Parent is not null
            && NameComparer.AreSame(TrafficRule.NameOf(first), TrafficRule.NameOf(second)))
        {
            Layout.Remove(second);
        }
    }
}
