using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>What an element is to a user is said once, in the tables, and everything else reads it there.</summary>
public sealed class ItemKindTests
{
    /// <summary>Every item of both formats: its place, its noun, what tells it from others, and its properties.</summary>
    public static TheoryData<string, string, string, string> Items { get; } = new()
    {
        { "ServiceDefinition", "service", "name", "Name SchemaVersion UpgradeDomainCount TopologyChangeDiscovery" },
        { "LoadBalancerProbe", "load balancer probe", "name", "Name Protocol Port Path IntervalInSeconds TimeoutInSeconds" },
        { "WebRole", "role", "name", "Name VMSize EnableNativeCodeExecution StartupPriority ExecutionContext" },
        { "WorkerRole", "role", "name", "Name VMSize EnableNativeCodeExecution StartupPriority ExecutionContext" },
        { "InputEndpoint", "endpoint", "name", "Name Protocol Port LocalPort Certificate IgnoreRoleInstanceStatus LoadBalancerProbe LoadBalancer IdleTimeoutInMinutes LoadBalancerDistribution" },
        { "InternalEndpoint", "endpoint", "name", "Name Protocol Port" },
        { "InstanceInputEndpoint", "endpoint", "name", "Name Protocol LocalPort IdleTimeoutInMinutes PublicPort" },
        { "Site", "site", "name", "Name PhysicalDirectory" },
        { "VirtualDirectory", "virtual directory", "name", "Name PhysicalDirectory" },
        { "VirtualApplication", "virtual application", "name", "Name PhysicalDirectory" },
        { "Binding", "binding", "name", "Name EndpointName HostHeader" },
        { "Import", "import", "moduleName", "ModuleName" },
        { "ConfigurationSettings/Setting", "setting", "name", "Name" },
        { "LocalStorage", "local storage", "name", "Name SizeInMB CleanOnRoleRecycle" },
        { "Certificates/Certificate", "certificate", "name", "Name StoreLocation StoreName PermissionLevel" },
        { "Task", "startup task", "commandLine", "CommandLine ExecutionContext TaskType" },
        { "Variable", "environment variable", "name", "Name Value XPath" },
        { "NetFxEntryPoint", "entry point", "", "AssemblyName TargetFrameworkVersion" },
        { "ProgramEntryPoint", "entry point", "", "CommandLine SetReadyOnProcessStart" },
        { "Content", "content", "destination", "Destination SourceDirectory" },
        { "OnlyAllowTrafficTo", "traffic rule", "", "EndpointName RoleName Matches" },
        { "ServiceConfiguration", "configuration of service", "serviceName", "ServiceName OSFamily OSVersion SchemaVersion VirtualNetworkSite ReservedIP CleanupFirewallOnRoleRestart AllowRoleProcessLocalDumps" },
        { "Role", "role", "name", "Name VMName OSImage InstanceCount" },
        { "Setting", "setting", "name", "Name Value" },
        { "Certificate", "certificate", "name", "Name Thumbprint ThumbprintAlgorithm" },
        { "DnsServer", "DNS server", "name", "Name IPAddress" },
        { "InstanceAddress", "instance address", "roleName", "RoleName Subnets PublicIP IdleTimeoutInMinutes" },
        { "AccessControl", "access control", "name", "Name" },
        { "Rule", "access control rule", "order", "Order Action RemoteSubnet Description" },
        { "EndpointAcl", "endpoint ACL", "role endPoint", "Role Endpoint AccessControl" },
        { "LoadBalancer", "load balancer", "name", "Name AddressType Subnet StaticVirtualNetworkIPAddress" },
        { "NetworkSecurityGroupRef", "network security group", "roleName", "Role Name" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_has_a_noun_a_key_and_properties(string element, string noun, string key, string properties)
    {
        bool isOfDefinition = Items.Select(row => row.Data.Item1).TakeWhile(name => name != "ServiceConfiguration").Contains(element);
        ElementSchema[] found = [.. Below(isOfDefinition ? DefinitionSchema.Root : ConfigurationSchema.Root)
            .Where(schema => schema.Item is not null && schema.Name == element.Split('/').Last())];

        Assert.NotEmpty(found);
        Assert.All(found, schema => Assert.Equal(
            (noun, key, properties),
            (schema.Item!.Noun, string.Join(" ", schema.Item.Key), string.Join(" ", schema.Properties))));
    }

    [Fact]
    public void No_other_element_is_an_item() => Assert.Equal(
        Items.Count,
        Below(DefinitionSchema.Root).Concat(Below(ConfigurationSchema.Root))
            .Where(schema => schema.Item is not null)
            .Select(schema => (schema.Name, schema.Item))
            .Distinct()
            .Count());

    [Fact]
    public void Every_kind_of_a_definition_has_a_place_in_the_order_of_differences() => Assert.Equivalent(
        Below(DefinitionSchema.Root).Select(schema => schema.Item).OfType<ItemKind>().Distinct(), DefinitionKinds.InOrder, strict: true);

    [Fact]
    public void Every_kind_of_a_definition_has_a_class_and_every_kind_of_a_role_a_list()
    {
        Assert.Equivalent(DefinitionKinds.InOrder, ItemClasses.KindsOf<DocumentItem>(), strict: true);
        Assert.Equivalent(
            ItemClasses.KindsOf<RoleItem>(), RoleList.Of<RoleItem>().SelectMany(list => list.Kinds), strict: true);
    }

    [Theory]
    [InlineData("LocalPort", "local port")]
    [InlineData("VMSize", "VM size")]
    [InlineData("StaticVirtualNetworkIPAddress", "static virtual network IP address")]
    [InlineData("OSFamily", "OS family")]
    [InlineData("XPath", "XPath")]
    public void A_property_in_a_sentence(string property, string words) => Assert.Equal(words, PropertySchema.WordsOf(property));

    [Theory]
    [InlineData("InstanceInputEndpoint", "Name Protocol LocalPort PublicPort")]
    [InlineData("Content", "Destination SourceDirectory")]
    [InlineData("WebRole", "Name")]
    public void A_property_is_required_where_the_schema_refuses_the_item_without_it(string element, string required) => Assert.Equal(
        required,
        string.Join(" ", Below(DefinitionSchema.Root).First(schema => schema.Name == element).Properties.Where(property => property.IsRequired)));

    private static HashSet<ElementSchema> Below(ElementSchema root)
    {
        HashSet<ElementSchema> seen = [];
        Add(root);
        return seen;

        void Add(ElementSchema element)
        {
            if (seen.Add(element))
            {
                foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
                {
                    Add(child.Element);
                }
            }
        }
    }
}
