using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Rename-CsRole: renames a role, and follows it in traffic rules.</summary>
[Cmdlet(VerbsCommon.Rename, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsRoleCommand : RoleCommand
{
    /// <summary>The new name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = InputObjectSet)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(Role role) => role.Rename(NewName);
}
