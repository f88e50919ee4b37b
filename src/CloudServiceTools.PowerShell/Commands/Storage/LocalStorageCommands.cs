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

/// <summary>Get-CsLocalStorage: lists the folders that roles may write to.</summary>
[Cmdlet(VerbsCommon.Get, "CsLocalStorage", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsLocalStorage.md")]
[OutputType(typeof(LocalStorage))]
public sealed class GetCsLocalStorageCommand : GetNamedItemCommand<LocalStorage>;

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

/// <summary>Rename-CsLocalStorage: renames a local storage, and follows it in the xpaths of variables.</summary>
[Cmdlet(VerbsCommon.Rename, "CsLocalStorage", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LocalStorage), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsLocalStorageCommand : RenameItemCommand<LocalStorage>;

/// <summary>Remove-CsLocalStorage: takes a local storage out of its role, and warns of variables that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLocalStorage", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsLocalStorage.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LocalStorage), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsLocalStorageCommand : RemoveNamedItemCommand<LocalStorage>;
