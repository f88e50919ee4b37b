using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>The engine against the oracle, over random services.</summary>
public sealed class TrafficOracleTests
{
    [Randomized(400)]
    public void Every_pair_and_every_reason_is_what_the_oracle_says(Choices random)
    {
        ServiceSketch service = ServiceSketch.Random(random);
        string text = service.ToText();
        TrafficMap map = new(ServiceDefinition.Parse(text));

        TrafficOracle.Answer[] expected = [.. TrafficOracle.Answers(service)];
        TrafficOracle.Answer[] actual = [.. map.Decide().Select(decision => new TrafficOracle.Answer(
            decision.Source, decision.To, decision.Allowed, decision.Reason.ToString(), decision.Rule))];

        Assert.True(expected.SequenceEqual(actual), $"{expected.Except(actual).FirstOrDefault()}\n{text}");
    }

    /// <summary>A script asks <c>if ($decision.Reason)</c>, and 0 would be no.</summary>
    [Fact]
    public void No_reason_is_zero() => Assert.DoesNotContain(default, System.Enum.GetValues<TrafficReason>());

    [Fact]
    public void The_random_services_have_every_reason() => Assert.Equal(
        System.Enum.GetNames<TrafficReason>().Order(),
        Enumerable.Range(0, 100).SelectMany(seed => TrafficOracle.Answers(ServiceSketch.Random(new System.Random(seed)))).Select(answer => answer.Reason).Distinct().Order());
}
