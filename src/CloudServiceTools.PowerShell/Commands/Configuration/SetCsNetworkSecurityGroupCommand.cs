using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Set-CsNetworkSecurityGroup: has a network security group guard the instances of roles.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkSecurityGroup", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsNetworkSecurityGroup.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class SetCsNetworkSecurityGroupCommand : ConfigurationChangeCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    /// <summary>The name of the group.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    private protected override void ChangeIn(ServiceConfiguration owner)
    {
        foreach (string role in this.ChooseRoleNames(owner, Role, owner.NetworkSecurityGroups))
        {
            if (Confirms($"network security group of role '{role}'"))
            {
                owner.SetNetworkSecurityGroup(role, Name);
            }
        }
    }
}
