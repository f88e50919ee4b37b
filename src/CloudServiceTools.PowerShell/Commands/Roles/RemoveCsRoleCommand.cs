using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Remove-CsRole: takes a role out of its definition, and warns of what still names it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsRoleCommand : RoleCommand
{
    private protected override void Change(Role role)
    {
        IReadOnlyList<ItemReference> references = role.FindReferences();
        role.Remove();
        WarnOfReferences($"Role '{role.Name}'", references);
    }
}
