using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Remove-CsEndpoint: takes an endpoint out of its role, and warns of what still names it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEndpoint", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(
    typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEndpointCommand : EndpointCommand
{
    private protected override void Change(Endpoint item) => RemoveWithWarning(item);
}
