using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Set-CsRole: changes what a definition says of a role.</summary>
[Cmdlet(VerbsCommon.Set, "CsRole", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsRole.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class SetCsRoleCommand : RoleCommand
{
    /// <summary>The size of the virtual machines; an empty text removes it, and Small holds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VMSizeCompleter))]
    [AllowEmptyString]
    public string? VMSize { get; set; }

    /// <summary>Whether the role's program may call native code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? EnableNativeCodeExecution { get; set; }

    /// <summary>The rights that the role's own process runs with: limited or elevated; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? ExecutionContext { get; set; }

    /// <summary>The order of the role's startup tasks among those of its imports; 0 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? StartupPriority { get; set; }

    private protected override void Change(Role role) => role.Update(new RoleSettings
    {
        VMSize = VMSize,
        EnableNativeCodeExecution = EnableNativeCodeExecution,
        ExecutionContext = ExecutionContext,
        StartupPriority = StartupPriority,
    });
}
