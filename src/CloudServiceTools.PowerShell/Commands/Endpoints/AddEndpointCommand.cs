using System.Management.Automation;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>What the cmdlets that add an endpoint share.</summary>
public abstract class AddEndpointCommand : RoleTargetCommand
{
    /// <summary>The name of the endpoint.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The protocol.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    [AllowEmptyString]
    public string Protocol { get; set; } = string.Empty;
}
