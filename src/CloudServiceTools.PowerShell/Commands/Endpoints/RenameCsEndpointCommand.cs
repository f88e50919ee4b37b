using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Rename-CsEndpoint: renames an endpoint, and follows it in bindings, traffic rules and xpaths.</summary>
[Cmdlet(VerbsCommon.Rename, "CsEndpoint", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(
    typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsEndpointCommand : EndpointCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(Endpoint item) => item.Rename(NewName);
}
