using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>Add-CsLoadBalancerProbe: adds a load balancer probe to a definition.</summary>
[Cmdlet(VerbsCommon.Add, "CsLoadBalancerProbe", HelpUri = ProjectAddress.CmdletPages + "Add-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class AddCsLoadBalancerProbeCommand : DefinitionChangeCommand
{
    /// <summary>The name of the probe.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>http or tcp.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    [AllowEmptyString]
    public string Protocol { get; set; } = string.Empty;

    /// <summary>The port that is asked; that of the endpoint where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? Port { get; set; }

    /// <summary>The path that an http probe asks for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Path { get; set; }

    /// <summary>Seconds between two questions, 5 or more; 15 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IntervalInSeconds { get; set; }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? TimeoutInSeconds { get; set; }

    private protected override void ChangeIn(ServiceDefinition owner) => owner.AddLoadBalancerProbe(Name, new LoadBalancerProbeSettings
    {
        Protocol = Protocol,
        Port = Port,
        Path = Path,
        IntervalInSeconds = IntervalInSeconds,
        TimeoutInSeconds = TimeoutInSeconds,
    });
}
