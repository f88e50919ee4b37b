using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Add-CsInputEndpoint: adds an endpoint that is open to the Internet through the load balancer.</summary>
[Cmdlet(VerbsCommon.Add, "CsInputEndpoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsInputEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsInputEndpointCommand : AddEndpointCommand
{
    /// <summary>The public port.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string[]? Port { get; set; }

    /// <summary>The port that the role listens on, or *; the same as -Port where it is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? LocalPort { get; set; }

    /// <summary>The certificate of an https endpoint.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Certificate { get; set; }

    /// <summary>The load balancer probe that the endpoint is checked with.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(LoadBalancerProbeCompleter))]
    public string? LoadBalancerProbe { get; set; }

    /// <summary>The internal load balancer, declared in the service configuration.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LoadBalancer { get; set; }

    /// <summary>After how many minutes an idle connection is dropped.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IdleTimeoutInMinutes { get; set; }

    /// <summary>How connections are spread over instances.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? LoadBalancerDistribution { get; set; }

    /// <summary>Sends traffic to instances that report themselves busy too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(SwitchParameter))]
    public SwitchParameter IgnoreRoleInstanceStatus { get; set; }

    private protected override void Change(Role role) => role.AddInputEndpoint(Name, new EndpointSettings
    {
        Protocol = Protocol,
        Port = PortSpecification.Of(Port),
        LocalPort = PortSpecification.Of(LocalPort),
        Certificate = Certificate,
        LoadBalancerProbe = LoadBalancerProbe,
        LoadBalancer = LoadBalancer,
        IdleTimeoutInMinutes = IdleTimeoutInMinutes,
        LoadBalancerDistribution = LoadBalancerDistribution,
        IgnoreRoleInstanceStatus = IgnoreRoleInstanceStatus.IsPresent ? IgnoreRoleInstanceStatus.ToBool() : null,
    });
}
