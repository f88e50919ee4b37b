using System;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>
/// As <see cref="Linearity"/>, for what a role holds besides endpoints and for the configuration: 10 is linear, and 12
/// the goal.
/// </summary>
[MemoryDiagnoser]
public class LinearityOfItems
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    private readonly ServiceDefinition _web = ServiceDefinition.Parse(
        $"<ServiceDefinition name=\"S\" xmlns=\"{Samples.NamespaceUri}\"><WebRole name=\"R\"><Sites><Site name=\"Web\"><Bindings><Binding name=\"In\" endpointName=\"In\"/></Bindings></Site></Sites></WebRole></ServiceDefinition>");

    private readonly ServiceDefinition _roles = Samples.Definition(roles: Many, endpoints: 0);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Settings")]
    public object Settings1000() => InRole(Few, (role, name) => role.AddSettings([name]));

    [Benchmark]
    [BenchmarkCategory("Settings")]
    public object Settings10000() => InRole(Many, (role, name) => role.AddSettings([name]));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Startup tasks with a variable")]
    public object Tasks1000() => InRole(Few, AddTask);

    [Benchmark]
    [BenchmarkCategory("Startup tasks with a variable")]
    public object Tasks10000() => InRole(Many, AddTask);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Variables with an xpath")]
    public object Variables1000() => InRole(Few, (role, name) => role.AddVariable(name, new VariableSettings { XPath = "/x" }));

    [Benchmark]
    [BenchmarkCategory("Variables with an xpath")]
    public object Variables10000() => InRole(Many, (role, name) => role.AddVariable(name, new VariableSettings { XPath = "/x" }));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Virtual directories")]
    public object Directories1000() => InRole(Few, (role, name) => role.Sites[0].AddVirtualDirectory(name));

    [Benchmark]
    [BenchmarkCategory("Virtual directories")]
    public object Directories10000() => InRole(Many, (role, name) => role.Sites[0].AddVirtualDirectory(name));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Values of settings in a configuration")]
    public object Values1000() => InConfiguration(Few, (configuration, name) => configuration.Roles[0].AddSetting(name, "1"));

    [Benchmark]
    [BenchmarkCategory("Values of settings in a configuration")]
    public object Values10000() => InConfiguration(Many, (configuration, name) => configuration.Roles[0].AddSetting(name, "1"));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("DNS servers in a configuration")]
    public object Servers1000() => InConfiguration(Few, (configuration, name) => configuration.AddDnsServer(name, "10.0.0.4"));

    [Benchmark]
    [BenchmarkCategory("DNS servers in a configuration")]
    public object Servers10000() => InConfiguration(Many, (configuration, name) => configuration.AddDnsServer(name, "10.0.0.4"));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("A configuration for so many roles, each with a security group")]
    public object Groups1000() => WithGroups(Few);

    [Benchmark]
    [BenchmarkCategory("A configuration for so many roles, each with a security group")]
    public object Groups10000() => WithGroups(Many);

    private static void AddTask(Role role, string name) =>
        role.AddStartupTask(new StartupTaskSettings { CommandLine = name }, [new("A", new VariableSettings { Value = "1" })]);

    private ServiceDefinition InRole(int count, Action<Role, string> add)
    {
        ServiceDefinition definition = _web.Copy();
        for (int i = 0; i < count; i++)
        {
            add(definition.Roles[0], $"Name{i}");
        }

        return definition;
    }

    private ServiceConfiguration InConfiguration(int count, Action<ServiceConfiguration, string> add)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Create(_web);
        for (int i = 0; i < count; i++)
        {
            add(configuration, $"Name{i}");
        }

        return configuration;
    }

    private ServiceConfiguration WithGroups(int count)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Create(_web);
        for (int i = 0; i < count; i++)
        {
            configuration.AddRole(_roles.Roles[i].Name);
            configuration.SetNetworkSecurityGroup(_roles.Roles[i].Name, "group");
        }

        return configuration;
    }
}
