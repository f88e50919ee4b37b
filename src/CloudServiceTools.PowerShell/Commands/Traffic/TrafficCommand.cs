using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>A cmdlet that asks who may reach what.</summary>
public abstract class TrafficCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>Whether the endpoints count that imports add to roles.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }
}
