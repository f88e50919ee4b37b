using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Add-CsInternalEndpoint: adds an endpoint for the roles of the same service.</summary>
[Cmdlet(VerbsCommon.Add, "CsInternalEndpoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsInternalEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsInternalEndpointCommand : AddEndpointCommand
{
    /// <summary>A port, a range such as 8995-8999, a list of those, or *. Without it the platform chooses.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string[]? Port { get; set; }

    private protected override void Change(Role role) =>
        role.AddInternalEndpoint(Name, new EndpointSettings { Protocol = Protocol, Port = PortSpecification.Of(Port) });
}
