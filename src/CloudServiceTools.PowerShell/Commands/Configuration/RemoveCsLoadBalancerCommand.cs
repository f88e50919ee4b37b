using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
