using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
