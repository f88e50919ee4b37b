using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsNetworkSecurityGroup: takes the network security groups out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsNetworkSecurityGroup", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsNetworkSecurityGroup.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(NetworkSecurityGroup), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsNetworkSecurityGroupCommand : ConfigurationTargetCommand<NetworkSecurityGroup>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    private protected override IReadOnlyList<NetworkSecurityGroup> Choose(ServiceConfiguration owner) =>
        [.. Choose(owner.NetworkSecurityGroups, Role, name => owner.GetNetworkSecurityGroup(name))];
}
