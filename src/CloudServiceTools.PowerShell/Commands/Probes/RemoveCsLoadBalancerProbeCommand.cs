using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>Remove-CsLoadBalancerProbe: takes a load balancer probe out of its definition, and warns of endpoints that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsLoadBalancerProbeCommand : ProbeCommand
{
    private protected override void Change(LoadBalancerProbe probe)
    {
        IReadOnlyList<ItemReference> references = probe.FindReferences();
        probe.Remove();
        WarnOfReferences($"Load balancer probe '{probe.Name}'", references);
    }
}
