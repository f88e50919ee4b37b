using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Remove-CsEntryPoint: takes the entry point out of a role.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEntryPoint", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEntryPoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEntryPointCommand : RoleTargetCommand
{
    private protected override bool ShouldChange(Role role) =>
        Confirms($"entry point of role '{role.Name}'");

    private protected override void Change(Role role) => role.RemoveEntryPoint();
}
