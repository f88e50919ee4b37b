using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Set-CsLocalStorage: changes a folder that a role may write to.</summary>
[Cmdlet(VerbsCommon.Set, "CsLocalStorage", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LocalStorage), ParameterSetName = [InputObjectSet])]
public sealed class SetCsLocalStorageCommand : NamedItemCommand<LocalStorage>
{
    /// <summary>The size in megabytes, 1 or more; 1000 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? SizeInMB { get; set; }

    /// <summary>Whether the folder is emptied when the role restarts; it is where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? CleanOnRoleRecycle { get; set; }

    private protected override void Change(LocalStorage item) =>
        item.Update(new LocalStorageSettings { SizeInMB = SizeInMB, CleanOnRoleRecycle = CleanOnRoleRecycle });
}
