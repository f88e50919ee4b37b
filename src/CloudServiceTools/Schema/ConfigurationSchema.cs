using static CloudServiceTools.Schema.SchemaTable;

namespace CloudServiceTools.Schema;

/// <summary>
/// The whole .cscfg format as one table: what the schema of the Azure SDK 2.4 says of every element and attribute.
/// </summary>
public static class ConfigurationSchema
{
    /// <summary>The namespace of every element.</summary>
    public const string NamespaceUri = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

    private const int MostRules = 50;

    private static readonly AttributeSchema AnyName = Required("name", AttributeType.Text);

    private static readonly AttributeSchema ElementName = Required("name", AttributeType.NamedElementName);

    private static readonly AttributeSchema RoleName = Required("roleName", AttributeType.Text);

    /// <summary>The schema leaves the order of its children free; files usually have this one.</summary>
    private static readonly ElementSchema Role = new ElementSchema(
        "Role",
        [AnyName, Optional("vmName", AttributeType.VMName).As("VMName")],
        All(
            Zero(Leaf("OsImage", Required("href", AttributeType.AnyUri).As("OSImage"))),
            Exactly(Leaf("Instances", Required("count", AttributeType.Integer).As("InstanceCount"))),
            Zero(Content("ConfigurationSettings", Many(0, Leaf(
                "Setting", AnyName, Required("value", AttributeType.Text)).Is(ConfigurationKinds.Setting)))),
            Zero(Content("Certificates", Many(0, Leaf(
                "Certificate",
                AnyName,
                Required("thumbprint", AttributeType.Thumbprint),
                Required("thumbprintAlgorithm", AttributeType.ThumbprintAlgorithm)).Is(ConfigurationKinds.Certificate))))))
        .Is(ConfigurationKinds.Role);

    private static readonly ElementSchema Dns = Content("Dns", Maybe(Content("DnsServers", Many(1, Leaf(
        "DnsServer", AnyName, Required("IPAddress", AttributeType.IPAddress)).Is(ConfigurationKinds.DnsServer)))));

    private static readonly ElementSchema InstanceAddress = new ElementSchema(
        "InstanceAddress",
        [RoleName],
        Maybe(Content("Subnets", Many(0, Leaf("Subnet", AnyName.As("Subnets"))))),
        Maybe(Content("PublicIPs", Maybe(Leaf(
            "PublicIP", AnyName.As("PublicIP"), Optional("idleTimeoutInMinutes", AttributeType.PositiveInteger))))))
        .Is(ConfigurationKinds.InstanceAddress);

    private static readonly ElementSchema AddressAssignments = Content(
        "AddressAssignments",
        Many(0, InstanceAddress),
        Maybe(Content("ReservedIPs", One(Leaf("ReservedIP", ElementName.As("ReservedIP"))))));

    private static readonly ElementSchema AccessControls = Content("AccessControls", Many(0, new ElementSchema(
        "AccessControl",
        [ElementName],
        Some(1, MostRules, Leaf(
            "Rule",
            Required("order", AttributeType.UnsignedShort),
            Required("action", AttributeType.RuleAction),
            Required("remoteSubnet", AttributeType.Text),
            Optional("description", AttributeType.BoundedText)).Is(ConfigurationKinds.AccessControlRule)))
        .Is(ConfigurationKinds.AccessControl)));

    private static readonly ElementSchema EndpointAcls = Content("EndpointAcls", Many(0, Leaf(
        "EndpointAcl",
        Required("role", AttributeType.NamedElementName),
        Required("endPoint", AttributeType.NamedElementName).As("Endpoint"),
        Required("accessControl", AttributeType.NamedElementName)).Is(ConfigurationKinds.EndpointAcl)));

    private static readonly ElementSchema LoadBalancers = Content("LoadBalancers", Many(1, new ElementSchema(
        "LoadBalancer",
        [ElementName],
        One(Leaf(
            "FrontendIPConfiguration",
            Required("type", AttributeType.AddressType).As("AddressType"),
            Optional("subnet", AttributeType.NamedElementName),
            Optional("staticVirtualNetworkIPAddress", AttributeType.IPAddress))))
        .Is(ConfigurationKinds.LoadBalancer)));

    private static readonly ElementSchema NetworkSecurityGroupRefs = Content(
        "NetworkSecurityGroupRefs",
        Many(0, new ElementSchema(
            "NetworkSecurityGroupRef",
            [RoleName.As("Role")],
            One(Leaf("NetworkSecurityGroup", AnyName))).Is(ConfigurationKinds.NetworkSecurityGroup)));

    /// <summary>The root element, and below it everything else.</summary>
    public static ElementSchema Root { get; } = new ElementSchema(
        "ServiceConfiguration",
        [
            Required("serviceName", AttributeType.Text),
            Optional("osFamily", AttributeType.Text).As("OSFamily"),
            Optional("osVersion", AttributeType.Text).As("OSVersion"),
            Optional("schemaVersion", AttributeType.SchemaVersion, "unspecified"),
        ],
        Many(0, Role),
        Maybe(Content(
            "NetworkConfiguration",
            Maybe(Dns),
            Maybe(Leaf("VirtualNetworkSite", AnyName.As("VirtualNetworkSite"))),
            Maybe(AddressAssignments),
            Maybe(AccessControls),
            Maybe(EndpointAcls),
            Maybe(LoadBalancers),
            Maybe(NetworkSecurityGroupRefs))),
        Maybe(Leaf(
            "GuestAgentSettings",
            Optional("cleanupFirewallOnRoleRestart", AttributeType.Boolean, "true"),
            Optional("allowRoleProcessLocalDumps", AttributeType.Boolean, "false"))))
        .Is(ConfigurationKinds.Configuration);

    /// <summary>The format, with the names that SDKs after 2.4 added for instances and services with several addresses.</summary>
    internal static DocumentFormat Format { get; } = new(
        Root,
        NamespaceUri,
        new LaterName("VirtualIPs", "AddressAssignments", isAttribute: false),
        new LaterName("VirtualIP", "VirtualIPs", isAttribute: false),
        new LaterName("domainNameLabel", "PublicIP", isAttribute: true),
        new LaterName("virtualIpName", parent: null, isAttribute: true));
}
