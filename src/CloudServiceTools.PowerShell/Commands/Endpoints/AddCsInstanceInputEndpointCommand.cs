using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Add-CsInstanceInputEndpoint: adds an endpoint that is open to the Internet on one port for each instance.</summary>
[Cmdlet(VerbsCommon.Add, "CsInstanceInputEndpoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsInstanceInputEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsInstanceInputEndpointCommand : AddEndpointCommand
{
    /// <summary>The port that every instance listens on.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string[]? LocalPort { get; set; }

    /// <summary>The public ports: a port, or a range such as 10105-10109 with a port for each instance.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    public string[]? PublicPort { get; set; }

    /// <summary>After how many minutes an idle connection is dropped.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IdleTimeoutInMinutes { get; set; }

    private protected override void Change(Role role) => role.AddInstanceInputEndpoint(Name, new EndpointSettings
    {
        Protocol = Protocol,
        LocalPort = PortSpecification.Of(LocalPort),
        PublicPort = PortSpecification.Of(PublicPort),
        IdleTimeoutInMinutes = IdleTimeoutInMinutes,
    });
}
