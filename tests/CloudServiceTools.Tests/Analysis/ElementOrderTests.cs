using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>Of elements out of order, the fewest that have to move are reported, and a repair moves them.</summary>
public sealed class ElementOrderTests
{
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
    public void The_fewest_elements_are_reported(string order, string reported)
    {
        int number = 0;
        string body = string.Concat(order.Split(' ').Select(kind => kind switch
        {
            "P" => "  <LoadBalancerProbes />\n",
            "T" => "  <NetworkTrafficRules />\n",
            _ => $"  <WorkerRole name=\"R{++number}\" />\n",
        }));
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\">\n{body}</ServiceDefinition>");
        AnalyzerOptions options = new() { IncludeRules = ["CSD1003"] };

        var found = new Analyzer(options).Analyze(definition);
        Assert.Equal(reported, string.Join(' ', found.Select(finding => finding.Line - 1)));

        Repair.Run(definition, options);
        Assert.Empty(new Analyzer(options).Analyze(definition));
        Assert.Equal(body.Split('\n').Order(), definition.ToText().Split('\n')[1..^1].Append(string.Empty).Order());
    }

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

        Repair.Run(definition, new AnalyzerOptions { IncludeRules = ["CSD1003"] });

        string[] lines = Text.Split('\n');
        Assert.Equal([lines[0], lines[3], lines[1], lines[2], lines[4]], definition.ToText().Split('\n'));
    }
}
