using System.Collections.Generic;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>What the help says of a property, and a value of it for examples.</summary>
internal static class PropertyHelp
{
    private static readonly Dictionary<string, (string Description, string Sample)> Known = new()
    {
        ["AccessControl"] = ("The access control that guards the endpoint.", "Offices"),
        ["Action"] = ("What the rule does: permit or deny.", "permit"),
        ["AllowRoleProcessLocalDumps"] = ("Whether a role's process may write dumps of itself to the disk.", "true"),
        ["AssemblyName"] = ("The file name of the assembly with the role's entry point.", "Worker.dll"),
        ["Certificate"] = ("The certificate of an https endpoint.", "Ssl"),
        ["CleanOnRoleRecycle"] = ("Whether the folder is emptied when the role restarts.", "false"),
        ["CleanupFirewallOnRoleRestart"] = ("Whether the rules that a role added to the firewall go when it restarts.", "true"),
        ["CommandLine"] = ("The program with its arguments.", "worker.exe"),
        ["Description"] = ("What the rule is for.", "Office"),
        ["EnableNativeCodeExecution"] = ("Whether the role's program may call native code.", "true"),
        ["EndpointName"] = ("The http or https endpoint that the site listens on.", "HttpIn"),
        ["ExecutionContext"] = ("The rights that the program runs with: limited or elevated.", "elevated"),
        ["HostHeader"] = ("The host name that is answered to.", "www.example.com"),
        ["IPAddress"] = ("The IPv4 address.", "10.0.0.4"),
        ["IdleTimeoutInMinutes"] = ("After how many minutes an idle connection is dropped.", "10"),
        ["IgnoreRoleInstanceStatus"] = ("Whether instances that report themselves busy get traffic too.", "true"),
        ["InstanceCount"] = ("How many instances the role has.", "2"),
        ["IntervalInSeconds"] = ("How many seconds pass between two questions.", "20"),
        ["LoadBalancer"] = ("The internal load balancer, declared in the service configuration.", "Inside"),
        ["LoadBalancerDistribution"] = ("How connections are spread over instances: sourceIP, sourceIPProtocol or none.", "sourceIP"),
        ["LoadBalancerProbe"] = ("The load balancer probe that the endpoint is checked with.", "Health"),
        ["LocalPort"] = ("The port that the role listens on.", "8080"),
        ["Name"] = ("The name.", "Shop"),
        ["OSFamily"] = ("The family of guest operating systems.", "7"),
        ["OSImage"] = ("The address of the image that the machines start from.", "https://example.com/image.vhd"),
        ["OSVersion"] = ("The version of the guest operating system; * follows the newest.", "*"),
        ["Path"] = ("The path that an http probe asks for.", "/health"),
        ["PermissionLevel"] = ("Who may read the private key: limitedOrElevated or elevated.", "elevated"),
        ["PhysicalDirectory"] = ("The folder with the files, relative to the definition.", "../Web"),
        ["Port"] = ("A port; of an internal endpoint a range such as 8995-8999, a list of those, or * too.", "8080"),
        ["Protocol"] = ("The protocol.", "tcp"),
        ["PublicIP"] = ("The name of the public address that every instance gets.", "Address"),
        ["PublicPort"] = ("The public ports, one for each instance: a range such as 10105-10109.", "10105-10109"),
        ["RemoteSubnet"] = ("Whom the rule is about, such as 10.1.0.0/16.", "10.1.0.0/16"),
        ["ReservedIP"] = ("The reserved public address of the service.", "Address"),
        ["SchemaVersion"] = ("The version of the schema, such as 2015-04.2.6.", "2015-04.2.6"),
        ["ServiceName"] = ("The name of the service.", "Shop"),
        ["SetReadyOnProcessStart"] = ("Whether the instance counts as ready once the program has started.", "true"),
        ["SizeInMB"] = ("The size in megabytes.", "2000"),
        ["SourceDirectory"] = ("The folder that the files are copied from, relative to the definition.", "../Files"),
        ["StartupPriority"] = ("The order of the role's startup tasks among those of its imports.", "2"),
        ["StaticVirtualNetworkIPAddress"] = ("The address that the load balancer listens on.", "10.0.0.10"),
        ["StoreLocation"] = ("The store's location: CurrentUser or LocalMachine.", "LocalMachine"),
        ["StoreName"] = ("The name of the store.", "My"),
        ["Subnet"] = ("The subnet that the load balancer listens in.", "Backend"),
        ["Subnets"] = ("The subnets of the instances.", "Frontend"),
        ["TargetFrameworkVersion"] = ("The version of .NET Framework that the assembly needs.", "v4.0"),
        ["TaskType"] = ("How the task runs: simple, foreground or background.", "background"),
        ["Thumbprint"] = ("The thumbprint, as it was copied.", "0123456789ABCDEF0123456789ABCDEF01234567"),
        ["ThumbprintAlgorithm"] = ("The algorithm of the thumbprint.", "sha1"),
        ["TimeoutInSeconds"] = ("After how many seconds without an answer an instance is left out.", "40"),
        ["TopologyChangeDiscovery"] = ("How instances learn of a change of topology: UpgradeDomainWalk or Blast.", "Blast"),
        ["UpgradeDomainCount"] = ("Over how many upgrade domains instances are spread.", "3"),
        ["VMName"] = ("What the names of the virtual machines start with.", "web"),
        ["VMSize"] = ("The size of the virtual machines.", "Standard_D2_v3"),
        ["Value"] = ("The value.", "Hello"),
        ["VirtualNetworkSite"] = ("The virtual network that the instances are in.", "Network"),
        ["XPath"] = ("Where the value is looked up on each instance.", "/RoleEnvironment/CurrentInstance/@id"),
    };

    /// <summary>A sentence about a property.</summary>
    internal static string Of(PropertySchema property) => Known[property.Name].Description;

    /// <summary>A value of a property.</summary>
    internal static string SampleOf(PropertySchema property) => Known[property.Name].Sample;
}
