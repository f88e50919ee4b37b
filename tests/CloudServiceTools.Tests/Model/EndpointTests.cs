using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>What endpoints can be made, what they say of themselves, and what is refused.</summary>
public sealed class EndpointTests
{
    private readonly Role _role = Role.Create("W", RoleType.Worker);

    public static TheoryData<string, string?, string> InternalPorts { get; } = new()
    {
        { "", null, "<InternalEndpoint name=\"E\" protocol=\"tcp\" />" },
        { "*", "*", "<InternalEndpoint name=\"E\" protocol=\"tcp\" port=\"*\" />" },
        { "8999", "8999", "<InternalEndpoint name=\"E\" protocol=\"tcp\" port=\"8999\" />" },
        { "8995-8999", "8995-8999", "<InternalEndpoint name=\"E\" protocol=\"tcp\">\n  <FixedPortRange max=\"8999\" min=\"8995\" />\n</InternalEndpoint>" },
        { " 80 , 90 - 95 ", "80,90-95", "<InternalEndpoint name=\"E\" protocol=\"tcp\">\n  <FixedPort port=\"80\" />\n  <FixedPortRange max=\"95\" min=\"90\" />\n</InternalEndpoint>" },
    };

    [Theory]
    [MemberData(nameof(InternalPorts))]
    public void An_internal_endpoint_takes_every_form_of_ports(string ports, string? shown, string xml)
    {
        Endpoint endpoint = Role.Create("X", RoleType.Worker).AddInternalEndpoint("E", new EndpointSettings
        {
            Protocol = "tcp",
            Port = PortSpecification.Parse(ports),
        });

        Assert.Equal(shown, endpoint.Port?.ToString());
        Assert.Equal(xml.Replace("\n", "\n    ", StringComparison.Ordinal), endpoint.ToXml());
    }

    [Theory]
    [InlineData("8999", "*")]
    [InlineData("80,90-95", "8999")]
    [InlineData("8999", "80,90-95")]
    [InlineData("1-2,3", "5-6")]
    [InlineData("1-2,3", "")]
    public void Ports_change_from_any_form_to_any_other_and_back(string first, string second)
    {
        Endpoint endpoint = _role.AddInternalEndpoint("E", Settings("tcp", first));
        string before = _role.ToXml();

        endpoint.Update(new EndpointSettings { Port = PortSpecification.Parse(second) });
        Assert.Equal(second, endpoint.Port?.ToString() ?? string.Empty);

        endpoint.Port = PortSpecification.Parse(first);
        Assert.Equal(before, _role.ToXml());
    }

    [Fact]
    public void An_input_endpoint_says_its_public_and_its_local_port()
    {
        InputEndpoint same = _role.AddInputEndpoint("A", Settings("http", "80"));
        InputEndpoint other = _role.AddInputEndpoint("B", new EndpointSettings
        {
            Protocol = "tcp",
            Port = PortSpecification.Parse("10000"),
            LocalPort = PortSpecification.Any,
        });

        Assert.Equal((80, 80, 80), (same.Port, same.LocalPort, same.PublicPort));
        Assert.Equal((10000, PortSpecification.Any, 10000), (other.Port, other.LocalPort, other.PublicPort));
        Assert.Equal("W/B", other.ToString());
    }

    [Theory]
    [InlineData("10105-10109", null)]
    [InlineData("10105", 10105)]
    public void An_instance_input_endpoint_has_a_range_of_public_ports(string given, int? number)
    {
        InstanceInputEndpoint endpoint = _role.AddInstanceInputEndpoint("E", new EndpointSettings
        {
            Protocol = "tcp",
            LocalPort = PortSpecification.Parse("10100"),
            PublicPort = PortSpecification.Parse(given),
        });

        Assert.Equal((given, number), (endpoint.PublicPort?.Text, endpoint.PublicPort?.Number));
        Assert.Equal(10100, endpoint.LocalPort);
        Assert.Null(endpoint.Port);
    }

