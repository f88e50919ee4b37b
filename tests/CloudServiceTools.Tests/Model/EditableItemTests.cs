using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// An item that was removed, that stands in one that was removed, or that an import adds, refuses every change; and a text
/// that XML cannot hold is refused wherever it is given. All of it for every property and method of every kind of item.
/// </summary>
public sealed class EditableItemTests
{
    private const string DefinitionText = $"""
        <ServiceDefinition name="S" xmlns="{Namespaces.Definition}">
          <WebRole name="Web">
            <Sites>
              <Site name="Web">
                <VirtualApplication name="app">
                  <VirtualDirectory name="inner" physicalDirectory="c" />
                </VirtualApplication>
                <VirtualDirectory name="dir" physicalDirectory="a" />
                <Bindings>
                  <Binding name="B" endpointName="Http" />
                </Bindings>
              </Site>
            </Sites>
            <Endpoints>
              <InputEndpoint name="Http" protocol="http" port="80" />
              <InstanceInputEndpoint name="Instance" protocol="tcp" localPort="10">
                <AllocatePublicPortFrom>
                  <FixedPortRange max="20" min="11" />
                </AllocatePublicPortFrom>
              </InstanceInputEndpoint>
              <InternalEndpoint name="Internal" protocol="tcp" port="30" />
            </Endpoints>
            <Imports>
              <Import moduleName="RemoteAccess" />
              <Import moduleName="RemoteForwarder" />
            </Imports>
            <ConfigurationSettings>
              <Setting name="Setting" />
            </ConfigurationSettings>
            <LocalResources>
              <LocalStorage name="Storage" sizeInMB="10" />
            </LocalResources>
            <Certificates>
              <Certificate name="Certificate" storeLocation="LocalMachine" storeName="My" />
            </Certificates>
            <Startup>
              <Task commandLine="setup.cmd">
                <Environment>
                  <Variable name="OfTask" value="1" />
                </Environment>
              </Task>
            </Startup>
            <Runtime>
              <Environment>
                <Variable name="OfRole">
                  <RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" />
                </Variable>
              </Environment>
              <EntryPoint>
                <NetFxEntryPoint assemblyName="a.dll" targetFrameworkVersion="v4.0" />
              </EntryPoint>
            </Runtime>
            <Contents>
              <Content destination="d">
                <SourceDirectory path="s" />
              </Content>
            </Contents>
          </WebRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations>
                <RoleEndpoint endpointName="Internal" roleName="Web" />
              </Destinations>
              <AllowAllTraffic />
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
          <LoadBalancerProbes>
            <LoadBalancerProbe name="Probe" protocol="http" path="/" />
          </LoadBalancerProbes>
        </ServiceDefinition>
        """;

