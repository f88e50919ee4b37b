using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Add-CsLocalStorage: adds a folder that a role may write to.</summary>
[Cmdlet(VerbsCommon.Add, "CsLocalStorage", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsLocalStorageCommand : RoleTargetCommand
{
    /// <summary>The name of the local storage.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The size in megabytes, 1 or more; 1000 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? SizeInMB { get; set; }

    /// <summary>Whether the folder is emptied when the role restarts; it is where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? CleanOnRoleRecycle { get; set; }

    private protected override void Change(Role role) =>
        role.AddLocalStorage(Name, new LocalStorageSettings { SizeInMB = SizeInMB, CleanOnRoleRecycle = CleanOnRoleRecycle });
}
