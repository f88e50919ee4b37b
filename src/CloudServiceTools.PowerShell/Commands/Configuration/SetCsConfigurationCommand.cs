using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Set-CsConfiguration: changes what a configuration says of the service as a whole.</summary>
[Cmdlet(VerbsCommon.Set, "CsConfiguration", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class SetCsConfigurationCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the service.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? ServiceName { get; set; }

    /// <summary>The family of guest operating systems; an empty text removes it, and 1 holds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OSFamilyCompleter))]
    [AllowEmptyString]
    public string? OSFamily { get; set; }

    /// <summary>The version of the guest operating system; an empty text removes it, and * holds: the newest.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? OSVersion { get; set; }

    /// <summary>The version of the schema; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaVersionCompleter))]
    [AllowEmptyString]
    public string? SchemaVersion { get; set; }

    /// <summary>The virtual network that the instances are in; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? VirtualNetworkSite { get; set; }

    /// <summary>The reserved public address of the service; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? ReservedIP { get; set; }

    /// <summary>Whether the rules that a role added to the firewall go when it restarts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? CleanupFirewallOnRoleRestart { get; set; }

    /// <summary>Whether a role's process may write dumps of itself to the disk.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? AllowRoleProcessLocalDumps { get; set; }

    private protected override void ChangeIn(ServiceConfiguration owner)
    {
        if (ConfirmsChange($"configuration of service '{owner.ServiceName}'", owner, owner))
        {
            owner.Update(new ServiceConfigurationSettings
            {
                ServiceName = ServiceName,
                OSFamily = OSFamily,
                OSVersion = OSVersion,
                SchemaVersion = SchemaVersion,
                VirtualNetworkSite = VirtualNetworkSite,
                ReservedIP = ReservedIP,
                CleanupFirewallOnRoleRestart = CleanupFirewallOnRoleRestart,
                AllowRoleProcessLocalDumps = AllowRoleProcessLocalDumps,
            });
        }
    }
}
