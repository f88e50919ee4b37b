using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
