using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>What stands before an endpoint: load balancers, access controls, public addresses of instances. One row a statement.</summary>
public sealed class FrontEndTests
{
    private const string Definition = """
        <ServiceDefinition name="Orchard" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WorkerRole name="Shop"><Endpoints>
            <InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
            <InputEndpoint name="Office" protocol="tcp" port="81" localPort="8081" loadBalancer="Inside" />
            <InstanceInputEndpoint name="Direct" protocol="tcp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange min="10105" max="10109" /></AllocatePublicPortFrom></InstanceInputEndpoint>
            <InternalEndpoint name="Queue" protocol="tcp" />
          </Endpoints></WorkerRole>
          <WorkerRole name="Clerk" />
        </ServiceDefinition>
        """;

    private const string OneOffice = """
        <AccessControls><AccessControl name="OneOffice">
          <Rule order="20" action="deny" remoteSubnet="0.0.0.0/0" />
          <Rule order="10" action="permit" remoteSubnet="203.0.113.0/24" />
        </AccessControl></AccessControls>
        """;

    private const string Blocked = """
        <AccessControls><AccessControl name="Blocked"><Rule order="1" action="deny" remoteSubnet="198.51.100.0/24" /></AccessControl></AccessControls>
        """;

    private const string ForHttp = """<EndpointAcls><EndpointAcl role="shop" endPoint="HTTP" accessControl="oneoffice" /></EndpointAcls>""";
    private const string Public = """<AddressAssignments><InstanceAddress roleName="Shop"><PublicIPs><PublicIP name="each" /></PublicIPs></InstanceAddress></AddressAssignments>""";
    private const string Group = """<NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="Shop"><NetworkSecurityGroup name="walls" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>""";
    private const string OtherBalancer = """<LoadBalancers><LoadBalancer name="Inside"><FrontendIPConfiguration type="public" /></LoadBalancer></LoadBalancers>""";

