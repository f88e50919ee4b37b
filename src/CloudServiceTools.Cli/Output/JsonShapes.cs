using System.Collections.Generic;
using CloudServiceTools.Analysis;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Output;

/// <summary>What JSON has of what commands give. A test compares it with the public properties of the types.</summary>
internal static class JsonShapes
{
    internal static JsonShape<Diagnostic> Finding(RelativePaths paths) => new JsonShape<Diagnostic>()
        .Text(nameof(Diagnostic.RuleId), finding => finding.RuleId)
        .Text(nameof(Diagnostic.RuleName), finding => finding.RuleName)
        .Word(nameof(Diagnostic.Severity), finding => finding.Severity)
        .Text(nameof(Diagnostic.Message), finding => finding.Message)
        .Text(nameof(Diagnostic.Service), finding => finding.Service)
        .Text(nameof(Diagnostic.File), finding => paths.Of(finding.File))
        .Text(nameof(Diagnostic.Path), finding => paths.Of(finding.Path))
        .Number(nameof(Diagnostic.Line), finding => finding.Line)
        .Number(nameof(Diagnostic.Column), finding => finding.Column)
        .Text(nameof(Diagnostic.Target), finding => finding.Target)
        .Flag(nameof(Diagnostic.CanFix), finding => finding.CanFix)
        .Text(nameof(Diagnostic.FixDescription), finding => finding.FixDescription)
        .Flag(nameof(Diagnostic.IsSuppressed), finding => finding.IsSuppressed)
        .Text(nameof(Diagnostic.Justification), finding => finding.Justification);

    /// <summary>A file that could not be read, with the properties of a finding: RuleId is the id of the error.</summary>
    internal static JsonShape<CsException> Problem(RelativePaths paths) => new JsonShape<CsException>()
        .Text(nameof(Diagnostic.RuleId), problem => problem.Id.ToString())
        .Text(nameof(Diagnostic.RuleName), _ => null)
        .Word(nameof(Diagnostic.Severity), _ => DiagnosticSeverity.Error)
        .Text(nameof(Diagnostic.Message), problem => $"{problem.Message} {problem.RecommendedAction}")
        .Text(nameof(Diagnostic.Service), _ => null)
        .Text(nameof(Diagnostic.File), problem => paths.Of(problem.Path))
        .Text(nameof(Diagnostic.Path), problem => paths.Of(problem.Path))
        .Number(nameof(Diagnostic.Line), problem => problem.Line)
        .Number(nameof(Diagnostic.Column), problem => problem.Column)
        .Text(nameof(Diagnostic.Target), _ => string.Empty)
        .Flag(nameof(Diagnostic.CanFix), _ => false)
        .Text(nameof(Diagnostic.FixDescription), _ => null)
        .Flag(nameof(Diagnostic.IsSuppressed), _ => false)
        .Text(nameof(Diagnostic.Justification), _ => null);

    internal static JsonShape<AnalyzerRule> Rule() => new JsonShape<AnalyzerRule>()
        .Text(nameof(AnalyzerRule.Id), rule => rule.Id)
        .Text(nameof(AnalyzerRule.Name), rule => rule.Name)
        .Word(nameof(AnalyzerRule.Severity), rule => rule.Severity)
        .Text(nameof(AnalyzerRule.Summary), rule => rule.Summary)
        .Text(nameof(AnalyzerRule.Category), rule => rule.Category)
        .Flag(nameof(AnalyzerRule.CanFix), rule => rule.CanFix)
        .Flag(nameof(AnalyzerRule.IsOptIn), rule => rule.IsOptIn)
        .Word(nameof(AnalyzerRule.Target), rule => rule.Target)
        .Flag(nameof(AnalyzerRule.NeedsConfiguration), rule => rule.NeedsConfiguration)
        .Text(nameof(AnalyzerRule.Page), rule => rule.Page);

