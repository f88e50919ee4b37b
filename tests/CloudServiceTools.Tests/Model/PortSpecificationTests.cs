using System;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>Ports: how they are written, what their number is, and how they compare.</summary>
public sealed class PortSpecificationTests
{
    [Theory]
    [InlineData("80", "80", 80)]
    [InlineData(" 080 ", "80", 80)]
    [InlineData("80-80", "80", 80)]
    [InlineData("8995-8999", "8995-8999", null)]
    [InlineData("80, 8995 - 8999", "80,8995-8999", null)]
    [InlineData("*", "*", null)]
    [InlineData("", "", null)]
    public void Ports_have_a_text_and_one_port_has_a_number(string given, string text, int? number)
    {
        PortSpecification ports = PortSpecification.Parse(given);

        Assert.Equal((text, text, number), (ports.Text, ports.ToString(), ports.Number));
    }

    [Theory]
    [InlineData("81-82", "1024", -1)]
    [InlineData("9", "10", -1)]
    [InlineData("80", "80-90", -1)]
    [InlineData("80", "80,90", -1)]
    [InlineData("80,90", "80-81", -1)]
    [InlineData("443", "443", 0)]
    [InlineData("8080-8100", "8080", 1)]
    [InlineData("*", "65535", 1)]
    [InlineData("", "1", -1)]
    public void Ports_compare_by_their_numbers(string left, string right, int order)
    {
        PortSpecification first = PortSpecification.Parse(left);
        PortSpecification second = PortSpecification.Parse(right);

        Assert.Equal((order, -order), (Math.Sign(first.CompareTo(second)), Math.Sign(second.CompareTo(first))));
        Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (first < second, first <= second, first > second, first >= second));
        Assert.Equal((order == 0, order != 0), (first == second, first != second));
    }

    [Fact]
    public void Nothing_comes_before_ports()
    {
        PortSpecification? nothing = null;

        Assert.True(nothing < PortSpecification.None && nothing <= null && PortSpecification.None > nothing && nothing != PortSpecification.None);
    }

    [Fact]
    public void Ports_sort_by_their_numbers()
    {
        string[] sorted = ["", "9", "80", "80-90", "1024", "8080-8100", "*", "eighty"];

        Assert.Equal(sorted, sorted.Reverse().Select(text => PortSpecification.FromFile(text)).Order().Select(ports => ports.Text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(70000)]
    public void Ports_compare_with_numbers_that_are_no_port(int number)
    {
        IComparable port = PortSpecification.Parse("80");

        Assert.Equal(80.CompareTo(number), port.CompareTo(number));
        Assert.Equal(80.CompareTo(number), port.CompareTo((PortSpecification)number));
    }

    [Fact]
    public void A_number_that_is_no_port_is_refused_where_a_port_is_set()
    {
        Endpoint endpoint = Role.Create("W", RoleType.Worker).AddInternalEndpoint("E", new EndpointSettings { Protocol = "tcp" });

        Assert.Equal(CsErrorId.CsInvalidPort, Assert.Throws<CsException>(() => endpoint.Port = 70000).Id);
        endpoint.Port = 8080;

        Assert.Equal(8080, (int)endpoint.Port!);
    }

    [Fact]
    public void Several_ports_are_no_number() =>
        Assert.Contains("'80-90'", Assert.Throws<InvalidCastException>(() => (int)PortSpecification.Parse("80-90")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("80", "80", true, true)]
    [InlineData("80-90", "85", true, true)]
    [InlineData("85", "80-90", true, false)]
    [InlineData("80-90", "85-95", true, false)]
    [InlineData("80,443", "443,8080", true, false)]
    [InlineData("80,443", "443,80", true, true)]
    [InlineData("80", "81", false, false)]
    [InlineData("*", "80", false, false)]
    [InlineData("80", "*", false, false)]
    [InlineData("*", "*", true, true)]
    public void Ports_overlap_or_include_others(string ports, string others, bool overlaps, bool includes)
    {
        PortSpecification left = PortSpecification.Parse(ports);
        PortSpecification right = PortSpecification.Parse(others);

        Assert.Equal((overlaps, overlaps, includes), (left.Overlaps(right), right.Overlaps(left), left.Includes(right)));
    }

    [Theory]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='80' localPort='8080'/>", "80", true)]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='80' localPort='8080'/>", "8080", false)]
    [InlineData("<InternalEndpoint name='E' protocol='tcp'><FixedPortRange min='8995' max='8999'/></InternalEndpoint>", "8999-9000", true)]
    [InlineData("<InternalEndpoint name='E' protocol='tcp'/>", "*", true)]
    [InlineData("<InternalEndpoint name='E' protocol='tcp'/>", "80", false)]
    [InlineData("<InternalEndpoint name='E' protocol='tcp' port='eighty'/>", "*", false)]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp' localPort='8080'><AllocatePublicPortFrom><FixedPortRange min='10105' max='10109'/></AllocatePublicPortFrom></InstanceInputEndpoint>", "10107", true)]
    public void An_endpoint_is_reached_on_the_ports_that_a_sender_connects_to(string endpoint, string ports, bool expected)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            $"<ServiceDefinition name='S'><WorkerRole name='W'><Endpoints>{endpoint}</Endpoints></WorkerRole></ServiceDefinition>");

        Assert.Equal(expected, definition.Roles[0].Endpoints[0].IsReachedOn(PortSpecification.Parse(ports)));
    }
}
