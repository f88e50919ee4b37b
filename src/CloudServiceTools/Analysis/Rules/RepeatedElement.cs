using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1004: an element stands more often than it may, or beside one that excludes it.</summary>
internal sealed class RepeatedElement() : AnalyzerRule(
    "CSD1004",
    "RepeatedElement",
    DiagnosticSeverity.Error,
    "An element stands more often than it may, or beside one that excludes it.")
{
    internal override RuleSubject Subject => RuleSubject.Problem;

    /// <summary>The two forms of the article have rules of their own, CSD1010 and CSD1011.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from problem in context.Problems
        where (problem.Kind == SchemaProblemKind.TooMany && problem.Name != "NetworkTrafficRules")
            || (problem.Kind == SchemaProblemKind.Exclusive && problem.Schema.Name != "OnlyAllowTrafficTo")
        select Finding.At(problem.Element, SchemaPhrase.Of(problem));
}