    internal static JsonShape<TrafficDecision> Decision(RelativePaths paths) => new JsonShape<TrafficDecision>()
        .Text(nameof(TrafficDecision.Service), decision => decision.Service)
        .Text(nameof(TrafficDecision.Environment), decision => decision.Environment)
        .Text(nameof(TrafficDecision.Source), decision => decision.Source)
        .Word(nameof(TrafficDecision.SourceKind), decision => decision.SourceKind)
        .Text(nameof(TrafficDecision.Role), decision => decision.Role)
        .Text(nameof(TrafficDecision.Endpoint), decision => decision.Endpoint)
        .Path(nameof(TrafficDecision.To), To)
        .Word(nameof(TrafficDecision.Kind), decision => decision.Kind)
        .Text(nameof(TrafficDecision.Protocol), decision => decision.Protocol)
        .Ports(nameof(TrafficDecision.Port), decision => decision.Port)
        .Flag(nameof(TrafficDecision.Allowed), decision => decision.Allowed)
        .Word(nameof(TrafficDecision.Reason), decision => decision.Reason)
        .Number(nameof(TrafficDecision.Rule), decision => decision.Rule)
        .Number(nameof(TrafficDecision.Line), decision => decision.Line)
        .Text(nameof(TrafficDecision.File), decision => paths.Of(decision.File))
        .Text(nameof(TrafficDecision.Path), decision => paths.Of(decision.Path))
        .Text(nameof(TrafficDecision.Explanation), decision => decision.Explanation);

    internal static JsonShape<DefinitionDifference> Difference(RelativePaths paths)
    {
        JsonShape<TrafficDecision> decision = Decision(paths);
        JsonShape<ReachabilityWitness> witness = new JsonShape<ReachabilityWitness>()
            .Text(nameof(ReachabilityWitness.Source), pair => pair.Source)
            .Path(nameof(ReachabilityWitness.To), pair => To((pair.After ?? pair.Before)!))
            .Object(nameof(ReachabilityWitness.Before), pair => pair.Before, decision)
            .Object(nameof(ReachabilityWitness.After), pair => pair.After, decision)
            .Text(nameof(ReachabilityWitness.Explanation), pair => pair.Explanation);
        return new JsonShape<DefinitionDifference>()
            .Text(nameof(DefinitionDifference.Service), difference => difference.Service)
            .Text(nameof(DefinitionDifference.Environment), difference => difference.Environment)
            .Word(nameof(DefinitionDifference.Kind), difference => difference.Kind)
            .Text(nameof(DefinitionDifference.Subject), difference => difference.Subject)
            .Text(nameof(DefinitionDifference.Target), difference => difference.Target)
            .Text(nameof(DefinitionDifference.Property), difference => difference.Property)
            .Scalar(nameof(DefinitionDifference.Before), difference => difference.Before)
            .Scalar(nameof(DefinitionDifference.After), difference => difference.After)
            .Text(nameof(DefinitionDifference.Message), difference => difference.Message)
            .Object(nameof(DefinitionDifference.Witness), difference => difference.Witness, witness)
            .Texts(nameof(DefinitionDifference.Sources), difference => difference.Sources)
            .Text(nameof(DefinitionDifference.Definition), difference => paths.Of(difference.Definition))
            .Text(nameof(DefinitionDifference.BeforePath), difference => paths.Of(difference.BeforePath))
            .Number(nameof(DefinitionDifference.BeforeLine), difference => difference.BeforeLine)
            .Text(nameof(DefinitionDifference.AfterPath), difference => paths.Of(difference.AfterPath))
            .Number(nameof(DefinitionDifference.AfterLine), difference => difference.AfterLine)
            .Text(nameof(DefinitionDifference.File), difference => paths.Of(difference.File))
            .Text(nameof(DefinitionDifference.Path), difference => paths.Of(difference.Path))
            .Number(nameof(DefinitionDifference.Line), difference => difference.Line);
    }

    /// <summary>The names that <see cref="TrafficDecision.To"/> is made of.</summary>
    private static IEnumerable<string> To(TrafficDecision decision) =>
        decision.Role.Length == 0 ? [decision.Endpoint] : [decision.Role, decision.Endpoint];
}
