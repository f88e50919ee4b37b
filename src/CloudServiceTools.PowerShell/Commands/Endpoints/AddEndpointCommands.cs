using System.Management.Automation;
using CloudServiceTools.Model;
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
