using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>Load balancers that come and go, and access controls that change: what widened and narrowed, with a witness.</summary>
public sealed class FrontEndComparisonTests
{
    private const string Public = """<InputEndpoint name="Http" protocol="http" port="80" />""";
    private const string Inside = """<InputEndpoint name="Http" protocol="http" port="80" loadBalancer="Inside" />""";
    private const string Internal = """<InternalEndpoint name="Http" protocol="http"><FixedPort port="80" /></InternalEndpoint>""";

    public static TheoryData<string, string, string> Balancers { get; } = new()
    {
        { Public, Inside, "Reachability of 'Shop/Http' narrowed: it is closed to the Internet now. [Internet]" },
        { Inside, Public, "Reachability of 'Shop/Http' widened: the Internet may reach it now. [Internet]" },
        { Inside, Inside.Replace("Inside", "Other", StringComparison.Ordinal), "" },
        { Inside, Internal, "Reachability of 'Shop/Http' narrowed: it is closed to the virtual network now. [VirtualNetwork]" },
        { Internal, Inside, "Reachability of 'Shop/Http' widened: the virtual network may reach it now. [VirtualNetwork]" },
        { Internal, Public, "Reachability of 'Shop/Http' widened: the Internet may reach it now. [Internet]" },
        { "", Inside, "Reachability of 'Shop/Http' widened: the endpoint is new, and the virtual network and every role may reach it. [VirtualNetwork Shop Clerk]" },
        { Public, "", "Reachability of 'Shop/Http' narrowed: the endpoint is gone, and the Internet and every role could reach it. [Internet Shop Clerk]" },
    };

    /// <summary>The rules of the access control of Http before and after; none: the endpoint has no access control.</summary>
    public static TheoryData<string, string, string> Controls { get; } = new()
    {
        { "", "permit 203.0.113.0/24", "narrowed: it is closed to the rest of the Internet now. [Internet]" },
        { "permit 203.0.113.0/24", "", "widened: the rest of the Internet may reach it now. [Internet]" },
        { "permit 203.0.113.0/24", "permit 203.0.113.0/24, permit 198.51.100.0/24", "widened: 198.51.100.0/24 may reach it now. [198.51.100.0/24]" },
        { "permit 203.0.113.0/24", "permit 203.0.113.0/25", "narrowed: it is closed to 203.0.113.128/25 now. [203.0.113.128/25]" },
        {
            "permit 203.0.113.0/24", "permit 198.51.100.0/24",
            "widened: 198.51.100.0/24 may reach it now. [198.51.100.0/24] narrowed: it is closed to 203.0.113.0/24 now. [203.0.113.0/24]"
        },
        { "permit 203.0.113.0/24, deny 0.0.0.0/0", "permit 203.0.113.0/25, permit 203.0.113.128/25", "" },
        { "deny 10.0.0.0/8", "", "widened: the rest of the Internet may reach it now. [Internet]" },
    };

    [Theory]
    [MemberData(nameof(Balancers))]
    public void A_load_balancer_that_comes_or_goes_narrows_or_widens(string before, string after, string expected)
    {
        DefinitionDifference[] found = [.. DefinitionComparison.Compare(
            Definition(before), Definition(after), new ComparisonOptions { ReachabilityOnly = true })];

        Assert.Equal(expected, string.Join(" ", found.Select(Show)));
        Assert.All(found, difference => Assert.NotEqual(difference.Witness!.Before?.Allowed == true, difference.Witness.After?.Allowed == true));
    }

    [Theory]
    [MemberData(nameof(Controls))]
    public void An_access_control_that_changes_narrows_or_widens_its_environment(string before, string after, string expected)
    {
        IReadOnlyList<DefinitionDifference> found = DefinitionComparison.Compare(Service(before), Service(after));

        Assert.Equal(expected, string.Join(" ", found.Select(Show)).Replace("Reachability of 'Shop/Http' ", string.Empty, StringComparison.Ordinal));
        Assert.All(found, difference =>
        {
            Assert.Equal(string.Empty, difference.Environment);
            Assert.NotEqual(difference.Witness!.Before!.Allowed, difference.Witness.After!.Allowed);
        });
    }

    [Fact]
    public void A_witness_says_what_the_access_control_permits() => Assert.Equal(
        "Before: The rest of the Internet may reach Shop/Http: an input endpoint is open to the Internet, and no access control narrows that. "
        + "Now: The rest of the Internet may not reach Shop/Http: access control Some permits 203.0.113.0/24 only (line 2).",
        DefinitionComparison.Compare(Service(""), Service("permit 203.0.113.0/24"))[0].Witness!.Explanation);

    [Fact]
    public void What_the_definitions_say_alone_is_said_once()
    {
        CloudService before = CloudService.Of(Definition(Public), [Configuration("")]);
        CloudService after = CloudService.Of(Definition(Inside), [Configuration("")]);

        DefinitionDifference narrowed = Assert.Single(
            DefinitionComparison.Compare(before, after), difference => difference.Kind == DifferenceKind.Narrowed);
        Assert.Null(narrowed.Environment);
    }

    [Fact]
    public void An_endpoint_that_is_added_says_whom_it_is_open_to()
    {
        string message = DefinitionComparison.Compare(Definition(""), Definition(Inside))[0].Message;

        Assert.Equal("Endpoint 'Shop/Http' (input http, port 80) was added, open to the virtual network.", message);
    }

    private static string Show(DefinitionDifference difference) => $"{difference.Message} [{string.Join(" ", difference.Sources)}]";

    private static CloudService Service(string rules) => CloudService.Of(Definition(Public), [Configuration(rules)]);

    private static ServiceDefinition Definition(string endpoints) => ServiceDefinition.Parse($"""
        <ServiceDefinition name="Shops" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WorkerRole name="Shop"><Endpoints>{endpoints}</Endpoints></WorkerRole>
          <WorkerRole name="Clerk" />
        </ServiceDefinition>
        """);

    private static ServiceConfiguration Configuration(string rules)
    {
        string written = string.Concat(rules.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select((rule, index) =>
            $"<Rule order=\"{index}\" action=\"{rule.Split(' ')[0]}\" remoteSubnet=\"{rule.Split(' ')[1]}\" />"));
        string network = rules.Length == 0 ? string.Empty : $"""
            <AccessControls><AccessControl name="Some">{written}</AccessControl></AccessControls>
            <EndpointAcls><EndpointAcl role="Shop" endPoint="Http" accessControl="Some" /></EndpointAcls>
            """;
        return ServiceConfiguration.Parse($"""
            <ServiceConfiguration serviceName="Shops" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
            <NetworkConfiguration>{network}</NetworkConfiguration></ServiceConfiguration>
            """);
    }
}
