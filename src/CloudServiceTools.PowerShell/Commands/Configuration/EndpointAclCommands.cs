using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Add-CsEndpointAcl: has an access control guard an endpoint.</summary>
[Cmdlet(VerbsCommon.Add, "CsEndpointAcl", HelpUri = ProjectAddress.CmdletPages + "Add-CsEndpointAcl.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class AddCsEndpointAclCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the role that has the endpoint.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Role { get; set; } = string.Empty;

    /// <summary>The name of the endpoint; which there are is known to the definition alone.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The name of the access control.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessControlNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string AccessControl { get; set; } = string.Empty;

    private protected override void ChangeIn(ServiceConfiguration owner) => owner.AddEndpointAcl(Role, Endpoint, AccessControl);
}

/// <summary>Get-CsEndpointAcl: lists which access controls guard which endpoints.</summary>
[Cmdlet(VerbsCommon.Get, "CsEndpointAcl", HelpUri = ProjectAddress.CmdletPages + "Get-CsEndpointAcl.md")]
[OutputType(typeof(EndpointAcl))]
public sealed class GetCsEndpointAclCommand : GetEntryCommand<EndpointAcl>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>The names of endpoints, with wildcards.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AclEndpointCompleter))]
    public string[]? Endpoint { get; set; }

    private protected override IReadOnlyCollection<EndpointAcl> Choose(ServiceConfiguration configuration) => this.ChooseAcls(configuration, Role, Endpoint);
}

/// <summary>Remove-CsEndpointAcl: leaves endpoints without the access control that guarded them.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEndpointAcl", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEndpointAcl.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(EndpointAcl), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEndpointAclCommand : ConfigurationTargetCommand<EndpointAcl>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    /// <summary>The names of endpoints, with wildcards; all of them where this is left out.</summary>
    [Parameter(Position = 1, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AclEndpointCompleter))]
    public string[]? Endpoint { get; set; }

    private protected override IReadOnlyList<EndpointAcl> Choose(ServiceConfiguration owner) =>
        [.. this.ChooseAcls(owner, Role, Endpoint)];
}
