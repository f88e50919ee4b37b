using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Set-CsRoleConfiguration: changes what a configuration says of roles' virtual machines.</summary>
[Cmdlet(VerbsCommon.Set, "CsRoleConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsRoleConfiguration.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(RoleConfiguration), ParameterSetName = [InputObjectSet])]
public sealed class SetCsRoleConfigurationCommand : RoleConfigurationCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>What the names of the virtual machines start with; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? VMName { get; set; }

    /// <summary>The address of the image that the machines start from; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? OSImage { get; set; }

    private protected override string[] Names => Name;

    private protected override void Change(RoleConfiguration item) =>
        item.Update(new RoleConfigurationSettings { VMName = VMName, OSImage = OSImage });
}
