using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsNetworkSecurityGroup: takes the network security groups out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsNetworkSecurityGroup", SupportsShouldProcess = true, DefaultParameterSetName = ConfigurationSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsNetworkSecurityGroup.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(NetworkSecurityGroup), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsNetworkSecurityGroupCommand : EntryCommand<NetworkSecurityGroup>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    private protected override IReadOnlyCollection<NetworkSecurityGroup> Choose() =>
        Choose(Configuration.NetworkSecurityGroups, Role, name => Configuration.GetNetworkSecurityGroup(name));
}
