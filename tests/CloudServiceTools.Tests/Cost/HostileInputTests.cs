using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CloudServiceTools.Analysis;
using CloudServiceTools.Comparison;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Cost;

/// <summary>
/// The cost of a file is in proportion to its size, whatever it contains: 64 KB cost at most 100 MB, and four times the size costs
/// at most four times as much. Each hostile input goes through each command. The test counts allocated bytes. Of time it only asks
/// that nothing is out of all proportion, as a quadratic search is: what takes longer than usual is run once more on a larger input,
/// where a cost in proportion stays far below the bound on any machine.
/// </summary>
[Collection(EffortTests.Alone)]
public sealed class HostileInputTests
{
    // Half of what the bounds are for, since every build pays for the tests.
    private const int Small = 8 * 1024;
    private const int Large = 32 * 1024;
    private const int Huge = 128 * 1024;

    // There are as many answers as pairs, which is a product by nature: so many are looked at.
    private const int Answers = 5000;

    private const long Megabyte = 1024 * 1024;
    private const long MostBytes = 50 * Megabyte;

    // What is allocated once, whatever the size.
    private const long BaseBytes = 4 * Megabyte;

    // Twice what is in proportion.
    private const double MostGrowth = 2.0 * Large / Small;

    // Of the processor. A large input usually takes some hundredths of a second. A cost that grows with the square of the size and
    // passes unsuspected takes less than three seconds for a huge one; one in proportion takes less than a second.
    private const double SuspiciousSeconds = 0.15;
    private const double MostSeconds = 6;

