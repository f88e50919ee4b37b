using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