    private const string ConfigurationText = $"""
        <ServiceConfiguration serviceName="S" osFamily="7" xmlns="{Namespaces.Configuration}">
          <Role name="Web">
            <OsImage href="image" />
            <Instances count="2" />
            <ConfigurationSettings>
              <Setting name="Setting" value="1" />
            </ConfigurationSettings>
            <Certificates>
              <Certificate name="Certificate" thumbprint="0000000000000000000000000000000000000000" thumbprintAlgorithm="sha1" />
            </Certificates>
          </Role>
          <NetworkConfiguration>
            <Dns>
              <DnsServers>
                <DnsServer name="Dns" IPAddress="10.0.0.2" />
              </DnsServers>
            </Dns>
            <VirtualNetworkSite name="Net" />
            <AddressAssignments>
              <InstanceAddress roleName="Web">
                <Subnets>
                  <Subnet name="Front" />
                </Subnets>
                <PublicIPs>
                  <PublicIP name="Public" />
                </PublicIPs>
              </InstanceAddress>
            </AddressAssignments>
            <AccessControls>
              <AccessControl name="Acl">
                <Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" />
              </AccessControl>
            </AccessControls>
            <EndpointAcls>
              <EndpointAcl role="Web" endPoint="Http" accessControl="Acl" />
            </EndpointAcls>
            <LoadBalancers>
              <LoadBalancer name="Balancer">
                <FrontendIPConfiguration type="private" subnet="Front" />
              </LoadBalancer>
            </LoadBalancers>
            <NetworkSecurityGroupRefs>
              <NetworkSecurityGroupRef roleName="Web">
                <NetworkSecurityGroup name="Group" />
              </NetworkSecurityGroupRef>
            </NetworkSecurityGroupRefs>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    private static readonly string[] Halves = ["{0}\uD83D", "\uDE00{0}", "a\uD83Db{0}", "\uDE00\uD83D{0}"];

    /// <summary>The place of each item among all, so that it is found again in a document of its own.</summary>
    public static TheoryData<int, string> Items { get; } = Numbered(AllItems());

    public static TheoryData<int, string> ImportedItems { get; } = Numbered(AllImportedItems());

    [Fact]
    public void Every_kind_of_item_is_tested()
    {
        IEnumerable<Type> kinds = typeof(DocumentItem).Assembly.GetExportedTypes()
            .Where(type => typeof(DocumentItem).IsAssignableFrom(type) && !type.IsAbstract);

        // These three cannot be lost: two are documents, and a role can be added to one again.
        Type[] standing = [typeof(ServiceDefinition), typeof(ServiceConfiguration), typeof(Role)];

        Assert.Empty(kinds.Except(standing).Except(AllItems().Select(item => item.GetType())));
        Assert.All([typeof(InputEndpoint), typeof(Setting), typeof(Certificate)], kind =>
            Assert.Contains(kind, AllImportedItems().Select(item => item.GetType())));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_that_was_removed_refuses_every_change(int number, string kind) =>
        AssertRefused(number, kind, CsErrorId.CsNotInDefinition, item => Remove(item));

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_in_one_that_was_removed_refuses_every_change(int number, string kind)
    {
        if (ItemAround(AllItems()[number]) is not null)
        {
            AssertRefused(number, kind, CsErrorId.CsNotInDefinition, item => Remove(ItemAround(item)!));
        }
    }

    [Theory]
    [MemberData(nameof(ImportedItems))]
    public void An_item_of_an_import_refuses_every_change(int number, string kind)
    {
        foreach (ItemMutation mutation in ItemMutation.Of(AllImportedItems()[number]))
        {
            DocumentItem item = AllImportedItems()[number];
            string before = item.ToXml();

            Assert.Equal((kind, mutation.ToString(), CsErrorId.CsImportedItem), (kind, mutation.ToString(), mutation.Run(item)));
            Assert.Equal(before, item.ToXml());
        }
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Half_of_a_surrogate_pair_is_refused_wherever_a_text_is_given(int number, string kind)
    {
        foreach (ItemMutation mutation in ItemMutation.Of(AllItems()[number]).Where(mutation => mutation.TakesText))
        {
            foreach (string half in Halves)
            {
                DocumentItem item = AllItems()[number];
                string before = TextOf(item);
                mutation.Alter = text => string.Format(System.Globalization.CultureInfo.InvariantCulture, half, text);

                Assert.True(mutation.Run(item) is not null, $"{mutation} of {kind} took '{half}'.");
                Assert.Equal(before, TextOf(item));
            }
        }
    }

    [Fact]
    public void A_role_that_was_removed_can_be_changed_and_added_again()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(DefinitionText);
        Role role = definition.Roles[0];
        role.Remove();

        role.VMSize = "Large";
        role.ExecutionContext = "elevated";
        role.Endpoints["Http"]!.Protocol = "tcp";
        role.AddSettings(["More"]);
        ServiceDefinition.Create("Other").AddRole(role);

        Assert.Equal(("Other", "Large", "tcp"), (role.GetDefinition()?.Name, role.VMSize, role.Endpoints["Http"]!.Protocol));
    }

    private static void AssertRefused(int number, string kind, CsErrorId expected, Action<DocumentItem> remove)
    {
        foreach (ItemMutation mutation in ItemMutation.Of(AllItems()[number]))
        {
            // The same call on an item that is there shows that it is the removal that refuses it.
            Assert.True(
                mutation.Run(AllItems()[number]) is null or CsErrorId.CsNotApplicable,
                $"{mutation} of {kind}: {mutation.Run(AllItems()[number])}");

            DocumentItem item = AllItems()[number];
            SourceElement root = item.Element.Root;
            remove(item);
            string before = item.ToXml();
            string document = root.Document!.ToText();

            Assert.Equal((kind, mutation.ToString(), expected), (kind, mutation.ToString(), mutation.Run(item)));
            Assert.Equal((before, document), (item.ToXml(), root.Document!.ToText()));
        }
    }

    /// <summary>The items of two new documents.</summary>
    private static DocumentItem[] AllItems()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(DefinitionText);
        ServiceConfiguration configuration = ServiceConfiguration.Parse(ConfigurationText);
        return
        [
            .. definition.Roles.SelectMany(role => role.GetItems<RoleItem>()),
            .. definition.TrafficRules,
            .. definition.LoadBalancerProbes,
            .. configuration.Roles,
            .. configuration.Roles.SelectMany(role => role.Settings),
            .. configuration.Roles.SelectMany(role => role.Certificates),
            .. configuration.DnsServers,
            .. configuration.InstanceAddresses,
            .. configuration.AccessControls,
            .. configuration.AccessControls.SelectMany(control => control.Rules),
            .. configuration.EndpointAcls,
            .. configuration.LoadBalancers,
            .. configuration.NetworkSecurityGroups,
        ];
    }

    private static DocumentItem[] AllImportedItems() =>
        [.. ServiceDefinition.Parse(DefinitionText).Roles[0].GetImportedItems<RoleItem>()];

    private static TheoryData<int, string> Numbered(DocumentItem[] items)
    {
        TheoryData<int, string> data = [];
        for (int i = 0; i < items.Length; i++)
        {
            data.Add(i, items[i].Describe());
        }

        return data;
    }

    private static DocumentItem? ItemAround(DocumentItem item)
    {
        SourceElement? element = item.Element.Parent;
        while (element is not null && element.View is null)
        {
            element = element.Parent;
        }

        return element?.View is DocumentItem { Element.Parent: not null } outer and not Role ? outer : null;
    }

    private static string TextOf(DocumentItem item) => item.Element.Document!.ToText();

    private static void Remove(DocumentItem item) => item.GetType().GetMethod("Remove")!.Invoke(item, null);
}
