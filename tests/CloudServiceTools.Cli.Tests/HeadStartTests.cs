using CloudServiceTools.Analysis;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>What is analyzed ahead of the file that somebody named.</summary>
public sealed class HeadStartTests
{
    [Fact]
    public void The_sample_goes_through_every_rule() =>
        Assert.DoesNotContain(new Analyzer().AnalyzeText(HeadStart.Sample), finding => finding.Severity == DiagnosticSeverity.Error);
}