    public static TheoryData<string> Names { get; } =
        [.. HostileInputs.Names.Where((_, i) => !RandomizedAttribute.IsSecondBuild || i % 5 == 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Costs_are_in_proportion(string name)
    {
        string small = HostileInputs.Make(name, Small);
        string large = HostileInputs.Make(name, Large);
        Lazy<Dictionary<string, Cost>> little = new(() => Commands(small).ToDictionary(command => command.Name, command => Measure(command.Run)));
        List<string> problems = [];
        foreach ((string command, Action run) in Commands(large))
        {
            Cost much = Measure(run);
            if (much.Bytes > MostBytes || (much.Bytes > BaseBytes && much.Bytes > BaseBytes + (little.Value[command].Bytes * MostGrowth)))
            {
                problems.Add($"{command}: {small.Length} characters cost {little.Value[command]}, and {large.Length} {much}");
            }

            if (much.Seconds > SuspiciousSeconds
                && Measure(Commands(HostileInputs.Make(name, Huge)).Single(other => other.Name == command).Run) is var most
                && most.Seconds > MostSeconds)
            {
                problems.Add($"{command}: {large.Length} characters cost {much}, and {Huge} {most}");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>What is done with a text. Reports are written of what the check found, which is looked for once.</summary>
    private static IEnumerable<(string Name, Action Run)> Commands(string text)
    {
        IReadOnlyList<Diagnostic>? found = null;
        IReadOnlyList<Diagnostic>? foundBeside = null;
        return
        [
            ("check", () => found = Analyze(text)),
            .. Enum.GetValues<ReportFormat>().Select(format => ($"report as {format}", (Action)(() => Report.Write(format, found ??= Analyze(text))))),
            ("check beside a configuration", () => foundBeside = AnalyzeBeside(text)),
            ("report beside a configuration", () => Report.Write(ReportFormat.Sarif, foundBeside ??= AnalyzeBeside(text))),
            ("fix", () => Repair.Run(ServiceDefinition.Parse(text))),
            ("diff with a part of it", () => Compare(text, HalfOf(text))),
            ("diff with other names", () => Compare(text, text.Replace("name='", "name='N", StringComparison.Ordinal))),
            ("diff of reachability", () => Compare(text, HalfOf(text), reachabilityOnly: true)),
            ("reach", () => Reach(new TrafficMap(ServiceDefinition.Parse(text), includeImported: true).Decide())),
            ("reach by a pattern", () => Reach(Ask(text, "*1"))),
            ("reach by a name", () => Reach(Ask(text, "A/E1"))),
            ("matrix", () => _ = new TrafficMatrix(new TrafficMap(ServiceDefinition.Parse(text)).Decide().Take(Answers)).Text),
            .. Enum.GetValues<DiagramFormat>().Select(format => ($"draw as {format}", (Action)(() => Diagram.Write(format, ServiceDefinition.Parse(text))))),
            ("show", () => Show(ServiceDefinition.Parse(text), 0)),
            ("optimize", () => RulePlan.Shortest(ServiceDefinition.Parse(text)).Apply()),
            ("policy", () => Close(ServiceDefinition.Parse(text))),
        ];
    }

    private static Cost Measure(Action run)
    {
        TimeSpan time = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            run();
        }
        catch (CsException exception) when (exception.Id is CsErrorId.CsDocumentTooLarge or CsErrorId.CsDiagramTooLarge
            or CsErrorId.CsRoleNotFound or CsErrorId.CsEndpointNotFound
            or CsErrorId.CsInvalidName or CsErrorId.CsInvalidValue or CsErrorId.CsInvalidPort)
        {
            // What is a product by nature is refused, and what is not valid cannot be written again.
        }

        return new Cost(GC.GetAllocatedBytesForCurrentThread() - bytes, (Environment.CpuUsage.TotalTime - time).TotalSeconds);
    }

    private static IReadOnlyList<Diagnostic> Analyze(string text) =>
        new Analyzer(new AnalyzerOptions { IncludeSuppressed = true, Target = AnalysisTarget.ExtendedSupport }).AnalyzeText(text);

    // A configuration that has little of what any definition declares.
    private static IReadOnlyList<Diagnostic> AnalyzeBeside(string text)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Create(ServiceDefinition.Create("S"));
        configuration.AddRole("A");
        return new Analyzer(new AnalyzerOptions { IncludeSuppressed = true, Target = AnalysisTarget.ExtendedSupport })
            .Analyze(ServiceDefinition.Parse(text), [configuration]);
    }

    private static void Compare(string before, string after, bool reachabilityOnly = false)
    {
        ComparisonOptions options = new() { ReachabilityOnly = reachabilityOnly };
        Report.Write(ReportFormat.Markdown, DefinitionComparison.Compare(ServiceDefinition.Parse(before), ServiceDefinition.Parse(after), options));
    }

    /// <summary>The text without every second element that has no content.</summary>
    private static string HalfOf(string text)
    {
        bool isKept = false;
        return string.Concat(text.Split("/>").Select((piece, i) =>
            (isKept = !isKept) || piece.LastIndexOf('<') is var start && (start < 0 || piece.IndexOf('>', start) >= 0) ? piece + "/>" : piece[..start]))[..^2];
    }

    private static IEnumerable<TrafficDecision> Ask(string text, string to) =>
        new TrafficQuestion { To = [to] }.Ask(ServiceDefinition.Parse(text), require => require());

    private static void Reach(IEnumerable<TrafficDecision> decisions)
    {
        foreach (TrafficDecision decision in decisions.Take(Answers))
        {
            _ = decision.Explanation;
        }
    }

    private static void Close(ServiceDefinition definition)
    {
        TrafficPolicy policy = new(definition);
        string[] roles = [.. definition.Roles.Select(role => role.Name).Take(30)];
        foreach (Endpoint endpoint in definition.Roles.SelectMany(role => role.Endpoints).Where(endpoint => endpoint.Kind == EndpointKind.Internal).Take(30))
        {
            Array.ForEach(roles, role => policy.Allow(role, endpoint));
        }

        RulePlan.For(definition, policy).Apply();
    }

    /// <summary>Reads every property, as whoever shows everything does.</summary>
    private static void Show(object? value, int depth)
    {
        if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                Show(item, depth);
            }
        }
        else if (value is DocumentItem && depth < 8)
        {
            // The path of a folder has the names of all folders around it, so it is as long as they are.
            foreach (PropertyInfo property in value.GetType().GetProperties().Where(property =>
                property.GetIndexParameters().Length == 0 && property.Name != nameof(SiteItem.Path)))
            {
                Show(property.GetValue(value), depth + 1);
            }
        }
    }

    private sealed record Cost(long Bytes, double Seconds)
    {
        public override string ToString() => FormattableString.Invariant($"{Seconds:0.00} s and {(double)Bytes / Megabyte:0.0} MB");
    }
}
