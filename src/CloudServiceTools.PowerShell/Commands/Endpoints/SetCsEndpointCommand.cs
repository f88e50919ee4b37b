using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Set-CsEndpoint: changes an endpoint. What its kind does not have is refused.</summary>
[Cmdlet(VerbsCommon.Set, "CsEndpoint", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsEndpoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(
    typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint), ParameterSetName = [InputObjectSet])]
public sealed class SetCsEndpointCommand : EndpointCommand
{
    /// <summary>The protocol.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string? Protocol { get; set; }

    /// <summary>The public port of an input endpoint, or the ports of an internal one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? Port { get; set; }

    /// <summary>The port that the role listens on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? LocalPort { get; set; }

    /// <summary>The public ports of an instance input endpoint.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? PublicPort { get; set; }

    /// <summary>The certificate of an https endpoint; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Certificate { get; set; }

    /// <summary>The load balancer probe; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(LoadBalancerProbeCompleter))]
    [AllowEmptyString]
    public string? LoadBalancerProbe { get; set; }

    /// <summary>The internal load balancer; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LoadBalancer { get; set; }

    /// <summary>After how many minutes an idle connection is dropped.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IdleTimeoutInMinutes { get; set; }

    /// <summary>How connections are spread over instances; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? LoadBalancerDistribution { get; set; }

    /// <summary>Whether instances that report themselves busy get traffic too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? IgnoreRoleInstanceStatus { get; set; }

    private protected override void Change(Endpoint item) => item.Update(new EndpointSettings
    {
        Protocol = Protocol,
        Port = PortSpecification.Of(Port),
        LocalPort = PortSpecification.Of(LocalPort),
        PublicPort = PortSpecification.Of(PublicPort),
        Certificate = Certificate,
        LoadBalancerProbe = LoadBalancerProbe,
        LoadBalancer = LoadBalancer,
        IdleTimeoutInMinutes = IdleTimeoutInMinutes,
        LoadBalancerDistribution = LoadBalancerDistribution,
        IgnoreRoleInstanceStatus = IgnoreRoleInstanceStatus,
    });
}
