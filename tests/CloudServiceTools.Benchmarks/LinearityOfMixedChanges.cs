using System.Linq;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// What ten times as many cost where every role of a definition is changed in turn, as scripts do that go through
/// 1,000 and 10,000 roles by name.
/// </summary>
[MemoryDiagnoser]
public class LinearityOfMixedChanges
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    private readonly ServiceDefinition _empty = ServiceDefinition.Create("Contoso");
    private readonly ServiceDefinition _fewRoles = Samples.Definition(Few, endpoints: 1);
    private readonly ServiceDefinition _manyRoles = Samples.Definition(Many, endpoints: 1);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("A role, then its endpoint by the role's name")]
    public object AddRolesWithEndpoint1000() => AddRolesWithEndpoint(Few);

    [Benchmark]
    [BenchmarkCategory("A role, then its endpoint by the role's name")]
    public object AddRolesWithEndpoint10000() => AddRolesWithEndpoint(Many);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("One traffic rule a role")]
    public object AddRuleForEachRole1000() => AddRuleForEachRole(_fewRoles);

    [Benchmark]
    [BenchmarkCategory("One traffic rule a role")]
    public object AddRuleForEachRole10000() => AddRuleForEachRole(_manyRoles);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("The size of each role by its name")]
    public object SetEachSize1000() => SetEachSize(_fewRoles);

    [Benchmark]
    [BenchmarkCategory("The size of each role by its name")]
    public object SetEachSize10000() => SetEachSize(_manyRoles);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Each role removed by its name")]
    public object RemoveEachRole1000() => RemoveEachRole(_fewRoles);

    [Benchmark]
    [BenchmarkCategory("Each role removed by its name")]
    public object RemoveEachRole10000() => RemoveEachRole(_manyRoles);

    private ServiceDefinition AddRolesWithEndpoint(int count)
    {
        ServiceDefinition definition = _empty.Copy();
        for (int i = 0; i < count; i++)
        {
            definition.AddRole(Role.Create($"Role{i}", RoleType.Worker));
            definition.GetRole($"Role{i}").AddInternalEndpoint("Data", new EndpointSettings { Protocol = "tcp" });
        }

        return definition;
    }

    private static ServiceDefinition AddRuleForEachRole(ServiceDefinition original)
    {
        ServiceDefinition definition = original.Copy();
        int count = definition.Roles.Count;
        for (int i = 0; i < count; i++)
        {
            definition.AddTrafficRule([$"R{i}/E0"], [$"R{(i + 1) % count}"]);
        }

        return definition;
    }

    private static ServiceDefinition SetEachSize(ServiceDefinition original)
    {
        ServiceDefinition definition = original.Copy();
        int count = definition.Roles.Count;
        for (int i = 0; i < count; i++)
        {
            definition.GetRole($"R{i}").VMSize = "Standard_D2_v3";
        }

        return definition;
    }

    private static ServiceDefinition RemoveEachRole(ServiceDefinition original)
    {
        ServiceDefinition definition = original.Copy();
        foreach (string name in definition.Roles.Select(role => role.Name).ToList())
        {
            definition.GetRole(name).Remove();
        }

        return definition;
    }
}
