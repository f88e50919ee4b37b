using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>The engine against the oracle, over 10,000 random services.</summary>
public sealed class TrafficOracleTests
{
    private const int Services = 10_000;
    private const int Batch = 1_000;

    public static TheoryData<int> Batches { get; } = [.. Enumerable.Range(0, Services / Batch)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Every_pair_and_every_reason_is_what_the_oracle_says(int batch)
    {
        for (int seed = batch * Batch; seed < (batch + 1) * Batch; seed++)
        {
            ServiceSketch service = ServiceSketch.Random(seed);
            TrafficMap map = new(ServiceDefinition.Parse(service.ToText()));

            TrafficOracle.Answer[] expected = [.. TrafficOracle.Answers(service)];
            TrafficOracle.Answer[] actual = [.. map.Decide().Select(decision => new TrafficOracle.Answer(
                decision.Source, decision.To, decision.Allowed, decision.Reason.ToString(), decision.Rule))];

            Assert.True(expected.SequenceEqual(actual), $"Seed {seed}: {expected.Except(actual).FirstOrDefault()}");
        }
    }

    /// <summary>A script asks <c>if ($decision.Reason)</c>, and 0 would be no.</summary>
    [Fact]
    public void No_reason_is_zero() => Assert.DoesNotContain(default, System.Enum.GetValues<TrafficReason>());

    [Fact]
    public void The_random_services_have_every_reason() => Assert.Equal(
        System.Enum.GetNames<TrafficReason>().Order(),
        Enumerable.Range(0, 100).SelectMany(seed => TrafficOracle.Answers(ServiceSketch.Random(seed))).Select(answer => answer.Reason).Distinct().Order());
}
