using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>
/// The Mermaid text, to the letter, and for any service line by line against the few statements that it is made of. (Mermaid
/// itself, version 11, was held against the same samples by hand.)
/// </summary>
public sealed partial class MermaidDiagramTests
{
    [Fact]
    public void Scenario_4_to_the_letter() => Assert.Equal(
        """
        flowchart LR
            accTitle: Who may reach what in MyService
            accDescr: 3 roles, 5 endpoints, 3 traffic rules
            internet(["Internet"])
            subgraph role0["WebRole1 (web role)"]
                endpoint0["HttpIn: http 80<br/>everybody (input)"]
                endpoint1["InternalTCP1: tcp<br/>every role (no rule)"]
            end
            subgraph role1["WorkerRole1 (worker role)"]
                endpoint2["InternalTCP2: tcp<br/>only rule 1"]
            end
            subgraph role2["WorkerRole2 (worker role)"]
                endpoint3["InternalTCP3: tcp<br/>only rule 2"]
                endpoint4["InternalTCP4: tcp<br/>only rule 3"]
            end
            internet -.-> endpoint0
            role0 -->|"rule 1"| endpoint2
            role1 -->|"rule 2"| endpoint3
            role0 -->|"rule 3"| endpoint4
            legend["arrow with a number: the role may send, by the traffic rule of that number<br/>everybody: open to the Internet and to every role#59; traffic rules do not touch it<br/>every role: open to every role of the service: the mark stands for their arrows<br/>only rule n: open to the roles whose arrows end there, closed to every other"]
            classDef everybody stroke-width:3px
            classDef everyRole stroke-width:2px,stroke-dasharray:6 3
            classDef listed stroke-width:1px
            classDef nobody stroke-width:2px,stroke-dasharray:2 3
            classDef legend text-align:left
            class endpoint0 everybody
            class endpoint1 everyRole
            class endpoint2,endpoint3,endpoint4 listed
            class legend legend

        """.Replace("\r\n", "\n", StringComparison.Ordinal),
        Diagram.Write(DiagramFormat.Mermaid, Services.Scenario(4)));

    [Fact]
    public void A_role_that_may_send_to_itself_has_a_node_to_send_from()
    {
        string text = Diagram.Write(DiagramFormat.Mermaid, Services.Parse("""
            <WorkerRole name="A"><Endpoints><InternalEndpoint name="E" protocol="tcp" /></Endpoints></WorkerRole>
            <WorkerRole name="B" />
            <NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName="A" endpointName="E" /></Destinations>
            <WhenSource matches="AnyRule"><FromRole roleName="A" /><FromRole roleName="B" /></WhenSource></OnlyAllowTrafficTo></NetworkTrafficRules>
            """));

        Assert.Contains("        sender0([\"sends\"])\n    end\n", text, StringComparison.Ordinal);
        Assert.Contains("    sender0 -->|\"rule 1\"| endpoint0\n    role1 -->|\"rule 1\"| endpoint0\n", text, StringComparison.Ordinal);
    }

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
        string text = Diagram.Write(DiagramFormat.Mermaid, definition, new DiagramOptions { IncludeImported = includeImported });
        string[] lines = text.Split('\n');
        Expected expected = new(definition, includeImported);
        Assert.DoesNotContain('\r', text);
        Assert.All(lines, line => Assert.Matches(Statement(), line));

        Dictionary<string, string> roles = [];
        Dictionary<string, string> owners = [];
        Dictionary<string, string> endpoints = [];
        string role = string.Empty;
        foreach (string line in lines)
        {
            if (Subgraph().Match(line) is { Success: true } subgraph)
            {
                role = subgraph.Groups[1].Value;
                string label = Read(subgraph.Groups[2].Value);
                roles.Add(role, label[..label.LastIndexOf(" (", StringComparison.Ordinal)]);
            }
            else if (Node().Match(line) is { Success: true } node)
            {
                endpoints.Add(node.Groups[1].Value, role);
            }
            else if (Sender().Match(line) is { Success: true } sender)
            {
                owners.Add(sender.Groups[1].Value, role);
            }
        }

        Assert.Equal(expected.Roles, roles.Values.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Endpoints.Count, endpoints.Count);
        List<(string, string)> arrows = [.. lines.Select(line => Arrow().Match(line)).Where(match => match.Success).Select(match => (
            match.Groups[1].Value == "internet" ? "Internet" : roles[owners.GetValueOrDefault(match.Groups[1].Value, match.Groups[1].Value)],
            roles[endpoints[match.Groups[2].Value]]))];
        List<(string, string)> wanted = [.. expected.Arrows.Select(arrow => (arrow.From, RoleOf(arrow.To, roles.Values)))];
        Assert.Equal(wanted.Count, arrows.Count);
        Assert.Equal(expected.Arrows.Count(arrow => arrow.From == "Internet"), arrows.Count(arrow => arrow.Item1 == "Internet"));
        Assert.Equal(wanted.Select(arrow => arrow.Item1).Order(StringComparer.Ordinal), arrows.Select(arrow => arrow.Item1).Order(StringComparer.Ordinal));

        // No arrow is there twice.
        string[] statements = [.. lines.Where(line => Arrow().IsMatch(line))];
        Assert.Equal(statements, statements.Distinct());
    }

    private static string RoleOf(string roleEndpoint, IEnumerable<string> roles) =>
        roles.First(role => roleEndpoint.StartsWith(role + "/", StringComparison.Ordinal));

    private static string Read(string label) =>
        Entity().Replace(label, match => ((char)int.Parse(match.Groups[1].Value, null)).ToString());

    /// <summary>A label has nothing that Mermaid, Markdown or HTML would read.</summary>
    private const string Label = @"""(?:[\p{L}\p{Nd} ,()/+→\uFFFD\uD800-\uDFFF]|(?<=[\p{L}\p{Nd}])[.:-]|\#\d+;|<br/>)+""";

    /// <summary>Every statement that there is.</summary>
    private const string Statements = @"^(?:|flowchart LR|    acc(?:Title|Descr): [^#;{}%]*|    internet\(\[""Internet""\]\)"
        + $@"|    subgraph role\d+\[{Label}\]|        (?:endpoint|none)\d+\[{Label}\]|        sender\d+\(\[""sends""\]\)|    end"
        + @"|    internet -\.-> endpoint\d+|    (?:role|sender)\d+ -->\|""rules? [\d, +]+""\| endpoint\d+"
        + $@"|    legend\[{Label}\]|    classDef \w+ [\w:, -]+|    class [\w,]+ \w+)$";

    [GeneratedRegex(Statements)]
    private static partial Regex Statement();

    [GeneratedRegex("""^    subgraph (role\d+)\["(.*)"\]$""")]
    private static partial Regex Subgraph();

    [GeneratedRegex("""^        (endpoint\d+)\["(.*)"\]$""")]
    private static partial Regex Node();

    [GeneratedRegex("""^        (sender\d+)\(""")]
    private static partial Regex Sender();

    [GeneratedRegex("""^    (\w+) -(?:-|\.-)>(?:\|"[^"|]*"\|)? (endpoint\d+)$""")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"#(\d+);")]
    private static partial Regex Entity();
}
