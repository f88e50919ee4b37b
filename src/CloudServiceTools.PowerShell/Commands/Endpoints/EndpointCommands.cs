using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>A cmdlet that changes endpoints, found by their names.</summary>
public abstract class EndpointCommand : NamedItemCommand<Endpoint>
{
    /// <summary>The first role says best what the name may have meant; a definition knows all of them.</summary>
    private protected sealed override Endpoint FindOne(ServiceDefinition owner, IReadOnlyCollection<Role> roles, string name) =>
        roles.Count == 1 && Role is not null ? roles.First().GetEndpoint(name) : owner.FindEndpoint(name);
}

/// <summary>Get-CsEndpoint: lists the endpoints of definitions or roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEndpoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsEndpoint.md")]
[OutputType(typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint))]
public sealed class GetCsEndpointCommand : GetImportableItemCommand<Endpoint>
{
    private PortSpecification? _ports;

    /// <summary>Names, or Role/Endpoint names, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EndpointNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Input, InstanceInput or Internal.</summary>
    [Parameter]
    public EndpointKind[]? Kind { get; set; }

    /// <summary>Protocols, ignoring case.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string[]? Protocol { get; set; }

    /// <summary>
    /// Ports, ranges such as 8000-8999, or * for a port that the platform chooses: the endpoints that have one of them as the port
    /// that a sender connects to.
    /// </summary>
    [Parameter]
    public string[]? Port { get; set; }

    private protected override string[]? Names => Name;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        AttemptOrStop(() => _ports = PortSpecification.Of(Port));
    }

    /// <summary>The first role says best what the name may have meant; a definition knows all of them.</summary>
    private protected override void ThrowNotFound(
        ServiceDefinition? definition, IReadOnlyCollection<Role> roles, Endpoint[] items, string name) =>
        _ = definition is null || roles.Count == 1 ? roles.First().GetEndpoint(name) : definition.GetEndpoints(name)[0];

    private protected override bool IsWanted(Endpoint item) =>
        (Kind is null || Array.IndexOf(Kind, item.Kind) >= 0)
        && (Protocol is null || Protocol.Contains(item.Protocol, StringComparer.OrdinalIgnoreCase))
        && (_ports is null || item.IsReachedOn(_ports));
}

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
