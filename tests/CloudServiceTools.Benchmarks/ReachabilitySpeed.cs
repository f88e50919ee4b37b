using System;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// Who may reach what: a service as large as the platform takes, against reading its file; and services beyond that, against
/// those of a tenth of the size. The definitions are there before; rules and endpoints are read anew each time.
/// </summary>
[MemoryDiagnoser]
public class ReachabilitySpeed
{
    private const int Limit = 25;

    private readonly string _text = Text(roles: Limit, rules: 500);
    private readonly ServiceDefinition _largest = ServiceDefinition.Parse(Text(roles: Limit, rules: 500));
    private readonly ServiceDefinition _roles100 = ServiceDefinition.Parse(Text(roles: 100, rules: 1_000));
    private readonly ServiceDefinition _roles1000 = ServiceDefinition.Parse(Text(roles: 1_000, rules: 10_000));
    private readonly Lazy<ServiceDefinition> _roles10000 = new(() => ServiceDefinition.Parse(Text(roles: 10_000, rules: 100_000)));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("25 roles")]
    public object Parse() => ServiceDefinition.Parse(_text);

    [Benchmark]
    [BenchmarkCategory("25 roles")]
    public object EveryPair() => Count(_largest);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Input")]
    public object OneSourceOf1000Roles() => CountFrom(_roles1000);

    [Benchmark]
    [BenchmarkCategory("Input")]
    public object OneSourceOf10000Roles() => CountFrom(_roles10000.Value);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Output")]
    public object EveryPairOf100Roles() => Count(_roles100);

    [Benchmark]
    [BenchmarkCategory("Output")]
    public object EveryPairOf1000Roles() => Count(_roles1000);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("First")]
    public object FirstOf1000Roles() => new TrafficMap(_roles1000).Decide().First();

    [Benchmark]
    [BenchmarkCategory("First")]
    public object FirstOf10000Roles() => new TrafficMap(_roles10000.Value).Decide().First();

    private static int Count(ServiceDefinition definition) => new TrafficMap(definition).Decide().Count(decision => decision.Allowed);

    private static int CountFrom(ServiceDefinition definition)
    {
        TrafficMap map = new(definition);
        return map.Decide([map.Sources[0]], map.Endpoints).Count(decision => decision.Allowed);
    }

    /// <summary>An internal endpoint for each role, and rules with one destination and two sources each.</summary>
    internal static string Text(int roles, int rules)
    {
        Random random = new(1);
        StringBuilder text = new($"<ServiceDefinition name=\"Service\" xmlns=\"{Samples.NamespaceUri}\">\n");
        for (int role = 0; role < roles; role++)
        {
            text.Append($"  <WorkerRole name=\"Role{role}\">\n    <Endpoints>\n      <InternalEndpoint name=\"In\" protocol=\"tcp\" />\n    </Endpoints>\n  </WorkerRole>\n");
        }

        text.Append("  <NetworkTrafficRules>\n");
        for (int rule = 0; rule < rules; rule++)
        {
            text.Append("    <OnlyAllowTrafficTo>\n      <Destinations>\n")
                .Append($"        <RoleEndpoint endpointName=\"In\" roleName=\"Role{random.Next(roles)}\" />\n")
                .Append("      </Destinations>\n      <WhenSource matches=\"AnyRule\">\n")
                .Append($"        <FromRole roleName=\"Role{random.Next(roles)}\" />\n        <FromRole roleName=\"Role{random.Next(roles)}\" />\n")
                .Append("      </WhenSource>\n    </OnlyAllowTrafficTo>\n");
        }

        return text.Append("  </NetworkTrafficRules>\n</ServiceDefinition>\n").ToString();
    }
}
