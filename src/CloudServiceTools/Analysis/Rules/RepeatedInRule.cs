using System;
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

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from numbered in context.Coverage.Rules
        where numbered.HasRepeats
        let rule = numbered.Rule
        from part in Repeated(rule, "RoleEndpoint").Concat(Repeated(rule, "FromRole"))
        select Finding.At(
            part,
            $"The traffic rule to {rule.To} names {TrafficRule.NameOf(part)} more than once: remove this one.",
            new Fix($"Remove the second {TrafficRule.NameOf(part)}", () => Remove(rule, part)));

    private static IEnumerable<SourceElement> Repeated(TrafficRule rule, string partName)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        return [.. rule.Parts(partName).Where(part => !names.Add(TrafficRule.NameOf(part)))];
    }

    private static void Remove(TrafficRule rule, SourceElement part)
    {
        if (Repeated(rule, part.LocalName).Contains(part))
        {
            Layout.Remove(part);
        }
    }
}
