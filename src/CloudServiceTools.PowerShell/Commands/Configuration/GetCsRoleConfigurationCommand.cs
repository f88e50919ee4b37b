using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsRoleConfiguration: lists the roles of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsRoleConfiguration", HelpUri = ProjectAddress.CmdletPages + "Get-CsRoleConfiguration.md")]
[OutputType(typeof(RoleConfiguration))]
public sealed class GetCsRoleConfigurationCommand : GetEntryCommand<RoleConfiguration>
{
    /// <summary>Names, with wildcards. A name without them that no role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Name { get; set; }

    private protected override IReadOnlyCollection<RoleConfiguration> Choose(ServiceConfiguration configuration) => this.ChooseRoles(configuration, Name);
}
