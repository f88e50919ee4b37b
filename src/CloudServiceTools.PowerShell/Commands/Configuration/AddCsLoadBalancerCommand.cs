using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Add-CsLoadBalancer: adds an internal load balancer to a configuration.</summary>
[Cmdlet(VerbsCommon.Add, "CsLoadBalancer", HelpUri = ProjectAddress.CmdletPages + "Add-CsLoadBalancer.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class AddCsLoadBalancerCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the load balancer, by which input endpoints of the definition name it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The subnet that it listens in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Subnet { get; set; }

    /// <summary>The address in that subnet that it listens on; the platform chooses one where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StaticVirtualNetworkIPAddress { get; set; }

    private protected override void ChangeIn(ServiceConfiguration owner) => owner.AddLoadBalancer(Name, new LoadBalancerSettings
    {
        Subnet = Subnet,
        StaticVirtualNetworkIPAddress = StaticVirtualNetworkIPAddress,
    });
}
