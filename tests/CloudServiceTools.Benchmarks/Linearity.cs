using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using CloudServiceTools.Model;

namespace CloudServiceTools.Benchmarks;

/// <summary>What ten times as many cost: 10 is linear, and 12 the goal. The baseline does 1,000, the other 10,000.</summary>
[MemoryDiagnoser]
public class Linearity
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    private readonly XElement _endpoints = new(XName.Get("Endpoints", Samples.NamespaceUri));
    private readonly ServiceDefinition _empty = ServiceDefinition.Create("Contoso");
    private readonly ServiceDefinition _oneRole = Samples.Definition(roles: 1, endpoints: 0);
    private readonly ServiceDefinition _small = Samples.Definition(roles: 20, endpoints: 5);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Endpoints of one role")]
    public object AddEndpoints1000() => AddEndpoints(Few);

    [Benchmark]
    [BenchmarkCategory("Endpoints of one role")]
    public object AddEndpoints10000() => AddEndpoints(Many);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Roles")]
    public object AddRoles1000() => AddRoles(Few);

    [Benchmark]
    [BenchmarkCategory("Roles")]
    public object AddRoles10000() => AddRoles(Many);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Traffic rules")]
    public object AddTrafficRules1000() => AddTrafficRules(Few);

    [Benchmark]
    [BenchmarkCategory("Traffic rules")]
    public object AddTrafficRules10000() => AddTrafficRules(Many);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("For comparison: elements of an XElement")]
    public object AddXElements1000() => AddXElements(Few);

    [Benchmark]
    [BenchmarkCategory("For comparison: elements of an XElement")]
    public object AddXElements10000() => AddXElements(Many);

    private ServiceDefinition AddEndpoints(int count)
    {
        ServiceDefinition definition = _oneRole.Copy();
        Role role = definition.Roles[0];
        for (int i = 0; i < count; i++)
        {
            role.AddInternalEndpoint($"Endpoint{i}", new EndpointSettings { Protocol = "tcp" });
        }

        return definition;
    }

    private ServiceDefinition AddRoles(int count)
    {
        ServiceDefinition definition = _empty.Copy();
        for (int i = 0; i < count; i++)
        {
            definition.AddRole(Role.Create($"Role{i}", RoleType.Worker, "Standard_D2_v3"));
        }

        return definition;
    }

    private ServiceDefinition AddTrafficRules(int count)
    {
        ServiceDefinition definition = _small.Copy();
        for (int i = 0; i < count; i++)
        {
            definition.AddTrafficRule([$"R{i % 20}/E{i % 5}"], [$"R{(i + 1) % 20}"]);
        }

        return definition;
    }

    private XElement AddXElements(int count)
    {
        XElement endpoints = new(_endpoints);
        for (int i = 0; i < count; i++)
        {
            endpoints.Add(new XElement(
                _endpoints.Name.Namespace + "InternalEndpoint",
                new XAttribute("name", $"Endpoint{i}"),
                new XAttribute("protocol", "tcp")));
        }

        return endpoints;
    }
}
