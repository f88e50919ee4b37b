using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Set-CsRole: changes what a definition says of a role.</summary>
[Cmdlet(VerbsCommon.Set, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class SetCsRoleCommand : RoleCommand
{
    /// <summary>The size of the virtual machines; an empty text removes it, and Small holds.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VMSizeCompleter))]
    [AllowEmptyString]
    public string? VMSize { get; set; }

    /// <summary>Whether the role's program may call native code.</summary>
    [Parameter]
    public bool? EnableNativeCodeExecution { get; set; }

    private protected override void Change(Role role)
    {
        role.VMSize = VMSize ?? role.GetAttribute("vmsize") ?? string.Empty;
        if (EnableNativeCodeExecution is { } enable)
        {
            role.EnableNativeCodeExecution = enable;
        }
    }
}
