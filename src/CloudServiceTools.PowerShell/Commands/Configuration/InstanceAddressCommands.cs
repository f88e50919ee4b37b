using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsInstanceAddress: lists the addresses of instances of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsInstanceAddress", HelpUri = ProjectAddress.CmdletPages + "Get-CsInstanceAddress.md")]
[OutputType(typeof(InstanceAddress))]
public sealed class GetCsInstanceAddressCommand : GetEntryCommand<InstanceAddress>
{
    /// <summary>The names of roles, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected override IReadOnlyCollection<InstanceAddress> Choose(ServiceConfiguration configuration) =>
        Choose(configuration.InstanceAddresses, Role, name => configuration.GetInstanceAddress(name));
}

/// <summary>Set-CsInstanceAddress: says where the instances of roles have their addresses.</summary>
[Cmdlet(VerbsCommon.Set, "CsInstanceAddress", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsInstanceAddress.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class SetCsInstanceAddressCommand : ConfigurationChangeCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    /// <summary>All subnets of the instances; an empty list removes those that are there.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Subnet { get; set; }

    /// <summary>The name of the public address that every instance gets; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PublicIP { get; set; }

    /// <summary>After how many idle minutes a connection to the public address is cut: 1 or more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IdleTimeoutInMinutes { get; set; }

    private protected override void ChangeIn(ServiceConfiguration owner)
    {
        List<string> roles = [.. this.ChooseRoleNames(owner, Role, owner.InstanceAddresses).Where(role => ConfirmsChange($"addresses of role '{role}'", owner, owner.InstanceAddresses[role]))];
        owner.SetInstanceAddresses(roles, new InstanceAddressSettings
        {
            Subnets = Subnet,
            PublicIP = PublicIP,
            IdleTimeoutInMinutes = IdleTimeoutInMinutes,
        });
    }
}

/// <summary>Remove-CsInstanceAddress: takes the addresses of instances out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsInstanceAddress", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsInstanceAddress.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(InstanceAddress), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsInstanceAddressCommand : ConfigurationTargetCommand<InstanceAddress>
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    private protected override IReadOnlyList<InstanceAddress> Choose(ServiceConfiguration owner) =>
        [.. Choose(owner.InstanceAddresses, Role, name => owner.GetInstanceAddress(name))];
}