    [Theory]
    [InlineData("Input", "any", CsErrorId.CsInvalidValue)]
    [InlineData("Input", "", CsErrorId.CsInvalidValue)]
    [InlineData("InstanceInput", "http", CsErrorId.CsInvalidValue)]
    [InlineData("InstanceInput", "any", CsErrorId.CsInvalidValue)]
    [InlineData("Internal", "https", CsErrorId.CsInvalidValue)]
    public void A_kind_refuses_protocols_that_it_does_not_take(string kind, string protocol, CsErrorId id)
    {
        CsException error = Refused(() => Add(kind, "E", protocol, "80"));

        Assert.Equal(id, error.Id);
        Assert.Contains(protocol, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input", "TCP", "tcp")]
    [InlineData("Internal", "Any", "any")]
    public void The_case_of_a_protocol_is_put_right(string kind, string given, string written) =>
        Assert.Equal(written, Add(kind, "E", given, "80").Protocol);

    [Theory]
    [InlineData("Input", "0")]
    [InlineData("Input", "65536")]
    [InlineData("Input", "*")]
    [InlineData("Input", "80-90")]
    [InlineData("Input", "80,90")]
    [InlineData("Input", "")]
    [InlineData("Internal", "9-8")]
    [InlineData("Internal", "-5")]
    [InlineData("Internal", "1-2-3")]
    [InlineData("Internal", "80,")]
    [InlineData("Internal", "http")]
    [InlineData("Internal", "80,*")]
    [InlineData("InstanceInput", "*")]
    [InlineData("InstanceInput", "1,2")]
    [InlineData("InstanceInput", "")]
    public void A_kind_refuses_ports_that_it_does_not_take(string kind, string port) =>
        Assert.Equal(CsErrorId.CsInvalidPort, Refused(() => Add(kind, "E", "tcp", port)).Id);

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("Ärmel")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("a'b")]
    [InlineData("ends.")]
    [InlineData("ends ")]
    [InlineData("line\nend")]
    [InlineData("line\n")]
    public void Names_that_the_format_refuses_are_refused(string name) =>
        Assert.Equal(CsErrorId.CsInvalidName, Refused(() => Add("Internal", name, "tcp", "80")).Id);

    [Theory]
    [InlineData("a b")]
    [InlineData("a.b-c")]
    [InlineData("_#@+ä日本")]
    [InlineData("a&b")]
    public void Names_that_the_format_takes_are_taken(string name)
    {
        Add("Internal", name, "tcp", "80");

        Assert.Equal(name, _role.Endpoints[0].Name);
        Assert.Equal(name, System.Xml.Linq.XElement.Parse(_role.ToXml()).Descendants().Last().Attribute("name")?.Value);
    }

    [Fact]
    public void A_name_is_taken_once_in_a_role_whatever_its_case_and_kind()
    {
        Add("Internal", "E", "tcp", "80");

        CsException error = Refused(() => Add("Input", "e", "tcp", "81"));

        Assert.Equal((CsErrorId.CsEndpointExists, "W/E"), (error.Id, error.Target));
    }

    [Theory]
    [InlineData("Internal", nameof(EndpointSettings.Certificate))]
    [InlineData("Internal", nameof(EndpointSettings.LocalPort))]
    [InlineData("Internal", nameof(EndpointSettings.PublicPort))]
    [InlineData("Internal", nameof(EndpointSettings.IdleTimeoutInMinutes))]
    [InlineData("InstanceInput", nameof(EndpointSettings.Port))]
    [InlineData("InstanceInput", nameof(EndpointSettings.LoadBalancerProbe))]
    [InlineData("InstanceInput", nameof(EndpointSettings.IgnoreRoleInstanceStatus))]
    public void What_a_kind_does_not_have_is_refused(string kind, string setting)
    {
        Endpoint endpoint = Add(kind, "E", "tcp", "80");
        EndpointSettings settings = new() { Protocol = "udp" };
        System.Reflection.PropertyInfo property = typeof(EndpointSettings).GetProperty(setting)!;
        property.SetValue(settings, property.PropertyType.Name switch
        {
            nameof(PortSpecification) => PortSpecification.Parse("99"),
            "String" => "x",
            _ when property.PropertyType == typeof(int?) => 5,
            _ => true,
        });

        Assert.Equal(CsErrorId.CsNotApplicable, Refused(() => endpoint.Update(settings)).Id);
        Assert.Equal("tcp", endpoint.Protocol);
    }

    [Fact]
    public void Every_attribute_of_an_input_endpoint_is_written_read_and_removed()
    {
        InputEndpoint endpoint = _role.AddInputEndpoint("E", Settings("https", "443"));
        string before = endpoint.ToXml();

        endpoint.Update(new EndpointSettings
        {
            Certificate = "C",
            LoadBalancerProbe = "P",
            LoadBalancer = "L",
            LoadBalancerDistribution = "SOURCEIP",
            IdleTimeoutInMinutes = 10,
            IgnoreRoleInstanceStatus = true,
            LocalPort = PortSpecification.Parse("8443"),
        });

        Assert.Equal(
            "<InputEndpoint name=\"E\" protocol=\"https\" port=\"443\" localPort=\"8443\" certificate=\"C\" ignoreRoleInstanceStatus=\"true\" loadBalancerProbe=\"P\" loadBalancer=\"L\" idleTimeoutInMinutes=\"10\" loadBalancerDistribution=\"sourceIP\" />",
            endpoint.ToXml());
        Assert.Equal(
            ("C", "P", "L", "sourceIP", 10, true, 8443),
            (endpoint.Certificate, endpoint.LoadBalancerProbe, endpoint.LoadBalancer, endpoint.LoadBalancerDistribution, endpoint.IdleTimeoutInMinutes, endpoint.IgnoreRoleInstanceStatus, endpoint.LocalPort));

        endpoint.Certificate = endpoint.LoadBalancerProbe = endpoint.LoadBalancer = endpoint.LoadBalancerDistribution = null;
        endpoint.IdleTimeoutInMinutes = null;
        endpoint.LocalPort = null;
        endpoint.Element.RemoveAttribute("ignoreRoleInstanceStatus");
        Assert.Equal(before, endpoint.ToXml());
    }

    [Fact]
    public void A_legacy_endpoint_is_removed_alone_and_its_role_stays()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            "<ServiceDefinition name=\"S\">\n  <WebRole name=\"R\">\n    <InternalEndpoint name=\"E\" protocol=\"http\" />\n  </WebRole>\n</ServiceDefinition>");

