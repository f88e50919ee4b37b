using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>How far a comment reaches: the element that follows it and what is inside that, and no further.</summary>
public sealed class SuppressionTests
{
    private const string Root = "<ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>";

    /// <summary>Two roles, each with an unknown attribute on itself (A, B) and on an endpoint (a, b).</summary>
    [Theory]
    [InlineData("", "", "", "", "A a B b")]
    [InlineData("<!-- csdef-disable CSD1006: known -->", "", "", "", "")]
    [InlineData("", "<!-- csdef-disable CSD1006 -->", "", "", "B b")]
    [InlineData("", "", "<!-- csdef-disable CSD1006 -->", "", "A B b")]
    [InlineData("", "", "", "<!-- csdef-disable CSD1006 -->", "A a")]
    [InlineData("", "<!-- csdef-disable CSD3, CSD1006 --> <!-- another comment -->", "", "", "B b")]
    [InlineData("", "<!--csdef-disable UnknownAttribute-->", "", "", "B b")]
    [InlineData("", "<!-- csdef-disable csd1* -->", "", "", "B b")]
    [InlineData("", "<!-- csdef-disable CSD2 -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-disable -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-enable CSD1006 -->", "", "", "A a B b")]
    [InlineData("", "<!--\tcsdef-disable\nCSD3 ,\tCSD1006\n:\n: twice -->", "", "", "B b")]
    [InlineData("", "<!-- csdef-disable CSD1006:-->", "", "", "B b")]
    [InlineData("", "<!-- csdef-disable CSD1006 and a word -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-disable CSD1006, -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-disable , CSD1006 -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-disableCSD1006 -->", "", "", "A a B b")]
    [InlineData("", "<!-- csdef-disable CSD2: why --><!-- csdef-disable CSD1006 -->", "", "", "B b")]
    [InlineData("<?note a > b <!-- csdef-disable CSD1006 --> ?>", "", "", "", "A a B b")]
    [InlineData("<?note?><!-- csdef-disable CSD2 --><!-- csdef-disable CSD1006: known -->", "", "", "", "")]
    public void A_comment_reaches_the_next_element_and_what_is_inside(
        string beforeRoot, string beforeFirst, string beforeEndpoint, string beforeSecond, string left)
    {
        ServiceDefinition definition = ServiceDefinition.Parse($"""
            {beforeRoot}{Root}
              {beforeFirst}
              <WorkerRole name='A' odd='A'>
                <Endpoints>
                  {beforeEndpoint}
                  <InternalEndpoint name='x' protocol='tcp' odd='a' />
                </Endpoints>
              </WorkerRole>
              {beforeSecond}
              <WorkerRole name='B' odd='B'>
                <Endpoints>
                  <InternalEndpoint name='x' protocol='tcp' odd='b' />
                </Endpoints>
              </WorkerRole>
            </ServiceDefinition>
            """);

        var found = new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD1006"] }).Analyze(definition);

        Assert.Equal(left, string.Join(' ', found.Select(finding => finding.Target switch
        {
            "A/x" => "a",
            "B/x" => "b",
            string role => role,
        })));
    }

    [Fact]
    public void Suppressed_findings_are_shown_where_they_are_asked_for_and_never_fixed()
    {
        string text = $"{Root}\n  <!-- csdef-disable CSD1008: old tools -->\n  <WorkerRole name='A'><Endpoints><InternalEndpoint name='x' protocol='TCP' /></Endpoints></WorkerRole>\n</ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(text);
        AnalyzerOptions options = new() { IncludeSuppressed = true };

        Diagnostic shown = Assert.Single(new Analyzer(options).Analyze(definition), finding => finding.RuleId == "CSD1008");

        Assert.True(shown.IsSuppressed && shown.CanFix);
        Assert.Equal("old tools", shown.Justification);
        Assert.Empty(Repair.Run(definition, options));
        Assert.Equal(text, definition.ToText());
    }

    [Theory]
    [InlineData(": why not: indeed ", "why not: indeed")]
    [InlineData(":", null)]
    [InlineData(": \n ", null)]
    [InlineData("", null)]
    public void The_reason_is_what_stands_behind_the_first_colon(string rest, string? why) =>
        Assert.Equal(why, Justification(rest));

    [Fact]
    public void A_reason_of_any_length_is_shown_in_a_line() => Assert.Equal(new string('x', 300) + "…", Justification(": " + new string('x', 50_000)));

    private static string? Justification(string rest) => Assert.Single(
        new Analyzer(new AnalyzerOptions { IncludeSuppressed = true, IncludeRules = ["CSD1006"] })
            .AnalyzeText($"{Root}<!-- csdef-disable CSD1006{rest}--><WorkerRole name='A' odd='A' /></ServiceDefinition>")).Justification;
}
