using System;
using System.Linq;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Tests.Comparison;
using CloudServiceTools.Tests.Reporting.Diagrams;
using Xunit;

namespace CloudServiceTools.Tests;

/// <summary>
/// What is large takes no time out of proportion. That of the processor is measured, with no other test beside: a clock on the
/// wall goes on while a busy machine does something else.
/// </summary>
[Collection(Alone)]
public sealed class EffortTests
{
    internal const string Alone = "Measured alone";

    [Fact]
    public void The_largest_picture_takes_seconds_and_not_minutes()
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _ = Diagram.Write(DiagramFormat.Svg, Services.Large(new Random(1), roles: 600, rules: 1000), new DiagramOptions());

        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 60);
    }

    [Fact]
    public void Thousands_of_roles_and_endpoints_are_compared_in_no_time()
    {
        string many = string.Concat(Enumerable.Range(0, 5000).Select(number =>
            DifferenceTests.Role("<Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints>", $"R{number}")));
        TimeSpan before = Environment.CpuUsage.TotalTime;

        Assert.Single(DifferenceTests.Compare(many, many + "<WorkerRole name='New' />"));
        Assert.Equal(5000, DifferenceTests.Compare(many, many + "<WorkerRole name='New' />", reachabilityOnly: true).Count);
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 20);
    }
}

/// <summary>The tests that nothing of this process may run beside.</summary>
[CollectionDefinition(EffortTests.Alone, DisableParallelization = true)]
public sealed class AloneDefinition;