        definition.GetEndpoint("R/E").Remove();

        Assert.Equal("<ServiceDefinition name=\"S\">\n  <WebRole name=\"R\">\n  </WebRole>\n</ServiceDefinition>", definition.ToText());
        Assert.Empty(Assert.Single(definition.Roles).Endpoints);
    }

    [Fact]
    public void A_legacy_endpoint_refuses_several_ports_which_its_form_cannot_hold()
    {
        const string text = "<ServiceDefinition name=\"S\"><WebRole name=\"R\"><InternalEndpoint name=\"E\" protocol=\"http\" port=\"80\"/></WebRole></ServiceDefinition>";
        ServiceDefinition definition = ServiceDefinition.Parse(text);

        CsException error = Assert.Throws<CsException>(() => definition.GetEndpoint("R/E").Port = PortSpecification.Parse("80-90"));

        Assert.Equal(CsErrorId.CsInvalidPort, error.Id);
        Assert.Equal(text, definition.ToText());
    }

    [Fact]
    public void What_a_file_says_is_readable_even_where_it_is_wrong()
    {
        Endpoint[] endpoints = [.. ServiceDefinition.Parse(
            """
            <ServiceDefinition name="S"><WebRole name="W"><Endpoints>
              <InputEndpoint name="A" protocol="HTTP" port="eighty" idleTimeoutInMinutes="long" ignoreRoleInstanceStatus=" 1 "/>
              <InstanceInputEndpoint name="B"/>
              <InternalEndpoint port="80"><FixedPort port="81"/><FixedPortRange min="9" max="8"/></InternalEndpoint>
              <Unknown name="C"/>
            </Endpoints><InputEndpoints><InputEndpoint name="Old" protocol="http" port="8080"/></InputEndpoints><InternalEndpoint name="Older" protocol="http"/></WebRole></ServiceDefinition>
            """).Roles[0].Endpoints];

        Assert.Equal(["A", "B", "", "Old", "Older"], endpoints.Select(endpoint => endpoint.Name));
        Assert.Equal(("HTTP", "eighty"), (endpoints[0].Protocol, endpoints[0].Port?.Text));
        Assert.Null(endpoints[0].IdleTimeoutInMinutes);
        Assert.Equal("long", endpoints[0].GetAttribute("idleTimeoutInMinutes"));
        Assert.True(endpoints[0].IgnoreRoleInstanceStatus);
        Assert.Equal((null, null, ""), (endpoints[1].LocalPort, endpoints[1].PublicPort, endpoints[1].Protocol));
        Assert.Equal("80,81,9-8", endpoints[2].Port?.Text);
    }

    [Theory]
    [InlineData("Input", false, "C", "P", "L", "none", 5)]
    [InlineData("InstanceInput", null, null, null, null, null, 5)]
    [InlineData("Internal", null, null, null, null, null, null)]
    public void Every_kind_has_the_same_properties_and_null_for_what_it_cannot_have(
        string kind, bool? busy, string? certificate, string? probe, string? balancer, string? distribution, int? timeout)
    {
        // What a file has on the wrong kind has no meaning.
        Endpoint endpoint = ServiceDefinition.Parse(
            $"""
            <ServiceDefinition name="S"><WorkerRole name="W"><Endpoints><{kind}Endpoint name="E" certificate="C" loadBalancerProbe="P"
              loadBalancer="L" loadBalancerDistribution="none" idleTimeoutInMinutes="5"/></Endpoints></WorkerRole></ServiceDefinition>
            """).Roles[0].Endpoints[0];

        Assert.Equal(
            (busy, certificate, probe, balancer, distribution, timeout),
            (endpoint.IgnoreRoleInstanceStatus, endpoint.Certificate, endpoint.LoadBalancerProbe, endpoint.LoadBalancer, endpoint.LoadBalancerDistribution, endpoint.IdleTimeoutInMinutes));
        Assert.Empty(endpoint.GetType().GetProperties().Except(typeof(Endpoint).GetProperties(), new SameName()));
    }

    [Fact]
    public void A_property_that_a_kind_does_not_have_cannot_be_set()
    {
        Endpoint endpoint = Add("Internal", "E", "tcp", "80");

        Assert.Equal(CsErrorId.CsNotApplicable, Refused(() => endpoint.Certificate = "C").Id);
        Assert.Equal(CsErrorId.CsNotApplicable, Refused(() => endpoint.IgnoreRoleInstanceStatus = true).Id);
        Assert.Equal(CsErrorId.CsNotApplicable, Refused(() => endpoint.IdleTimeoutInMinutes = 5).Id);
    }

    private CsException Refused(Action action)
    {
        string before = _role.ToXml();
        CsException error = Assert.Throws<CsException>(action);
        Assert.Equal(before, _role.ToXml());
        Assert.NotEmpty(error.RecommendedAction);
        return error;
    }

    private Endpoint Add(string kind, string name, string protocol, string port) => kind switch
    {
        "Input" => _role.AddInputEndpoint(name, Settings(protocol, port)),
        "Internal" => _role.AddInternalEndpoint(name, Settings(protocol, port)),
        _ => _role.AddInstanceInputEndpoint(name, new EndpointSettings
        {
            Protocol = protocol,
            LocalPort = PortSpecification.Parse("10100"),
            PublicPort = PortSpecification.Parse(port),
        }),
    };

    private static EndpointSettings Settings(string protocol, string port) =>
        new() { Protocol = protocol, Port = PortSpecification.Parse(port) };

    private sealed class SameName : IEqualityComparer<PropertyInfo>
    {
        public bool Equals(PropertyInfo? x, PropertyInfo? y) => x?.Name == y?.Name;

        public int GetHashCode(PropertyInfo obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
    }
}
