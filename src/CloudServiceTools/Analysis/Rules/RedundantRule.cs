using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4002: other rules let in everybody that this one does, so it is a duplicate, or shadowed.</summary>
internal sealed class RedundantRule : AnalyzerRule
{
    internal RedundantRule()
        : base(
            "CSD4002",
            "RedundantRule",
            DiagnosticSeverity.Warning,
            "A traffic rule changes nothing: other rules let in everybody that it lets in.") => CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from rule in context.Definition.TrafficRules
        where context.RedundantRules.Contains(rule)
        select Finding.At(
            rule,
            $"The traffic rule to {rule.To} from {rule.From} changes nothing, since {Others(context, rule)} "
            + "opens the same endpoints to the same roles: remove it.",
            new Fix($"Remove the traffic rule to {rule}", () => Remove(rule)));

    /// <summary>Two fixes at once must not take out what the first one left the other to say.</summary>
    private static void Remove(TrafficRule rule)
    {
        if (rule.GetDefinition() is { } definition && RedundantRules.Of(new RuleCoverage(definition)).Contains(rule))
        {
            rule.Remove();
        }
    }

    private static string Others(AnalysisContext context, TrafficRule rule)
    {
        int[] lines = [.. rule.Destinations
            .SelectMany(context.Coverage.Of)
            .Select(covering => covering.Rule)
            .Where(other => other != rule && !context.RedundantRules.Contains(other))
            .Select(other => other.Line)
            .Distinct()];
        return lines.Length == 1 ? $"the rule of line {lines[0]}" : $"what the rules of lines {string.Join(", ", lines)} say together";
    }
}
