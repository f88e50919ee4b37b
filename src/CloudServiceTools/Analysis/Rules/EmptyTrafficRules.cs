using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD4007: NetworkTrafficRules without a rule restricts nothing.</summary>
internal sealed class EmptyTrafficRules : AnalyzerRule
{
    internal EmptyTrafficRules()
        : base(
            "CSD4007",
            "EmptyTrafficRules",
            DiagnosticSeverity.Information,
            "NetworkTrafficRules holds no rule, so that it restricts nothing.") => CanFix = true;

    internal override RuleSubject Subject => RuleSubject.TrafficRule;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from container in context.Definition.Element.Elements("NetworkTrafficRules")
        where !container.Elements().Any()
        select Finding.At(
            container,
            $"The element NetworkTrafficRules holds no rule, so every internal endpoint is open to every role: add a rule, or remove the element.",
            Layout.IsBlank(container) ? new Fix($"Remove the empty NetworkTrafficRules", () => Remove(container)) : null);

    private static void Remove(SourceElement container)
    {
        if (container.Parent is not null && Layout.IsBlank(container))
        {
            Layout.Remove(container);
        }
    }
}
