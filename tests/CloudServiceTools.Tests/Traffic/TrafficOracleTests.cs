using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
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

    /// <summary>
    /// Load balancers, access controls and public addresses: every source for every address that it stands for, and an answer for
    /// every address at which one can change.
    /// </summary>
    [Randomized(400)]
    public void With_a_network_every_pair_and_every_reason_is_what_the_oracle_says(Choices random)
    {
        ServiceSketch service = ServiceSketch.RandomWithNetwork(random);
        string text = service.ToText() + service.ToConfigurationText();
        CloudService read = CloudService.Of(
            ServiceDefinition.Parse(service.ToText()), service.ToConfigurationText() is { } network ? [ServiceConfiguration.Parse(network)] : null);
        TrafficMap map = new(read.Definition, read.Environments.SingleOrDefault());
        Dictionary<(string, string), TrafficDecision> decisions = map.Decide().ToDictionary(decision => (decision.Source, decision.To));

        string[] named = [.. TrafficOracle.Sources(service).SkipLast(1)];
        Assert.Equal([.. named, "Internet"], map.Sources.Where(source => !source.Contains('/', System.StringComparison.Ordinal)));
        Assert.Equal(map.Sources.Count * map.Endpoints.Count, decisions.Count);
        ILookup<string, string> addresses = TrafficOracle.Addresses(service).ToLookup(map.RequireSource);
        foreach (EndpointSketch endpoint in service.Endpoints)
        {
            foreach (string source in map.Sources)
            {
                TrafficDecision decision = decisions[(source, $"{endpoint.Role}/{endpoint.Name}")];
                string[] senders = named.Contains(source) ? [source] : [.. addresses[source]];
                Assert.True(senders.Length > 0, $"No address belongs to {source}\n{text}");
                foreach (string sender in senders)
                {
                    TrafficOracle.Answer expected = TrafficOracle.Ask(service, sender, endpoint);
                    TrafficOracle.Answer actual = new(
                        sender, decision.To, decision.Allowed, decision.Reason.ToString(), decision.Rule);
                    Assert.True(expected == actual, $"{expected}\n{actual}\n{text}");
                    Assert.NotEmpty(decision.Explanation);
                }
            }
        }
    }

    /// <summary>A script asks <c>if ($decision.Reason)</c>, and 0 would be no.</summary>
    [Fact]
    public void No_reason_is_zero() => Assert.DoesNotContain(default, System.Enum.GetValues<TrafficReason>());

    [Fact]
    public void The_random_services_have_every_reason() => Assert.Equal(
        System.Enum.GetNames<TrafficReason>().Order(),
        Enumerable.Range(0, 100)
            .Select(seed => ServiceSketch.RandomWithNetwork(new System.Random(seed)))
            .SelectMany(service =>
                from endpoint in service.Endpoints
                from source in TrafficOracle.Sources(service).SkipLast(1).Concat(TrafficOracle.Addresses(service))
                select TrafficOracle.Ask(service, source, endpoint).Reason)
            .Distinct()
            .Order());
}
