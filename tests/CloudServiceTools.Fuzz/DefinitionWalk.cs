using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Comparison;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Runtime;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Fuzz;

/// <summary>What is done to a definition, step by step; each step throws where a promise is broken.</summary>
internal sealed class DefinitionWalk
{
    private readonly byte[] _bytes;
    private readonly IReadOnlyList<int> _edits;
    private readonly ServiceDefinition? _otherDefinition;
    private readonly ServiceConfiguration? _otherConfiguration;
    private ServiceDefinition _definition = null!;
    private IReadOnlyList<Diagnostic> _findings = [];

    internal DefinitionWalk(
        byte[] bytes, IReadOnlyList<int> edits, ServiceDefinition? otherDefinition, ServiceConfiguration? otherConfiguration)
    {
        _bytes = bytes;
        _edits = edits;
        _otherDefinition = otherDefinition;
        _otherConfiguration = otherConfiguration;
    }

    /// <summary>The steps, in their order. When the first is refused, the others do not run.</summary>
    internal IEnumerable<FuzzStep> Steps() =>
    [
        new("load", Load, IsUnchanged),
        new("edit", () => DocumentEdits.Of(_definition, _edits)),
        new("analyze", Analyze, AreLines),
        new("repair", FixAll),
        new("decide", Decide),
        new("optimize", Optimize),
        .. Enum.GetValues<DiagramFormat>().Select(Draw),
        .. Reports.Steps("report", () => _findings),
        new("compare", Compare),
        new("run", Run),
    ];

    private void Load() => _definition = ServiceDefinition.Load(new MemoryStream(_bytes, writable: false));

    private void IsUnchanged() =>
        Promise.Keep(_definition.ToBytes().AsSpan().SequenceEqual(_bytes), "What is read is written back unchanged.");

    private void Analyze() => _findings = new Analyzer(new AnalyzerOptions { Target = AnalysisTarget.ExtendedSupport, IncludeSuppressed = true })
        .Analyze(_definition, _otherConfiguration is null ? [] : [_otherConfiguration]);

    private void AreLines()
    {
        foreach (Diagnostic finding in _findings)
        {
            Promise.Keep(finding.Line > 0 && finding.Column > 0, "A finding has a place.");
            Promise.IsLine(finding.Message);
            Promise.IsLine(finding.FixDescription ?? string.Empty);
        }
    }

    private void FixAll()
    {
        ServiceDefinition copy = _definition.Copy();
        Repair.Run(copy);
        ReadAgain(copy);
        IEnumerable<string> left = Repair.Run(copy).Select(finding => finding.RuleId).Distinct();
        Promise.Keep(!left.Any(), $"After a repair nothing is left to repair: {string.Join(' ', left)}.");
    }

    private void Decide()
    {
        int number = 0;
        foreach (TrafficDecision decision in new TrafficMap(_definition, includeImported: true).Decide())
        {
            // Sentences are made when they are read: some of many are enough.
            if (number++ % 97 == 0)
            {
                Promise.IsLine(decision.Explanation);
            }
        }
    }

    private void Optimize()
    {
        RulePlan plan = RulePlan.Shortest(_definition);
        ServiceDefinition preview = plan.Preview();
        Promise.Keep(
            DefinitionComparison.Compare(_definition, preview, new ComparisonOptions { ReachabilityOnly = true }).Count == 0,
            "The fewest rules say the same as those of the definition.");
    }

    private FuzzStep Draw(DiagramFormat format)
    {
        string picture = string.Empty;
        return new FuzzStep(
            $"draw as {format}",
            () => picture = Diagram.Write(format, _definition, new DiagramOptions { IncludeImported = true }),
            () =>
            {
                Promise.IsText(picture);
                if (format == DiagramFormat.Svg)
                {
                    XDocument.Parse(picture);
                }
            });
    }

    private void Compare()
    {
        Promise.Keep(DefinitionComparison.Compare(_definition, _definition.Copy()).Count == 0, "A copy is no different.");
        if (_otherDefinition is null)
        {
            return;
        }

        IReadOnlyList<DefinitionDifference> differences = DefinitionComparison.Compare(_otherDefinition, _definition);
        string report = Report.Write(ReportFormat.Markdown, differences);
        Promise.IsText(report);
    }

    private void Run()
    {
        foreach (string instance in RoleEnvironment.GetInstanceIds(_definition).Take(3))
        {
            RoleEnvironment environment = RoleEnvironment.Create(_definition, new RoleEnvironmentSettings { CurrentInstance = instance });
            _ = environment.GetEnvironmentVariables().Select(variable => variable.ToString()).ToList();
        }
    }

    private static void ReadAgain(ServiceDefinition definition) => Promise.Keep(
        ServiceDefinition.Load(new MemoryStream(definition.ToBytes())).ToText() == definition.ToText(),
        "What was changed can be read back.");
}
