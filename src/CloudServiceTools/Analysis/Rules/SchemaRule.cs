using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>A rule about what the table of the format says: some kinds of problem, or a part of one.</summary>
internal abstract class SchemaRule(
    string id, string name, DiagnosticSeverity severity, string summary, params SchemaProblemKind[] kinds)
    : AnalyzerRule(id, name, severity, summary)
{
    internal sealed override RuleSubject Subject => RuleSubject.Problem;

    internal sealed override bool Concerns(AnalysisContext context) => Array.Exists(kinds, context.HasProblem);

    internal sealed override IEnumerable<Finding> Check(AnalysisContext context) =>
        from problem in context.Problems
        where kinds.Contains(problem.Kind) && IsMine(problem)
        select Finding.At(problem.Element, Message(problem), FixOf(problem));

    /// <summary>Whether the rule reports a problem of its kinds.</summary>
    private protected virtual bool IsMine(SchemaProblem problem) => true;

    private protected virtual Phrase Message(SchemaProblem problem) => SchemaPhrase.Of(problem);

    private protected virtual Fix? FixOf(SchemaProblem problem) => null;
}
