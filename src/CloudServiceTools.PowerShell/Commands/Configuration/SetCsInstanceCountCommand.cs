using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Set-CsInstanceCount: says how many instances roles have.</summary>
[Cmdlet(VerbsCommon.Set, "CsInstanceCount", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsInstanceCount.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(RoleConfiguration), ParameterSetName = [InputObjectSet])]
public sealed class SetCsInstanceCountCommand : RoleConfigurationCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Role { get; set; } = [];

    /// <summary>How many instances each of them has: 0 or more.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    public int Count { get; set; }

    private protected override string[] Names => Role;

    private protected override void Change(RoleConfiguration item) => item.InstanceCount = Count;
}
