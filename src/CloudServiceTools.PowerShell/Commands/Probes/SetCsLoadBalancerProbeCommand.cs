using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>Set-CsLoadBalancerProbe: changes a load balancer probe.</summary>
[Cmdlet(VerbsCommon.Set, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class SetCsLoadBalancerProbeCommand : ProbeCommand
{
    /// <summary>http or tcp.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string? Protocol { get; set; }

    /// <summary>The port that is asked; that of the endpoint where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? Port { get; set; }

    /// <summary>The path that an http probe asks for; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Path { get; set; }

    /// <summary>Seconds between two questions, 5 or more; 15 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IntervalInSeconds { get; set; }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? TimeoutInSeconds { get; set; }

    private protected override void Change(LoadBalancerProbe probe) => probe.Update(new LoadBalancerProbeSettings
    {
        Protocol = Protocol,
        Port = Port,
        Path = Path,
        IntervalInSeconds = IntervalInSeconds,
        TimeoutInSeconds = TimeoutInSeconds,
    });
}
