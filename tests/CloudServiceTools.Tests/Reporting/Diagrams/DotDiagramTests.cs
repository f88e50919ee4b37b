using System;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>
/// The text for Graphviz, to the letter, and for any service line by line against the few statements that it is made of.
/// (Graphviz itself was held against the same samples by hand.)
/// </summary>
public sealed partial class DotDiagramTests
{
    [Fact]
    public void Scenario_1_to_the_letter() => Assert.Equal(
        """
        digraph "MyService" {
            graph [rankdir=LR, compound=true, fontname="sans-serif", labelloc=t, label="Who may reach what in MyService\n3 roles, 5 endpoints, 1 traffic rule"];
            node [shape=box, fontname="sans-serif", fontsize=11];
            edge [fontname="sans-serif", fontsize=10];
            internet [shape=ellipse, label="Internet"];
            subgraph cluster_role0 {
                graph [style=rounded, label="WebRole1\nweb role"];
                endpoint0 [style=bold, label="HttpIn\nhttp 80\neverybody (input)"];
                endpoint1 [style=dashed, label="InternalTCP1\ntcp\nevery role (no rule)"];
            }
            subgraph cluster_role1 {
                graph [style=rounded, label="WorkerRole1\nworker role"];
                endpoint2 [style=solid, label="InternalTCP2\ntcp\nonly rule 1"];
            }
            subgraph cluster_role2 {
                graph [style=rounded, label="WorkerRole2\nworker role"];
                endpoint3 [style=dashed, label="InternalTCP3\ntcp\nevery role (no rule)"];
                endpoint4 [style=dashed, label="InternalTCP4\ntcp\nevery role (no rule)"];
            }
            internet -> endpoint0 [style=dashed, penwidth=1.5, tooltip="The Internet may reach WebRole1/HttpIn"];
            endpoint0 -> endpoint2 [ltail=cluster_role0, label="rule 1", tooltip="WebRole1 may reach WorkerRole1/InternalTCP2: rule 1"];
            legend [shape=note, fontsize=10, label="arrow with a number: the role may send, by the traffic rule of that number\leverybody: open to the Internet and to every role; traffic rules do not touch it\levery role: open to every role of the service: the mark stands for their arrows\lonly rule n: open to the roles whose arrows end there, closed to every other\l"];
        }

        """.Replace("\r\n", "\n", StringComparison.Ordinal),
        Diagram.Write(DiagramFormat.Dot, Services.Scenario(1)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Services_of_25_roles_are_drawn_right(int seed) => AssertRight(Services.Large(new Random(seed)), false);

    [Randomized(100)]
    public void Whatever_names_there_are_everything_is_drawn_once(Choices random)
    {
        AssertRight(Services.Hostile(random), includeImported: random.Next(2) == 0);
    }

    private static void AssertRight(ServiceDefinition definition, bool includeImported)
    {
        string text = Diagram.Write(DiagramFormat.Dot, definition, new DiagramOptions { IncludeImported = includeImported });
        string[] lines = text.Split('\n');
        Expected expected = new(definition, includeImported);
        Assert.DoesNotContain('\r', text);
        Assert.All(lines, line => Assert.Matches(Statement(), line));

        string[] tooltips = [.. lines.Where(line => line.Contains(" -> ", StringComparison.Ordinal)).Select(line => Read(Tooltip().Match(line).Groups[1].Value))];
        Assert.Equal(
            expected.Arrows.Select(arrow => $"{(arrow.From == "Internet" ? "?" : arrow.From)} may reach {arrow.To}").Order(StringComparer.Ordinal),
            tooltips.Select(tooltip => Rules().Replace(tooltip, string.Empty))
                .Select(tooltip => tooltip.StartsWith("The Internet may", StringComparison.Ordinal) ? "?" + tooltip[12..]
                    : tooltip.StartsWith("Internet may", StringComparison.Ordinal) ? "?" + tooltip[8..] : tooltip)
                .Order(StringComparer.Ordinal));
        Assert.Equal(expected.Endpoints.Count, lines.Count(line => line.StartsWith("        endpoint", StringComparison.Ordinal)));
        Assert.Equal(expected.Roles, lines.Where(line => line.StartsWith("        graph", StringComparison.Ordinal))
            .Select(line => Read(ClusterLabel().Match(line).Groups[1].Value)).Order(StringComparer.Ordinal));
    }

    private static string Read(string quoted) => quoted
        .Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A quoted string: what is special in one is escaped.</summary>
    private const string Quoted = """
        "(?:[^"\\&\x00-\x1F]|\\["\\nl]|&amp;)*"
        """;

    /// <summary>Every statement that there is.</summary>
    private const string Statements = $@"^(?:|digraph {Quoted} \{{|    graph \[[a-z]+=LR, compound=true, fontname={Quoted}, labelloc=t, label={Quoted}\];"
        + $@"|    (?:node|edge) \[(?:shape=box, )?fontname={Quoted}, fontsize=\d+\];|    internet \[shape=ellipse, label={Quoted}\];"
        + $@"|    subgraph cluster_role\d+ \{{|        graph \[style=rounded, label={Quoted}\];|    \}}|\}}"
        + $@"|        endpoint\d+ \[style=(?:bold|dashed|solid|dotted), label={Quoted}\];|        none\d+ \[shape=plaintext, label={Quoted}\];"
        + $@"|        sender\d+ \[shape=ellipse, style=filled, fillcolor=gray95, label={Quoted}\];"
        + $@"|    internet -> endpoint\d+ \[style=dashed, penwidth=1\.5, tooltip={Quoted}\];"
        + $@"|    sender\d+ -> endpoint\d+ \[label={Quoted}, tooltip={Quoted}\];"
        + $@"|    (?:endpoint|none)\d+ -> endpoint\d+ \[ltail=cluster_role\d+, label={Quoted}, tooltip={Quoted}\];"
        + $@"|    legend \[shape=note, fontsize=10, label={Quoted}\];)$";

    [GeneratedRegex(Statements)]
    private static partial Regex Statement();

    [GeneratedRegex("""tooltip="(.*)"\];$""")]
    private static partial Regex Tooltip();

    [GeneratedRegex(@": rules? [\d, ]+$")]
    private static partial Regex Rules();

    [GeneratedRegex("""label="(.*)\\n(?:web|worker) role"\];$""")]
    private static partial Regex ClusterLabel();
}
