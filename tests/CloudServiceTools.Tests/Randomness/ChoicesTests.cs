using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Tests.Traffic;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CloudServiceTools.Tests.Randomness;

/// <summary>What fails with random choices is shown as small as it gets.</summary>
public sealed class ChoicesTests
{
    private static readonly Arbitrary<Choices> Any = Choices.Arbitrary();

    [Fact]
    public void A_service_shrinks_to_what_the_failure_is_about()
    {
        ServiceSketch smallest = Smallest(ServiceSketch.Random, service => service.Rules.Any(rule => rule.From.Contains("Nobody")));

        Assert.Empty(smallest.Roles);
        Assert.Empty(smallest.Endpoints);
        RuleSketch rule = Assert.Single(smallest.Rules);
        Assert.Single(rule.To);
        Assert.Equal(["Nobody"], rule.From);
    }

    [Fact]
    public void A_list_of_edits_shrinks_to_those_that_matter() =>
        Assert.Equal([5, 7], Smallest(Edits, edits => edits.Contains(5) && edits.Contains(7)).Order());

    [Fact]
    public void Choices_that_are_gone_are_the_first() =>
        Assert.Equal([0, 0, -3], Smallest(random => new[] { random.Next(9), random.Next(), random.Next(-3, 4) }, _ => true));

    private static List<int> Edits(Choices random)
    {
        List<int> edits = [];
        while (edits.Count < 50 && random.HasMore)
        {
            edits.Add(random.Next(10));
        }

        return edits;
    }

    /// <summary>Does what FsCheck does once a test has failed: the first smaller input that fails too, again and again.</summary>
    private static T Smallest<T>(Func<Choices, T> make, Func<T, bool> fails)
    {
        (Choices Choices, T Made) failed = Any.Generator.Sample(100, new Rnd(1), 50).Select(Make).First(input => fails(input.Made));
        while (Any.Shrinker(failed.Choices).Select(Make).FirstOrDefault(input => fails(input.Made)) is { Choices: not null } smaller)
        {
            failed = smaller;
        }

        return failed.Made;

        // Choices are made once.
        (Choices Choices, T Made) Make(Choices choices) => (choices, make(choices));
    }
}
