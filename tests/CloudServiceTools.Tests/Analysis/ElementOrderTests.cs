using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>Of elements out of order, the fewest that have to move are reported, and a repair moves them.</summary>
public sealed class ElementOrderTests
{
    private static readonly AnalyzerOptions Order = new() { IncludeRules = ["CSD1003"] };

    /// <summary>P: probes, R: a role, T: traffic rules; behind the arrow the places, from 1, of what is reported.</summary>
    [Theory]
    [InlineData("P R R R T", "")]
    [InlineData("T R R R", "1")]
    [InlineData("R R R P", "4")]
    [InlineData("T P R R", "1")]
    [InlineData("R T R R", "2")]
    [InlineData("R R T R", "3")]
    [InlineData("T R P", "1 2")]
    [InlineData("R R P T", "3")]
    [InlineData("R R R P P", "4 5")]
    [InlineData("T T R R R", "1 2")]
    [InlineData("T P T P R R", "1 3")]
    [InlineData("R R R T P P", "5 6")]
    [InlineData("T T P R R R P P", "1 2 7 8")]
    public void The_fewest_elements_are_reported(string order, string reported)
    {
        ServiceDefinition definition = Parse(order.Split(' '));

        var found = new Analyzer(Order).Analyze(definition);

        Assert.Equal(reported, string.Join(' ', found.Select(finding => finding.Line - 1)));
        AssertRepaired(definition);
    }

    [Randomized(100)]
    public Property A_repair_moves_each_of_them_once() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements("P", "R", "T")), kinds => Enumerable.Range(0, kinds.Count).Select(i => (List<string>)[.. kinds.Take(i), .. kinds.Skip(i + 1)])),
        kinds => AssertRepaired(Parse(kinds)));

    [Fact]
    public void An_element_takes_the_comments_before_it_along()
    {
        const string Text = """
            <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <!-- who may talk to whom -->
              <NetworkTrafficRules />
              <WorkerRole name="W" />
            </ServiceDefinition>
            """;
        ServiceDefinition definition = ServiceDefinition.Parse(Text);

        Repair.Run(definition, Order);

        string[] lines = Text.Split('\n');
        Assert.Equal([lines[0], lines[3], lines[1], lines[2], lines[4]], definition.ToText().Split('\n'));
    }

    private static ServiceDefinition Parse(IEnumerable<string> kinds)
    {
        int number = 0;
        string body = string.Concat(kinds.Select(kind => kind switch
        {
            "P" => $"  <LoadBalancerProbes><!--{++number}--></LoadBalancerProbes>\n",
            "T" => $"  <NetworkTrafficRules><!--{++number}--></NetworkTrafficRules>\n",
            _ => $"  <WorkerRole name=\"R{++number}\" />\n",
        }));
        return ServiceDefinition.Parse(
            $"<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\">\n{body}</ServiceDefinition>");
    }

    private static void AssertRepaired(ServiceDefinition definition)
    {
        string[] before = definition.ToText().Split('\n');
        int[] wrong = [.. new Analyzer(Order).Analyze(definition).Select(finding => finding.Line - 1)];

        Assert.Equal(wrong.Length, Repair.Run(definition, Order).Count);

        string[] after = definition.ToText().Split('\n');
        Assert.Empty(new Analyzer(Order).Analyze(definition));
        Assert.Equal(before.Order(), after.Order());
        string[] rest = [.. before.Where((_, i) => !wrong.Contains(i))];
        Assert.Equal(rest, after.Where(rest.Contains));
    }
}
