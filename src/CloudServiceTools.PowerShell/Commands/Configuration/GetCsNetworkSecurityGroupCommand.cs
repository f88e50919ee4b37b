using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsNetworkSecurityGroup: lists the network security groups of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsNetworkSecurityGroup",
    HelpUri = ProjectAddress.CmdletPages + "Get-CsNetworkSecurityGroup.md")]
[OutputType(typeof(NetworkSecurityGroup))]
public sealed class GetCsNetworkSecurityGroupCommand : GetEntryCommand<NetworkSecurityGroup>
{
    /// <summary>The names of roles, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected override IReadOnlyCollection<NetworkSecurityGroup> Choose(ServiceConfiguration configuration) =>
        Choose(configuration.NetworkSecurityGroups, Role, name => configuration.GetNetworkSecurityGroup(name));
}
