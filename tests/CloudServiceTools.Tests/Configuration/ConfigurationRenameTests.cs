using System;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using Xunit;

namespace CloudServiceTools.Tests.Configuration;

/// <summary>What a configuration names gets another name, wherever the configuration says it, and nothing else changes.</summary>
public sealed class ConfigurationRenameTests
{
    private const string Text =
        """
        <ServiceConfiguration serviceName="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <!-- two roles -->
          <Role name="Web"><Instances   count="2"/>
            <ConfigurationSettings><Setting name="A" value="Web" /><Setting name="B" value="" /></ConfigurationSettings>
            <Certificates><Certificate name="Ssl" thumbprint="AB" thumbprintAlgorithm="sha1" /></Certificates>
          </Role>
          <Role name="Back"><Instances count="1" /></Role>
          <NetworkConfiguration>
            <Dns><DnsServers><DnsServer name="One" IPAddress="10.0.0.4" /><DnsServer name="Two" IPAddress="10.0.0.5" /></DnsServers></Dns>
            <AddressAssignments><InstanceAddress roleName="web"><Subnets><Subnet name="Web" /></Subnets></InstanceAddress></AddressAssignments>
            <AccessControls><AccessControl name="Acl"><Rule order="1" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl></AccessControls>
            <EndpointAcls><EndpointAcl role="Web" endPoint="Web" accessControl="ACL" /><EndpointAcl role="Back" endPoint="In" accessControl="Acl" /></EndpointAcls>
            <LoadBalancers><LoadBalancer name="Inside"><FrontendIPConfiguration type="private" /></LoadBalancer></LoadBalancers>
            <NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="Web"><NetworkSecurityGroup name="Web" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    /// <summary>A rename, and the places that say the new name: what was there, and what is there now.</summary>
    public static TheoryData<string, Action<ServiceConfiguration>, string[], string[]> Renames { get; } = new()
    {
        {
            "a role",
            c => c.GetRole("web").Rename("Front"),
            ["<Role name=\"Web\">", "roleName=\"web\"", "role=\"Web\"", "NetworkSecurityGroupRef roleName=\"Web\""],
            ["<Role name=\"Front\">", "roleName=\"Front\"", "role=\"Front\"", "NetworkSecurityGroupRef roleName=\"Front\""]
        },
        { "a role in other case", c => c.GetRole("back").Rename("BACK"), ["name=\"Back\"", "role=\"Back\""], ["name=\"BACK\"", "role=\"BACK\""] },
        { "a setting", c => c.Roles[0].GetSetting("A").Rename("C"), ["name=\"A\""], ["name=\"C\""] },
        { "a certificate", c => c.Roles[0].GetCertificate("Ssl").Rename("Tls"), ["name=\"Ssl\""], ["name=\"Tls\""] },
        { "a DNS server", c => c.GetDnsServer("One").Rename("First"), ["name=\"One\""], ["name=\"First\""] },
        {
            "an access control",
            c => c.GetAccessControl("Acl").Rename("Rules"),
            ["name=\"Acl\"", "accessControl=\"ACL\"", "accessControl=\"Acl\""],
            ["name=\"Rules\"", "accessControl=\"Rules\"", "accessControl=\"Rules\""]
        },
        { "a load balancer", c => c.GetLoadBalancer("Inside").Rename("Internal"), ["name=\"Inside\""], ["name=\"Internal\""] },
    };

    public static TheoryData<string, Action<ServiceConfiguration>, CsErrorId> Refusals { get; } = new()
    {
        { "a role like another", c => c.GetRole("Web").Rename("back"), CsErrorId.CsItemExists },
        { "a role without a name", c => c.GetRole("Web").Rename(string.Empty), CsErrorId.CsInvalidName },
        { "a role that no definition can have", c => c.GetRole("Web").Rename("a/b"), CsErrorId.CsInvalidName },
        { "a setting like another", c => c.Roles[0].GetSetting("A").Rename("b"), CsErrorId.CsItemExists },
        { "a setting that no definition can declare", c => c.Roles[0].GetSetting("A").Rename("1"), CsErrorId.CsInvalidName },
        { "a DNS server like another", c => c.GetDnsServer("One").Rename("two"), CsErrorId.CsItemExists },
        { "a DNS server without a name", c => c.GetDnsServer("One").Rename(string.Empty), CsErrorId.CsInvalidValue },
        { "an access control that endpoints cannot name", c => c.GetAccessControl("Acl").Rename("a/b"), CsErrorId.CsInvalidName },
    };

    [Theory]
    [MemberData(nameof(Renames))]
    public void A_rename_changes_the_names_and_nothing_else(
        string what, Action<ServiceConfiguration> rename, string[] before, string[] after)
    {
        Assert.NotEmpty(what);
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Text);

        rename(configuration);

        Assert.Equal(before.Zip(after).Aggregate(Text, (text, name) => text.Replace(name.First, name.Second, StringComparison.Ordinal)), configuration.ToText());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_rename_changes_nothing(string what, Action<ServiceConfiguration> rename, CsErrorId id)
    {
        Assert.NotEmpty(what);
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Text);

        Assert.Equal(id, Assert.Throws<CsException>(() => rename(configuration)).Id);
        Assert.Equal(Text, configuration.ToText());
    }

    [Fact]
    public void What_names_a_renamed_role_is_found_by_the_new_name()
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Text);
        Assert.NotNull(configuration.EndpointAcls["Web/Web"]);
        Assert.NotNull(configuration.InstanceAddresses["Web"]);

        configuration.GetRole("Web").Rename("Front");

        Assert.Null(configuration.EndpointAcls["Web/Web"]);
        Assert.Equal("Front/Web", configuration.GetEndpointAcl("front/web").ToString());
        Assert.Equal("Front", configuration.GetInstanceAddress("Front").RoleName);
        Assert.Equal("Web", configuration.GetNetworkSecurityGroup("Front").Name);
        Assert.Equal(3, configuration.GetRole("Front").FindReferences().Count);
    }
}
