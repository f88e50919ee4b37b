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
            if (ConfirmsChange($"network security group of role '{role}'", owner, owner.NetworkSecurityGroups[role]))
            {
                owner.SetNetworkSecurityGroup(role, Name);
            }
        }
    }
}

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
