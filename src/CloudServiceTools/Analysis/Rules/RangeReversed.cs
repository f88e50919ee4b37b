using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3003: the schema takes the two values one by one and does not compare them.</summary>
internal sealed class RangeReversed : AnalyzerRule
{
    internal RangeReversed()
        : base(
            "CSD3003",
            "RangeReversed",
            DiagnosticSeverity.Error,
            "A range of ports ends before it begins.") => CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (Endpoint endpoint in context.Endpoints)
        {
            foreach (SourceElement range in endpoint.Element.FirstChild is null ? [] : RangesOf(endpoint.Element))
            {
                if (IsReversed(range))
                {
                    yield return Finding.At(
                        endpoint,
                        $"The range of ports {range.GetAttribute("min")} to {range.GetAttribute("max")} of endpoint '{endpoint}' ends "
                        + $"before it begins: swap min and max.",
                        new Fix($"Swap min and max", () => Swap(range)));
                }
            }
        }
    }

    /// <summary>The ranges of public ports, and then those of local ones.</summary>
    private static IEnumerable<SourceElement> RangesOf(SourceElement endpoint) =>
        endpoint.Elements("AllocatePublicPortFrom").Append(endpoint).SelectMany(parent => parent.Elements("FixedPortRange"));

    private static bool IsReversed(SourceElement range) =>
        PortOf(range, "min") is { } first && PortOf(range, "max") is { } last && first > last;

    private static int? PortOf(SourceElement range, string attribute) =>
        PortSpecification.FromFile(range.GetAttribute(attribute) ?? string.Empty).Number;

    private static void Swap(SourceElement range)
    {
        if (IsReversed(range))
        {
            string first = range.GetAttribute("min")!;
            range.SetAttribute("min", range.GetAttribute("max")!, after: null);
            range.SetAttribute("max", first, after: null);
        }
    }
}
