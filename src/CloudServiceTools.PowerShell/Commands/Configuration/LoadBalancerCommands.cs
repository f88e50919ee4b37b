using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

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

/// <summary>Get-CsLoadBalancer: lists the internal load balancers of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsLoadBalancer", HelpUri = ProjectAddress.CmdletPages + "Get-CsLoadBalancer.md")]
[OutputType(typeof(LoadBalancer))]
public sealed class GetCsLoadBalancerCommand : GetEntryCommand<LoadBalancer>
{
    /// <summary>Names, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadBalancerNameCompleter))]
    public string[]? Name { get; set; }

    private protected override IReadOnlyCollection<LoadBalancer> Choose(ServiceConfiguration configuration) =>
        Choose(configuration.LoadBalancers, Name, name => configuration.GetLoadBalancer(name));
}

/// <summary>Remove-CsLoadBalancer: takes the internal load balancers out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLoadBalancer", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsLoadBalancer.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(LoadBalancer), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsLoadBalancerCommand : ConfigurationTargetCommand<LoadBalancer>
{
    /// <summary>Names, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadBalancerNameCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<LoadBalancer> Choose(ServiceConfiguration owner) =>
        [.. Choose(owner.LoadBalancers, Name, name => owner.GetLoadBalancer(name))];
}
