using System.Collections.Generic;
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
