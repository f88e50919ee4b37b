using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Configuration;

/// <summary>What a configuration shows and takes, by example.</summary>
public sealed class ConfigurationTests
{
    private const string Whole =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <ServiceConfiguration serviceName="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration" osFamily="6" osVersion="*" schemaVersion="2015-04.2.6">
          <Role name="Front" vmName="front">
            <OsImage href="http://image" />
            <Instances count="3" />
            <ConfigurationSettings>
              <Setting name="Store" value="a=b" /> <!-- where -->
              <Setting name="Level" value="" />
            </ConfigurationSettings>
            <Certificates>
              <Certificate name="Ssl" thumbprint="AB12" thumbprintAlgorithm="sha1" />
            </Certificates>
          </Role>
          <Role name="Back">
            <Instances count="many" />
          </Role>
          <NetworkConfiguration>
            <Dns>
              <DnsServers>
                <DnsServer name="one" IPAddress="10.0.0.4" />
              </DnsServers>
            </Dns>
            <VirtualNetworkSite name="vnet" />
            <AddressAssignments>
              <InstanceAddress roleName="Front">
                <Subnets>
                  <Subnet name="a" />
                  <Subnet name="b" />
                </Subnets>
                <PublicIPs>
                  <PublicIP name="ip" idleTimeoutInMinutes="15" domainNameLabel="later" />
                </PublicIPs>
              </InstanceAddress>
              <VirtualIPs>
                <VirtualIP name="later" />
              </VirtualIPs>
              <ReservedIPs>
                <ReservedIP name="reserved" />
              </ReservedIPs>
            </AddressAssignments>
            <AccessControls>
              <AccessControl name="acl">
                <Rule order="100" action="permit" remoteSubnet="10.0.0.0/8" description="inside" />
                <Rule order="200" action="deny" remoteSubnet="0.0.0.0/0" />
              </AccessControl>
            </AccessControls>
            <EndpointAcls>
              <EndpointAcl role="Front" endPoint="In" accessControl="acl" />
              <EndpointAcl role="Back" endpoint="Documented" accessControl="acl" />
            </EndpointAcls>
            <LoadBalancers>
              <LoadBalancer name="balancer">
                <FrontendIPConfiguration type="private" subnet="a" staticVirtualNetworkIPAddress="10.0.0.9" />
              </LoadBalancer>
            </LoadBalancers>
            <NetworkSecurityGroupRefs>
              <NetworkSecurityGroupRef roleName="Back">
                <NetworkSecurityGroup name="group" />
              </NetworkSecurityGroupRef>
            </NetworkSecurityGroupRefs>
          </NetworkConfiguration>
          <GuestAgentSettings cleanupFirewallOnRoleRestart="false" allowRoleProcessLocalDumps="1" />
        </ServiceConfiguration>
        """;

    private const string Small =
        """<ServiceConfiguration serviceName="S"><Role name="R"><Instances count="1" /></Role></ServiceConfiguration>""";

    /// <summary>Property by property: what is read.</summary>
    public static TheoryData<Func<ServiceConfiguration, object?>, object?> Readings { get; } = new()
    {
        { c => c.ServiceName, "Shop" },
        { c => c.OSFamily, "6" },
        { c => c.OSVersion, "*" },
        { c => c.SchemaVersion, "2015-04.2.6" },
        { c => c.VirtualNetworkSite, "vnet" },
        { c => c.ReservedIP, "reserved" },
        { c => c.CleanupFirewallOnRoleRestart, false },
        { c => c.AllowRoleProcessLocalDumps, true },
        { c => c.ToString(), "Shop" },
        { c => string.Join(' ', c.Roles), "Front Back" },
        { c => c.Roles["front"]!.InstanceCount, 3 },
        { c => c.Roles["Back"]!.InstanceCount, null },
        { c => c.Roles[0].VMName, "front" },
        { c => c.Roles[1].VMName, null },
        { c => c.Roles[0].OSImage, "http://image" },
        { c => c.Roles[1].OSImage, null },
        { c => string.Join(' ', c.Roles[0].Settings.Select(item => $"{item.Role}/{item.Name}={item.Value}")), "Front/Store=a=b Front/Level=" },
        { c => c.Roles[0].Settings["STORE"]!.Line, 7 },
        { c => c.Roles[0].Settings["STORE"]!.Column, 7 },
        { c => c.Roles[0].Certificates[0].Thumbprint, "AB12" },
        { c => c.Roles[0].Certificates[0].ThumbprintAlgorithm, "sha1" },
        { c => c.Roles[0].Certificates[0].Role, "Front" },
        { c => c.DnsServers["one"]!.IPAddress, "10.0.0.4" },
        { c => c.InstanceAddresses["Front"]!.RoleName, "Front" },
        { c => string.Join(' ', c.InstanceAddresses[0].Subnets), "a b" },
        { c => c.InstanceAddresses[0].PublicIP, "ip" },
        { c => c.InstanceAddresses[0].IdleTimeoutInMinutes, 15 },
        { c => string.Join(' ', c.AccessControls["acl"]!.Rules), "100 200" },
        { c => c.AccessControls[0].Rules[0].Order, 100 },
        { c => c.AccessControls[0].Rules[0].Action, "permit" },
        { c => c.AccessControls[0].Rules[0].RemoteSubnet, "10.0.0.0/8" },
        { c => c.AccessControls[0].Rules[0].Description, "inside" },
        { c => c.AccessControls[0].Rules[1].Description, null },
        { c => c.AccessControls[0].Rules[1].AccessControl, "acl" },
        { c => string.Join(' ', c.EndpointAcls), "Front/In Back/Documented" },
        { c => c.EndpointAcls["front/in"]!.AccessControl, "acl" },
        { c => c.LoadBalancers["balancer"]!.AddressType, "private" },
        { c => c.LoadBalancers[0].Subnet, "a" },
        { c => c.LoadBalancers[0].StaticVirtualNetworkIPAddress, "10.0.0.9" },
        { c => c.NetworkSecurityGroups["Back"]!.Name, "group" },
        { c => string.Join("; ", c.Roles[0].FindReferences()), "instance address (line 25); endpoint ACL 'Front/In' (line 48)" },
        { c => string.Join("; ", c.AccessControls[0].FindReferences()), "endpoint ACL 'Front/In' (line 48); endpoint ACL 'Back/Documented' (line 49)" },
    };

    /// <summary>What a file that says nothing stands for.</summary>
    public static TheoryData<Func<ServiceConfiguration, object?>, object?> Defaults { get; } = new()
    {
        { c => c.OSFamily, "1" },
        { c => c.OSVersion, "*" },
        { c => c.SchemaVersion, "unspecified" },
        { c => c.VirtualNetworkSite, null },
        { c => c.ReservedIP, null },
        { c => c.CleanupFirewallOnRoleRestart, true },
        { c => c.AllowRoleProcessLocalDumps, false },
        { c => c.DnsServers.Count + c.InstanceAddresses.Count + c.AccessControls.Count + c.LoadBalancers.Count, 0 },
    };

    /// <summary>Edit by edit: the line that it makes out of the whole file, and the line that was there (null: none).</summary>
    public static TheoryData<Action<ServiceConfiguration>, string?, string?> Edits { get; } = new()
    {
        { c => c.OSFamily = "7", "osFamily=\"6\"", "osFamily=\"7\"" },
        { c => c.OSFamily = "", " osFamily=\"6\"", "" },
        { c => c.Roles[0].InstanceCount = 12, "count=\"3\"", "count=\"12\"" },
        { c => c.Roles[0].VMName = "", " vmName=\"front\"", "" },
        { c => c.Roles[0].OSImage = null, "    <OsImage href=\"http://image\" />\n", "" },
        { c => c.Roles[0].Settings[0].Value = "<&\"", "a=b", "&lt;&amp;&quot;" },
        { c => c.Roles[0].Settings[0].Value = "", "a=b", "" },
        { c => c.Roles[0].Settings[1].Remove(), "      <Setting name=\"Level\" value=\"\" />\n", "" },
        { c => c.Roles[0].Certificates[0].Thumbprint = "\u200Ea1 b2\u00A0c3\r\n", "AB12", "a1b2c3" },
        { c => c.Roles[0].Certificates[0].Remove(), "    <Certificates>\n      <Certificate name=\"Ssl\" thumbprint=\"AB12\" thumbprintAlgorithm=\"sha1\" />\n    </Certificates>\n", "" },
        { c => c.Roles[1].AddSetting("New", "v"), "count=\"many\" />\n", "count=\"many\" />\n    <ConfigurationSettings>\n      <Setting name=\"New\" value=\"v\" />\n    </ConfigurationSettings>\n" },
        { c => c.Roles[1].OSImage = "http://x", "    <Instances count=\"many\" />\n", "    <OsImage href=\"http://x\" />\n    <Instances count=\"many\" />\n" },
        { c => c.DnsServers[0].Remove(), "    <Dns>\n      <DnsServers>\n        <DnsServer name=\"one\" IPAddress=\"10.0.0.4\" />\n      </DnsServers>\n    </Dns>\n", "" },
        { c => c.VirtualNetworkSite = "", "    <VirtualNetworkSite name=\"vnet\" />\n", "" },
        { c => c.ReservedIP = "", "      <ReservedIPs>\n        <ReservedIP name=\"reserved\" />\n      </ReservedIPs>\n", "" },
        { c => c.ReservedIP = "other", "\"reserved\"", "\"other\"" },
        { c => c.InstanceAddresses[0].Update(new() { Subnets = ["B"] }), "          <Subnet name=\"a\" />\n", "" },
        { c => c.InstanceAddresses[0].Update(new() { Subnets = ["c", "b", "a", "C"] }), "          <Subnet name=\"b\" />\n", "          <Subnet name=\"b\" />\n          <Subnet name=\"c\" />\n" },
        { c => c.InstanceAddresses[0].Update(new() { Subnets = [] }), "        <Subnets>\n          <Subnet name=\"a\" />\n          <Subnet name=\"b\" />\n        </Subnets>\n", "" },
        { c => c.InstanceAddresses[0].Update(new() { PublicIP = "new" }), "\"ip\"", "\"new\"" },
        { c => c.InstanceAddresses[0].Update(new() { PublicIP = "" }), "        <PublicIPs>\n          <PublicIP name=\"ip\" idleTimeoutInMinutes=\"15\" domainNameLabel=\"later\" />\n        </PublicIPs>\n", "" },
        { c => c.SetInstanceAddress("Back", new() { Subnets = ["z"] }), "      </InstanceAddress>\n", "      </InstanceAddress>\n      <InstanceAddress roleName=\"Back\">\n        <Subnets>\n          <Subnet name=\"z\" />\n        </Subnets>\n      </InstanceAddress>\n" },
        { c => c.AccessControls[0].Rules[1].Remove(), "        <Rule order=\"200\" action=\"deny\" remoteSubnet=\"0.0.0.0/0\" />\n", "" },
        { c => c.AddAccessControlRule("ACL", 150, new() { Action = "DENY", RemoteSubnet = "1.2.3.4/32" }), "        <Rule order=\"200\" action=\"deny\" remoteSubnet=\"0.0.0.0/0\" />\n", "        <Rule order=\"200\" action=\"deny\" remoteSubnet=\"0.0.0.0/0\" />\n        <Rule order=\"150\" action=\"deny\" remoteSubnet=\"1.2.3.4/32\" />\n" },
        { c => c.LoadBalancers[0].Subnet = "", " subnet=\"a\"", "" },
        { c => c.NetworkSecurityGroups[0].Remove(), "    <NetworkSecurityGroupRefs>\n      <NetworkSecurityGroupRef roleName=\"Back\">\n        <NetworkSecurityGroup name=\"group\" />\n      </NetworkSecurityGroupRef>\n    </NetworkSecurityGroupRefs>\n", "" },
        { c => c.CleanupFirewallOnRoleRestart = true, "cleanupFirewallOnRoleRestart=\"false\"", "cleanupFirewallOnRoleRestart=\"true\"" },
        { c => c.GetRole("back").Remove(), "  <Role name=\"Back\">\n    <Instances count=\"many\" />\n  </Role>\n", "" },
    };

    /// <summary>What is refused, and as what.</summary>
    public static TheoryData<Action<ServiceConfiguration>, CsErrorId, string> Refusals { get; } = new()
    {
        { c => c.GetRole("Frnt"), CsErrorId.CsRoleNotFound, "Did you mean 'Front'?" },
        { c => c.Roles[0].GetSetting("Stor"), CsErrorId.CsItemNotFound, "Did you mean 'Store'?" },
        { c => c.Roles[0].GetCertificate("Sll"), CsErrorId.CsItemNotFound, "Did you mean 'Ssl'?" },
        { c => ServiceConfiguration.GetSettings(c.Roles, "Levl"), CsErrorId.CsItemNotFound, "Did you mean 'Level'?" },
        { c => c.GetDnsServer("two"), CsErrorId.CsItemNotFound, "Known: one." },
        { c => c.GetEndpointAcl("Front/Inn"), CsErrorId.CsItemNotFound, "Did you mean 'Front/In'?" },
        { c => c.GetInstanceAddress("Back"), CsErrorId.CsItemNotFound, "Known: Front." },
        { c => c.AccessControls[0].GetRule(5), CsErrorId.CsItemNotFound, "Known: 100, 200." },
        { c => c.AddRole("FRONT"), CsErrorId.CsItemExists, "Give the new one another name, or change the one that is there." },
        { c => c.AddRole(""), CsErrorId.CsInvalidValue, "Give the name." },
        { c => c.AddRole("New", -1), CsErrorId.CsInvalidValue, "Give 0 or more." },
        { c => c.Roles[0].AddSetting("store", ""), CsErrorId.CsItemExists, "Give the new one another name, or change the one that is there." },
        { c => c.Roles[0].InstanceCount = -1, CsErrorId.CsInvalidValue, "Give 0 or more." },
        { c => c.Roles[0].InstanceCount = null, CsErrorId.CsInvalidValue, "Give the count." },
        { c => c.Roles[0].VMName = "-x", CsErrorId.CsInvalidName, "Give 1 to 10 ASCII letters, digits and -, with no - at either end." },
        { c => c.Roles[0].Update(new() { VMName = "ok", InstanceCount = -1 }), CsErrorId.CsInvalidValue, "Give 0 or more." },
        { c => c.Roles[0].Settings[0].Value = "\0", CsErrorId.CsInvalidValue, "Take that character out." },
        { c => c.Roles[0].Certificates[0].Thumbprint = "XYZ", CsErrorId.CsInvalidValue, "Give a thumbprint of hexadecimal digits." },
        { c => c.Roles[0].Certificates[0].Thumbprint = " ", CsErrorId.CsInvalidValue, "Give a thumbprint of hexadecimal digits." },
        { c => c.Roles[0].Certificates[0].Update("AA", "sha256"), CsErrorId.CsInvalidValue, "Give sha1." },
        { c => c.ServiceName = "", CsErrorId.CsInvalidValue, "Give the serviceName." },
        { c => c.ReservedIP = "a/b", CsErrorId.CsInvalidName, "" },
        { c => c.Update(new() { OSFamily = "7", VirtualNetworkSite = "x", ReservedIP = "1" }), CsErrorId.CsInvalidName, "" },
        { c => c.Update(new() { SchemaVersion = "\0", VirtualNetworkSite = "x" }), CsErrorId.CsInvalidValue, "" },
        { c => c.AddDnsServer("two", "10.0.0"), CsErrorId.CsInvalidValue, "Give an IPv4 address such as 10.0.0.4." },
        { c => c.AddDnsServer("One", "10.0.0.5"), CsErrorId.CsItemExists, "" },
        { c => c.SetInstanceAddress("Nobody", new()), CsErrorId.CsRoleNotFound, "Known: Front, Back." },
        { c => c.SetInstanceAddress("Back", new() { Subnets = ["a"], IdleTimeoutInMinutes = 5 }), CsErrorId.CsInvalidValue, "Give the name." },
        { c => c.SetInstanceAddress("Front", new() { Subnets = ["new", ""] }), CsErrorId.CsInvalidValue, "Give the name." },
        { c => c.SetInstanceAddress("Front", new() { Subnets = ["new"], IdleTimeoutInMinutes = 0 }), CsErrorId.CsInvalidValue, "Give a whole number of 1 or more." },
        { c => c.AddAccessControlRule("acl", 100, Rule()), CsErrorId.CsItemExists, "" },
        { c => c.AddAccessControlRule("acl", 65536, Rule()), CsErrorId.CsInvalidValue, "Give a whole number from 0 to 65535, without a sign." },
        { c => c.AddAccessControlRule("new", 1, new() { Action = "allow", RemoteSubnet = "x" }), CsErrorId.CsInvalidValue, "" },
        { c => c.AddAccessControlRule("new", 1, new() { Action = "deny" }), CsErrorId.CsInvalidValue, "Give the remoteSubnet." },
        { c => c.AddAccessControlRule("new", 1, new() { Action = "deny", RemoteSubnet = "x", Description = new string('x', 257) }), CsErrorId.CsInvalidValue, "Give 256 characters at most." },
        { c => c.AddAccessControlRule("1", 1, Rule()), CsErrorId.CsInvalidName, "" },
        { c => c.AddEndpointAcl("Front", "IN", "acl"), CsErrorId.CsItemExists, "" },
        { c => c.AddEndpointAcl("Front", "Out", "ac"), CsErrorId.CsItemNotFound, "Did you mean 'acl'?" },
        { c => c.AddEndpointAcl("Fron", "Out", "acl"), CsErrorId.CsRoleNotFound, "Did you mean 'Front'?" },
        { c => c.AddLoadBalancer("new", new() { StaticVirtualNetworkIPAddress = "::1" }), CsErrorId.CsInvalidValue, "Give an IPv4 address such as 10.0.0.4." },
        { c => c.SetNetworkSecurityGroup("Front", ""), CsErrorId.CsInvalidValue, "Give the name." },
        { c => c.UpdateFrom(ServiceDefinition.Parse("<ServiceDefinition><WorkerRole name='New'/></ServiceDefinition>"), -1), CsErrorId.CsInvalidValue, "Give 0 or more." },
        { c => c.Save(), CsErrorId.CsPathRequired, "Give a path." },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_property_reads_the_file(Func<ServiceConfiguration, object?> read, object? expected) =>
        Assert.Equal(expected, read(ServiceConfiguration.Parse(Whole)));

    [Theory]
    [MemberData(nameof(Defaults))]
    public void What_the_file_does_not_say_is_the_default(Func<ServiceConfiguration, object?> read, object? expected) =>
        Assert.Equal(expected, read(ServiceConfiguration.Parse(Small)));

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_changes_what_it_must_and_nothing_else(Action<ServiceConfiguration> edit, string? before, string? after)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Whole);

        edit(configuration);

        Assert.Equal(Whole.Replace(before!, after, StringComparison.Ordinal), configuration.ToText());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_edit_has_its_id_says_what_to_do_and_changes_nothing(
        Action<ServiceConfiguration> edit, CsErrorId id, string action)
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Whole);

        CsException exception = Assert.Throws<CsException>(() => edit(configuration));

        Assert.Equal(id, exception.Id);
        Assert.Contains(action, exception.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(Whole, configuration.ToText());
    }

    [Fact]
    public void An_access_control_goes_with_its_last_rule_and_takes_50()
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Small);
        for (int i = 0; i < 50; i++)
        {
            configuration.AddAccessControlRule("acl", i, Rule());
        }

        CsException exception = Assert.Throws<CsException>(() => configuration.AddAccessControlRule("acl", 50, Rule()));
        Assert.Equal((CsErrorId.CsInvalidValue, "acl"), (exception.Id, exception.Target));

        foreach (AccessControlRule rule in configuration.AccessControls[0].Rules)
        {
            rule.Remove();
        }

        Assert.Equal(Small, configuration.ToText());
    }

    [Fact]
    public void An_access_control_that_stood_empty_stays()
    {
        string text = "<ServiceConfiguration serviceName='S'><NetworkConfiguration><AccessControls><AccessControl name='a'/>"
            + "</AccessControls></NetworkConfiguration></ServiceConfiguration>";
        ServiceConfiguration configuration = ServiceConfiguration.Parse(text);

        configuration.AddAccessControlRule("a", 1, Rule()).Remove();

        Assert.Equal(text, configuration.ToText());
    }

    [Fact]
    public void What_was_removed_cannot_be_removed_again()
    {
        SettingValue setting = ServiceConfiguration.Parse(Whole).Roles[0].Settings[0];
        setting.Remove();

        CsException exception = Assert.Throws<CsException>(setting.Remove);

        Assert.Equal(CsErrorId.CsNotInDefinition, exception.Id);
        Assert.Contains("configuration", exception.Message, StringComparison.Ordinal);
        Assert.Null(setting.Role);
        Assert.Null(setting.GetConfiguration());
    }

    [Fact]
    public void A_copy_is_independent_and_a_root_without_namespace_is_read()
    {
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Small);
        ServiceConfiguration copy = configuration.Copy();
        copy.Roles[0].InstanceCount = 9;

        Assert.Equal(Small, configuration.ToText());
        Assert.Equal(9, copy.GetRole("r").InstanceCount);
    }

    [Theory]
    [InlineData("<ServiceDefinition/>", "This is a service definition (.csdef); give a service configuration (.cscfg) that belongs to it.")]
    [InlineData("<Project/>", "This is a project file (.ccproj, .csproj) or publish profile; give a service configuration (.cscfg).")]
    [InlineData("<a/>", "Give a service configuration (.cscfg).")]
    public void Another_root_is_refused(string text, string action)
    {
        CsException exception = Assert.Throws<CsException>(() => ServiceConfiguration.Parse(text));

        Assert.Equal((CsErrorId.CsNotAConfiguration, 1, 1, action), (exception.Id, exception.Line, exception.Column, exception.RecommendedAction));
    }

    [Fact]
    public void The_attributes_of_a_new_configuration_stand_as_Visual_Studio_writes_them()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            """
            <ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
              <WebRole name="Front">
                <Imports><Import moduleName="RemoteAccess" /><Import moduleName="Unknown" /></Imports>
                <ConfigurationSettings><Setting name="Own" /></ConfigurationSettings>
                <Certificates><Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" /></Certificates>
              </WebRole>
              <WorkerRole name="Back" />
            </ServiceDefinition>
            """);

        ServiceConfiguration configuration = ServiceConfiguration.Create(definition, 2);

        const string Prefix = "Microsoft.WindowsAzure.Plugins.RemoteAccess.";
        string settings = string.Concat(definition.Roles[0].GetImportedItems<Setting>().Select(
            setting => $"      <Setting name=\"{setting.Name}\" value=\"\" />\n"));
        Assert.Contains(Prefix, settings, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <ServiceConfiguration serviceName="Shop" xmlns="{ConfigurationSchema.NamespaceUri}" osFamily="7" osVersion="*" schemaVersion="2015-04.2.6">
              <Role name="Front">
                <Instances count="2" />
                <ConfigurationSettings>
                  <Setting name="Own" value="" />
            {settings}    </ConfigurationSettings>
                <Certificates>
                  <Certificate name="Ssl" thumbprint="0000000000000000000000000000000000000000" thumbprintAlgorithm="sha1" />
                  <Certificate name="{Prefix}PasswordEncryption" thumbprint="0000000000000000000000000000000000000000" thumbprintAlgorithm="sha1" />
                </Certificates>
              </Role>
              <Role name="Back">
                <Instances count="2" />
              </Role>
            </ServiceConfiguration>

            """,
            configuration.ToText());
    }

    [Fact]
    public void An_update_adds_what_is_missing_and_names_what_is_not_declared()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(
            """
            <ServiceDefinition name="Shop">
              <WebRole name="FRONT">
                <Imports><Import moduleName="Later" /></Imports>
                <Endpoints><InputEndpoint name="In" protocol="https" port="443" certificate="ssl" /></Endpoints>
                <ConfigurationSettings><Setting name="STORE" /><Setting name="New" /></ConfigurationSettings>
              </WebRole>
              <WorkerRole name="Third"><ConfigurationSettings><Setting name="A" /></ConfigurationSettings></WorkerRole>
            </ServiceDefinition>
            """);
        ServiceConfiguration configuration = ServiceConfiguration.Parse(Whole);
        configuration.Roles[0].AddSetting("Microsoft.WindowsAzure.Plugins.Later.Any", "x");
        configuration.Roles[0].AddCertificate("Old", "AA");

        ConfigurationUpdate update = configuration.UpdateFrom(definition, 5);

        Assert.Equal(["Front/New", "Third", "Third/A"], Names(update.Added));
        Assert.Equal(["Front/Level", "Front/Old", "Back"], Names(update.Undeclared));
        Assert.Equal(5, configuration.GetRole("third").InstanceCount);
        Assert.Equal("a=b", configuration.Roles[0].GetSetting("Store").Value);
        Assert.Empty(configuration.UpdateFrom(definition).Added);
    }

    private static IEnumerable<string> Names(IEnumerable<ConfigurationItem> items) => items.Select(item => item.GetNames()[^1]);

    private static AccessControlRuleSettings Rule() => new() { Action = "permit", RemoteSubnet = "10.0.0.0/8" };
}
