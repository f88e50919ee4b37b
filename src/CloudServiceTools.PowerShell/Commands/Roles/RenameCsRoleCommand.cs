using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Rename-CsRole: renames a role, and follows it in traffic rules.</summary>
[Cmdlet(VerbsCommon.Rename, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsRoleCommand : RoleCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(Role role) => role.Rename(NewName);
}
