using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudServiceTools.Cli.Input;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Work on several cores, with results in order and few of them in the works.</summary>
public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Results_come_in_the_order_of_the_items(int count) => Assert.Equal(
        Enumerable.Range(0, count),
        Enumerable.Range(0, count).InOrder(item =>
        {
            Thread.SpinWait(item % 13 * 100);
            return item;
        }));

    [Fact]
    public void Items_are_taken_as_results_are()
    {
        int taken = 0;
        IEnumerable<int> items = Enumerable.Range(0, 1_000_000).Select(item =>
        {
            taken++;
            return item;
        });

        int result = items.InOrder(item => item).Skip(1000).First();

        Assert.Equal(1000, result);
        Assert.InRange(taken, 1001, 2000 + (64 * Environment.ProcessorCount));
    }

    [Fact]
    public void An_error_is_the_one_that_was_thrown() => Assert.Throws<InvalidTimeZoneException>(
        () => Enumerable.Range(0, 100).InOrder<int, int>(_ => throw new InvalidTimeZoneException()).ToList());
}
