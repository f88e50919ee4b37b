namespace CloudServiceTools.Schema;

/// <summary>The kinds of items of a configuration.</summary>
internal static class ConfigurationKinds
{
    internal static readonly ItemKind Configuration = new("configuration of service", "serviceName");
    internal static readonly ItemKind Role = new(DefinitionKinds.RoleNoun, "name");
    internal static readonly ItemKind Setting = new("setting", "name");
    internal static readonly ItemKind Certificate = new("certificate", "name");
    internal static readonly ItemKind DnsServer = new("DNS server", "name");
    internal static readonly ItemKind InstanceAddress = new("instance address", "roleName");
    internal static readonly ItemKind AccessControl = new("access control", "name");
    internal static readonly ItemKind AccessControlRule = new("access control rule", "order");
    internal static readonly ItemKind EndpointAcl = new("endpoint ACL", "role", "endPoint");
    internal static readonly ItemKind LoadBalancer = new("load balancer", "name");
    internal static readonly ItemKind NetworkSecurityGroup = new("network security group", "roleName");
}
