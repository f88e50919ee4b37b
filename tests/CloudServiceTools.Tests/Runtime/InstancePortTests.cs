using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using Xunit;
using static CloudServiceTools.Tests.Runtime.Service;

namespace CloudServiceTools.Tests.Runtime;

/// <summary>Where the endpoints of an instance listen, and where the Internet reaches them.</summary>
public sealed class InstancePortTests
{
    private const string Range = "<AllocatePublicPortFrom><FixedPortRange min='10105' max='10109'/></AllocatePublicPortFrom>";
    private const string Each = "<InstanceInputEndpoint name='E' protocol='tcp' localPort='10100'>" + Range + "</InstanceInputEndpoint>";

    [Theory]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' localPort='80'/>", 80, "80", 80)]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80'/>", 80, "80", 80)]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' localPort='8080'/>", 8080, "8080", 80)]
    [InlineData("<InputEndpoint name='E' protocol='http' port='80' localPort='*'/>", 20000, "20000", 80)]
    [InlineData("<InternalEndpoint name='E' protocol='any' port='8999'/>", 8999, "8999", null)]
    [InlineData("<InternalEndpoint name='E' protocol='any'/>", 20000, "20000", null)]
    [InlineData("<InternalEndpoint name='E' protocol='any' port='*'/>", 20000, "20000", null)]
    [InlineData("<InternalEndpoint name='E' protocol='any' port=''/>", 20000, "20000", null)]
    [InlineData("<InternalEndpoint name='E' protocol='any'><FixedPortRange min='8995' max='8999'/></InternalEndpoint>", 8995, "8995-8999", null)]
    [InlineData("<InternalEndpoint name='E' protocol='any'><FixedPort port='7'/><FixedPortRange min='5' max='6'/></InternalEndpoint>", 7, "7,5-6", null)]
    [InlineData(Each, 10100, "10100", 10105)]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp' localPort='*'>" + Range + "</InstanceInputEndpoint>", 20000, "20000", 10105)]
    public void An_endpoint_listens_on_its_local_port_and_is_reached_on_its_public_one(
        string endpoint, int port, string ports, int? publicPort)
    {
        RoleInstanceEndpoint found = Instance(endpoint).InstanceEndpoints["E"]!;

        Assert.Equal((port, ports, publicPort), (found.IPEndpoint.Port, found.Ports, found.PublicIPEndpoint?.Port));
        Assert.Equal("10.0.0.4", found.IPEndpoint.Address.ToString());
        Assert.Equal(publicPort is null ? null : "0.0.0.0", found.PublicIPEndpoint?.Address.ToString());
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    [InlineData("tcp")]
    [InlineData("udp")]
    public void The_protocol_is_the_definitions(string protocol) => Assert.Equal(
        protocol, Instance($"<InputEndpoint name='E' protocol='{protocol}' port='80'/>").InstanceEndpoints["E"]!.Protocol);

    [Fact]
    public void An_instance_input_endpoint_has_one_public_port_for_each_instance_out_of_its_range()
    {
        RoleInstance[] instances = [.. Enumerable.Range(0, 5).Select(number => Instance(Each, 5, number))];

        Assert.Equal([10105, 10106, 10107, 10108, 10109], instances.Select(instance => instance.InstanceEndpoints["E"]!.PublicIPEndpoint!.Port));
        Assert.All(instances, instance => Assert.Equal(10100, instance.InstanceEndpoints["E"]!.IPEndpoint.Port));
    }

    [Fact]
    public void A_range_that_is_too_small_is_refused_wherever_one_looks_from()
    {
        ServiceDefinition definition = Of(("A", Discoverable), ("W", Endpoints(Each)));

        AssertRefused(
            CsErrorId.CsInvalidPort,
            "Endpoint 'W/E' has 5 public ports (10105-10109) for 6 instances, and each instance gets one of its own.",
            "Give the role fewer instances, or widen the range.",
            () => definition.Environment("W=6", "A_IN_0"));
        AssertRefused(
            CsErrorId.CsInvalidPort,
            "Endpoint 'W/E' has 1 public port (65535) for 2 instances, and each instance gets one of its own.",
            "Give the role fewer instances, or widen the range.",
            () => Instance(Each.Replace("10105", "65535", System.StringComparison.Ordinal).Replace("10109", "65535", System.StringComparison.Ordinal), 2));
    }

    [Theory]
    [InlineData("<InternalEndpoint name='A' protocol='tcp'/><InternalEndpoint name='B' protocol='udp'/>", "20000 20001")]
    [InlineData("<InternalEndpoint name='A' protocol='tcp'/><InternalEndpoint name='B' protocol='tcp' port='20000'/>", "20001 20000")]
    [InlineData("<InternalEndpoint name='A' protocol='tcp'/><InternalEndpoint name='B' protocol='tcp'><FixedPortRange min='19000' max='20005'/></InternalEndpoint><InternalEndpoint name='C' protocol='tcp'/>", "20006 19000 20007")]
    [InlineData("<InputEndpoint name='A' protocol='tcp' port='20000' localPort='*'/><InternalEndpoint name='B' protocol='tcp'/>", "20000 20001")]
    [InlineData("<InputEndpoint name='A' protocol='tcp' port='80' localPort='20000'/><InternalEndpoint name='B' protocol='tcp'/>", "20000 20001")]
    public void A_port_that_is_left_open_is_the_next_one_that_nothing_on_the_instance_uses(string endpoints, string ports) => Assert.Equal(
        ports, string.Join(" ", Instance(endpoints).InstanceEndpoints.Select(endpoint => endpoint.IPEndpoint.Port)));

    [Fact]
    public void Imports_have_endpoints_of_full_names_behind_the_roles_own()
    {
        RoleInstance instance = Of(("W", Discoverable + "<Imports><Import moduleName='RemoteAccess'/><Import moduleName='RemoteForwarder'/></Imports>"))
            .Environment().CurrentRoleInstance;

        Assert.Equal(
            ["I 20000 ", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp 3389 ", "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput 20001 3389"],
            instance.InstanceEndpoints.Select(endpoint => $"{endpoint} {endpoint.IPEndpoint.Port} {endpoint.PublicIPEndpoint?.Port}"));
    }

    /// <summary>runtime.md: the emulator ignores instance input endpoints, and there PublicIPEndpoint is null.</summary>
    [Fact]
    public void In_the_emulator_nothing_is_public()
    {
        RoleInstance instance = Instance("<InputEndpoint name='A' protocol='tcp' port='80'/>" + Each, count: 9, isEmulated: true);

        Assert.Equal(["A"], instance.InstanceEndpoints.Keys);
        Assert.Null(instance.InstanceEndpoints["A"]!.PublicIPEndpoint);
    }

    [Theory]
    [InlineData("<InternalEndpoint name='E' protocol='tcp' port='abc'/>", "Endpoint 'W/E' has 'abc' as its local port, so that nobody knows where an instance listens.")]
    [InlineData("<InternalEndpoint name='E' protocol='tcp' port='0'/>", "Endpoint 'W/E' has '0' as its local port, so that nobody knows where an instance listens.")]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='80' localPort='1-2'/>", "Endpoint 'W/E' has '1-2' as its local port, so that nobody knows where an instance listens.")]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='80' localPort=''/>", "Endpoint 'W/E' has '' as its local port, so that nobody knows where an instance listens.")]
    [InlineData("<InputEndpoint name='E' protocol='tcp'/>", "Endpoint 'W/E' has no port, so that nobody knows where an instance listens.")]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='*'/>", "Endpoint 'W/E' has '*' as its port, so that nobody knows where an instance listens.")]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp' localPort='1'/>", "Endpoint 'W/E' has no range of public ports, so that nobody knows where an instance listens.")]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp'>" + Range + "</InstanceInputEndpoint>", "Endpoint 'W/E' has no local port, so that nobody knows where an instance listens.")]
    public void A_port_that_is_none_is_refused_with_its_line(string endpoint, string message)
    {
        CsException error = Assert.Throws<CsException>(() => Instance("\n" + endpoint));

        Assert.Equal((CsErrorId.CsInvalidPort, message, 2), (error.Id, error.Message, error.Line));
        Assert.Equal("Give it one.", error.RecommendedAction);
    }

    [Fact]
    public void When_every_port_is_taken_that_is_said() => AssertRefused(
        CsErrorId.CsInvalidPort,
        "There is no port left for endpoint 'W/E': other endpoints of its role have all of 20000-65535.",
        "Give it a port of its own, or narrow the range of another endpoint.",
        () => Instance("<InternalEndpoint name='E' protocol='tcp'/><InternalEndpoint name='F' protocol='tcp'><FixedPortRange min='1' max='65535'/></InternalEndpoint>"));
}
