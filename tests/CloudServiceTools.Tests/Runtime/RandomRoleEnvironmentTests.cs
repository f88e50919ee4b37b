using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Runtime;

/// <summary>Whatever the service: what tells instances and endpoints from one another does.</summary>
public sealed class RandomRoleEnvironmentTests
{
    [Randomized(100)]
    public void Ids_addresses_and_ports_are_unique_and_come_again(Choices random)
    {
        (ServiceDefinition definition, RoleEnvironmentSettings settings) = RandomService(random);
        IReadOnlyList<string> ids = RoleEnvironment.GetInstanceIds(definition, settings);
        Assert.Equal(ids.Distinct(StringComparer.OrdinalIgnoreCase), ids);

        Dictionary<string, string> addresses = [];
        foreach (string id in ids)
        {
            settings.CurrentInstance = id;
            RoleEnvironment environment = RoleEnvironment.Create(definition, settings);
            Assert.Equal(id, environment.CurrentRoleInstance.Id);
            Assert.Equal(Facts(environment), Facts(RoleEnvironment.Create(definition, settings)));
            foreach (RoleInstance instance in environment.Roles.SelectMany(role => role.Instances))
            {
                AssertPortsAreUnique(instance);
                foreach (string address in instance.InstanceEndpoints.Select(endpoint => endpoint.IPEndpoint.Address.ToString()))
                {
                    Assert.Equal(instance.Id, addresses.GetValueOrDefault(address, instance.Id));
                    addresses[address] = instance.Id;
                }
            }
        }
    }

    [Randomized(100)]
    public void Every_instance_sees_of_the_discoverable_roles_the_same(Choices random)
    {
        (ServiceDefinition definition, RoleEnvironmentSettings settings) = RandomService(random);
        HashSet<string> views = [];
        foreach (string id in RoleEnvironment.GetInstanceIds(definition, settings))
        {
            settings.CurrentInstance = id;
            RoleEnvironment environment = RoleEnvironment.Create(definition, settings);
            Assert.Contains(environment.CurrentRoleInstance, environment.CurrentRoleInstance.Role.Instances);
            views.Add(string.Join("\n", environment.Roles
                .Where(role => definition.Roles[role.Name]!.Endpoints.Any(endpoint => endpoint.Kind == EndpointKind.Internal))
                .Select(Facts)));
        }

        Assert.True(views.Count <= 1);
    }

    [Fact]
    public void Other_peoples_definitions_give_an_environment_or_an_error_that_says_where()
    {
        int seen = 0;
        List<string> refused = [];
        foreach (string path in Material.Files("*.csdef"))
        {
            try
            {
                ServiceDefinition definition = ServiceDefinition.Load(path);
                RoleEnvironment environment = RoleEnvironment.Create(definition, new() { Configuration = ServiceConfiguration.Create(definition) });
                Assert.NotEmpty(Facts(environment));
                _ = environment.GetEnvironmentVariables();
                seen++;
            }
            catch (CsException exception)
            {
                refused.Add($"{path}: {exception.Id} {exception.Message}");
            }
        }

        Assert.True(refused.Count * 10 < seen, string.Join("\n", refused));
    }

    /// <summary>No two endpoints of an instance share a port, but where the definition itself says so.</summary>
    private static void AssertPortsAreUnique(RoleInstance instance)
    {
        List<int> ports = [.. instance.InstanceEndpoints.SelectMany(endpoint => PortSpecification.Parse(endpoint.Ports).Ranges)
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];
        Assert.Equal(ports.Distinct(), ports);
    }

    private static string Facts(RoleEnvironment environment) =>
        environment.CurrentRoleInstance.Id + string.Join("\n", environment.Roles.Select(Facts));

    private static string Facts(RuntimeRole role) => $"{role}: " + string.Join(", ", role.Instances.Select(instance =>
        $"{instance} {instance.UpdateDomain} {instance.FaultDomain} " + string.Join(" ", instance.InstanceEndpoints.Select(endpoint =>
            $"{endpoint.RoleInstance}/{endpoint} {endpoint.Protocol} {endpoint.IPEndpoint} {endpoint.PublicIPEndpoint} {endpoint.Ports}"))));

    /// <summary>A service whose endpoints have different fixed ports, some of them where ports are chosen.</summary>
    private static (ServiceDefinition Definition, RoleEnvironmentSettings Settings) RandomService(Random random)
    {
        StringBuilder text = new("<ServiceDefinition name='S'>");
        Dictionary<string, int> counts = [];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string role = "R" + i.ToString(CultureInfo.InvariantCulture);
            counts[role] = random.Next(6);
            text.Append(CultureInfo.InvariantCulture, $"<WorkerRole name='{role}'><Endpoints>");
            int port = 19995;
            for (int j = random.Next(8); j > 0; j--)
            {
                port += random.Next(4);
                int last = port + random.Next(4);
                text.Append(random.Next(6) switch
                {
                    0 => $"<InputEndpoint name='E{j}' protocol='tcp' port='{j}' localPort='*'/>",
                    1 => $"<InputEndpoint name='E{j}' protocol='tcp' port='{port}'/>",
                    2 => $"<InternalEndpoint name='E{j}' protocol='tcp'><FixedPortRange min='{port}' max='{last}'/></InternalEndpoint>",
                    3 => $"<InstanceInputEndpoint name='E{j}' protocol='udp' localPort='{port}'><AllocatePublicPortFrom><FixedPortRange min='100' max='109'/></AllocatePublicPortFrom></InstanceInputEndpoint>",
                    _ => $"<InternalEndpoint name='E{j}' protocol='any'/>",
                });
                port = last + 1;
            }

            text.Append("</Endpoints></WorkerRole>");
        }

        text.Append("</ServiceDefinition>");
        return (ServiceDefinition.Parse(text.ToString()), new RoleEnvironmentSettings { InstanceCounts = counts });
    }
}
