using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>Rename-CsLoadBalancerProbe: renames a load balancer probe, and follows it in endpoints.</summary>
[Cmdlet(VerbsCommon.Rename, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsLoadBalancerProbeCommand : ProbeCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(LoadBalancerProbe probe) => probe.Rename(NewName);
}