    /// <summary>The network of the configuration (null: no configuration), who sends, to what, whether it may, why, and the line that decides.</summary>
    public static TheoryData<string?, string, string, bool, TrafficReason, int> Statements { get; } = new()
    {
        // An endpoint on an internal load balancer is open to the virtual network and the roles. The definition alone says so.
        { null, "Internet", "Office", false, TrafficReason.NotOnPublicLoadBalancer, 4 },
        { null, "VirtualNetwork", "Office", true, TrafficReason.InternalLoadBalancer, 4 },
        { null, "Clerk", "Office", true, TrafficReason.InternalLoadBalancer, 4 },
        { "", "Internet", "Office", false, TrafficReason.NotOnPublicLoadBalancer, 4 },
        { null, "VirtualNetwork", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { null, "VirtualNetwork", "Queue", false, TrafficReason.NotPublic, 6 },
        { OtherBalancer, "Internet", "Office", true, TrafficReason.PublicEndpoint, 4 },

        // An access control narrows the Internet for an input endpoint on the public load balancer, and nobody else.
        { OneOffice + ForHttp, "203.0.113.7", "Http", true, TrafficReason.Permitted, 7 },
        { OneOffice + ForHttp, "203.0.113.0/24", "Http", true, TrafficReason.Permitted, 7 },
        { OneOffice + ForHttp, "198.51.100.1", "Http", false, TrafficReason.NotPermitted, 6 },
        { OneOffice + ForHttp, "Internet", "Http", false, TrafficReason.NotPermitted, 6 },
        { OneOffice + ForHttp, "Internet", "Direct", true, TrafficReason.PublicEndpoint, 5 },
        { OneOffice + ForHttp, "Clerk", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { OneOffice + ForHttp, "VirtualNetwork", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { OneOffice, "Internet", "Http", true, TrafficReason.PublicEndpoint, 3 },

        // Denies alone leave the rest open, and the control's own line decides about it.
        { Blocked + ForHttp.Replace("oneoffice", "Blocked"), "198.51.100.200", "Http", false, TrafficReason.NotPermitted, 5 },
        { Blocked + ForHttp.Replace("oneoffice", "Blocked"), "Internet", "Http", true, TrafficReason.Permitted, 5 },

        // What narrows nothing: a control that is not there, one without a rule, and one of a role with a security group.
        { ForHttp, "Internet", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { """<AccessControls><AccessControl name="OneOffice" /></AccessControls>""" + ForHttp, "Internet", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { OneOffice + ForHttp + Group, "Internet", "Http", true, TrafficReason.PublicEndpoint, 3 },

        // A public address of each instance opens what a load balancer or an access control closes, and no internal endpoint.
        { Public, "Internet", "Office", true, TrafficReason.InstanceAddress, 5 },
        { Public + OneOffice + ForHttp, "Internet", "Http", true, TrafficReason.InstanceAddress, 5 },
        { Public + OneOffice + ForHttp, "203.0.113.7", "Http", true, TrafficReason.Permitted, 7 },
        { Public, "Internet", "Http", true, TrafficReason.PublicEndpoint, 3 },
        { Public, "Internet", "Queue", false, TrafficReason.NotPublic, 6 },
        { Public, "VirtualNetwork", "Queue", false, TrafficReason.NotPublic, 6 },
    };

    public static TheoryData<string?, string, string, string> Sentences { get; } = new()
    {
        { null, "Internet", "Office", "The Internet may not reach Shop/Office: an endpoint on the internal load balancer Inside is open to the virtual network only" },
        { null, "Clerk", "Office", "Clerk may reach Shop/Office: an endpoint on the internal load balancer Inside is open to the virtual network and to every role" },
        { null, "VirtualNetwork", "Office", "The virtual network may reach Shop/Office: an endpoint on the internal load balancer Inside is open to the virtual network and to every role" },
        { null, "Internet", "Http", "The Internet may reach Shop/Http: an input endpoint is open to the Internet, unless an access control of the configuration narrows that" },
        { "", "Internet", "Http", "The Internet may reach Shop/Http: an input endpoint is open to the Internet, and no access control narrows that" },
        { null, "Internet", "Direct", "The Internet may reach Shop/Direct: an instance input endpoint is open to the Internet" },
        { null, "Clerk", "Http", "Clerk may reach Shop/Http: an input endpoint is open to every role" },
        { null, "VirtualNetwork", "Http", "The virtual network may reach Shop/Http: an input endpoint is open to the virtual network too" },
        { OneOffice + ForHttp, "Internet", "Http", "The rest of the Internet may not reach Shop/Http: access control OneOffice permits 203.0.113.0/24 only (rule 20, line 6)" },
        { OneOffice + ForHttp, "203.0.113.9", "Http", "203.0.113.0/24 may reach Shop/Http: rule 10 of access control OneOffice permits it (line 7)" },
        { Blocked + ForHttp.Replace("oneoffice", "Blocked"), "Internet", "Http", "The rest of the Internet may reach Shop/Http: access control Blocked denies 198.51.100.0/24 only (line 5)" },
        { OneOffice + ForHttp + Group, "Internet", "Http", "The Internet may reach Shop/Http: an input endpoint is open to the Internet; access control OneOffice is not enforced, since the role has network security group walls" },
        { Public, "Internet", "Office", "The Internet may reach Shop/Office: each instance of the role has a public address (each, line 5) with the endpoint's local port open" },
        { Public + Group, "Internet", "Office", "The Internet may reach Shop/Office: each instance of the role has a public address (each, line 5) with the endpoint's local port open, unless network security group walls closes it" },
        { OneOffice + ForHttp.Replace("HTTP", "Office"), "VirtualNetwork", "Office", "The virtual network may reach Shop/Office: an endpoint on the internal load balancer Inside is open to the virtual network and to every role, as far as access control OneOffice permits" },
        { """<AccessControls><AccessControl name="None"><Rule order="1" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl></AccessControls>""" + ForHttp.Replace("oneoffice", "None"), "Internet", "Http", "The Internet may not reach Shop/Http: access control None permits nobody (rule 1, line 5)" },
    };

    /// <summary>Rules of an access control for Http, and the sources that they make beside the roles.</summary>
    public static TheoryData<string, string> Ranges { get; } = new()
    {
        { "permit 203.0.113.0/24", "203.0.113.0/24 Internet" },
        { "permit 0.0.0.0/0", "Internet" },
        { "deny 0.0.0.0/0", "Internet" },
        { "permit 10.0.0.0/8, deny 10.1.0.0/16", "10.0.0.0/8 Internet" },
        { "deny 10.1.0.0/16, permit 10.0.0.0/8", "10.0.0.0/8 10.1.0.0/16 Internet" },
        { "permit 10.0.0.0/8, permit 10.1.0.0/16", "10.0.0.0/8 Internet" },
        { "permit 203.0.113.0/24, permit 198.51.100.0/24", "198.51.100.0/24 203.0.113.0/24 Internet" },

        // Two halves are the whole: the first stands for the Internet.
        { "permit 0.0.0.0/1, deny 128.0.0.0/1", "128.0.0.0/1 Internet" },
        { "permit 0.0.0.0/1, permit 128.0.0.0/1", "Internet" },
        { "permit 203.0.113.7/24", "203.0.113.0/24 Internet" },
        { "permit 203.0.113.7/33, permit everyone", "Internet" },
    };

    public static TheoryData<string, string> Choices { get; } = new()
    {
        { "Internet", "203.0.113.0/24 Internet" },
        { "internet", "203.0.113.0/24 Internet" },
        { "Inter*", "203.0.113.0/24 Internet" },
        { "203.0.113.0/24", "203.0.113.0/24" },
        { "203.0.113.7", "203.0.113.0/24" },
        { "198.51.100.1", "Internet" },
        { "203.0.0.0/16", "203.0.113.0/24 Internet" },
        { "198.51.100.0/24", "Internet" },
        { "VirtualNetwork", "VirtualNetwork" },
        { "*", "Shop Clerk VirtualNetwork 203.0.113.0/24 Internet" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void Front_ends_decide(string? network, string source, string endpoint, bool allowed, TrafficReason reason, int line)
    {
        TrafficDecision decision = Map(network).Decide(source, $"Shop/{endpoint}");

        Assert.Equal((allowed, reason, line), (decision.Allowed, decision.Reason, decision.Line));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_decision_explains_itself(string? network, string source, string endpoint, string sentence) =>
        Assert.Equal(sentence, Map(network).Decide(source, $"Shop/{endpoint}").Explanation);

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Addresses_are_sources_where_an_access_control_tells_them_apart(string rules, string sources)
    {
        string written = string.Concat(rules.Split(", ").Select((rule, index) =>
            $"<Rule order=\"{index}\" action=\"{rule.Split(' ')[0]}\" remoteSubnet=\"{rule.Split(' ')[1]}\" />"));

        TrafficMap map = Map($"""<AccessControls><AccessControl name="OneOffice">{written}</AccessControl></AccessControls>{ForHttp}""");

        Assert.Equal($"Shop Clerk VirtualNetwork {sources}", string.Join(" ", map.Sources));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Who_asks_for_the_Internet_is_told_of_each_part(string asked, string sources)
    {
        CloudService service = Service(OneOffice + ForHttp);
        IEnumerable<string> answered = new TrafficQuestion { From = [asked], To = ["Http"] }
            .Ask(service, require => require()).Select(decision => decision.Source);

        Assert.Equal(sources, string.Join(" ", answered));
    }

    [Fact]
    public void The_virtual_network_is_a_source_where_it_differs_and_has_an_answer_everywhere()
    {
        string plain = Definition.Replace(" loadBalancer=\"Inside\"", string.Empty);
        TrafficMap map = new(ServiceDefinition.Parse(plain));
        CloudService inNetwork = CloudService.Of(ServiceDefinition.Parse(plain), [Configuration("""<VirtualNetworkSite name="office" />""")]);

        Assert.DoesNotContain("VirtualNetwork", map.Sources);
        Assert.Equal(TrafficReason.PublicEndpoint, map.Decide("VirtualNetwork", "Shop/Http").Reason);
        Assert.Equal(
            ["Shop", "Clerk", "VirtualNetwork", "Internet"], new TrafficMap(inNetwork.Definition, inNetwork.Environments[0]).Sources);
    }

    [Fact]
    public void A_role_that_is_called_VirtualNetwork_stands_for_itself()
    {
        TrafficMap map = new(ServiceDefinition.Parse(Definition.Replace("\"Clerk\"", "\"VirtualNetwork\"")));

        Assert.Equal(["Shop", "VirtualNetwork", "Internet"], map.Sources);
        Assert.Equal(TrafficReason.DefaultOpen, map.Decide("VirtualNetwork", "Shop/Queue").Reason);
    }

    [Fact]
    public void A_decision_names_the_environment_and_the_file_that_decides()
    {
        ServiceConfiguration cloud = Configuration(OneOffice + ForHttp);
        CloudService service = CloudService.Of(ServiceDefinition.Parse(Definition), [cloud]);

        TrafficDecision[] decisions = [.. new TrafficQuestion { From = ["Internet"], To = ["Http"] }.Ask(service, require => require())];

        Assert.All(decisions, decision => Assert.Equal(("Orchard", ""), (decision.Service, decision.Environment)));
        Assert.Null(new TrafficMap(service.Definition).Decide("Internet", "Shop/Http").Environment);
        Assert.Equal([TrafficSourceKind.AddressRange, TrafficSourceKind.Internet], decisions.Select(decision => decision.SourceKind));
    }

    [Fact]
    public void A_sender_connects_to_the_local_port_of_a_public_address()
    {
        TrafficMap map = Map(Public);

        Assert.Equal("8081", $"{map.Decide("Internet", "Shop/Office").Port}");
        Assert.Equal("81", $"{map.Decide("VirtualNetwork", "Shop/Office").Port}");
    }

    [Fact]
    public void Of_two_access_controls_of_an_endpoint_the_permit_of_either_will_do()
    {
        TrafficMap map = Map("""
            <AccessControls>
              <AccessControl name="A"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>
              <AccessControl name="B"><Rule order="1" action="permit" remoteSubnet="172.16.0.0/12" /></AccessControl>
            </AccessControls>
            <EndpointAcls><EndpointAcl role="Shop" endPoint="Http" accessControl="A" /><EndpointAcl role="Shop" endPoint="Http" accessControl="B" /></EndpointAcls>
            """);

        Assert.Equal(
            [("10.0.0.0/8", true), ("172.16.0.0/12", true), ("Internet", false)],
            map.Decide(map.Sources.Skip(3).ToList(), map.Endpoints.Take(1)).Select(decision => (decision.Source, decision.Allowed)));
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        string name = new('a', 500);
        string cut = new string('a', 100) + "…";

        Assert.Equal(
            $"The rest of the Internet may not reach Shop/Http: access control {cut} permits 203.0.113.0/24 only (rule 20, line 6)",
            Map((OneOffice + ForHttp).Replace("oneoffice", name).Replace("OneOffice", name)).Decide("Internet", "Shop/Http").Explanation);
    }

    [Fact]
    public void An_environment_that_a_service_does_not_have_is_an_error()
    {
        CsException exception = Assert.Throws<CsException>(
            () => new TrafficQuestion { Environments = ["Cloud"] }.Ask(Service(""), require => require()).Count());

        Assert.Equal(CsErrorId.CsItemNotFound, exception.Id);
    }

    [Fact]
    public void Access_controls_that_tell_too_much_apart_are_refused()
    {
        string controls = string.Concat(Enumerable.Range(0, 1500).Select(number =>
            $"""<AccessControl name="C{number}"><Rule order="1" action="permit" remoteSubnet="10.{number / 256}.{number % 256}.0/24" /></AccessControl>"""));
        string lists = string.Concat(Enumerable.Range(0, 1500).Select(number => $"""<EndpointAcl role="R" endPoint="E{number}" accessControl="C{number}" />"""));
        string endpoints = string.Concat(Enumerable.Range(0, 1500).Select(number => $"""<InputEndpoint name="E{number}" protocol="tcp" port="80" />"""));
        CloudService service = CloudService.Of(
            ServiceDefinition.Parse($"""
                <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
                <WorkerRole name="R"><Endpoints>{endpoints}</Endpoints></WorkerRole></ServiceDefinition>
                """),
            [Configuration($"<AccessControls>{controls}</AccessControls><EndpointAcls>{lists}</EndpointAcls>")]);

        Assert.Equal(CsErrorId.CsDocumentTooLarge, Assert.Throws<CsException>(() => new TrafficMap(service.Definition, service.Environments[0])).Id);
    }

    private static TrafficMap Map(string? network)
    {
        CloudService service = Service(network);
        return new TrafficMap(service.Definition, service.Environments.SingleOrDefault());
    }

    private static CloudService Service(string? network) =>
        CloudService.Of(ServiceDefinition.Parse(Definition), network is null ? [] : [Configuration(network)]);

    private static ServiceConfiguration Configuration(string network) => ServiceConfiguration.Parse($"""
        <ServiceConfiguration serviceName="Orchard" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
        <Role name="Shop"><Instances count="1" /></Role>
        <Role name="Clerk"><Instances count="1" /></Role>
        <NetworkConfiguration>
        {network}
        </NetworkConfiguration>
        </ServiceConfiguration>
        """);
}
