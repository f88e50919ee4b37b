using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Add-CsSetting: declares configuration settings.</summary>
[Cmdlet(VerbsCommon.Add, "CsSetting", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsSetting.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsSettingCommand : RoleTargetCommand
{
    /// <summary>The names of the settings.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string[] Name { get; set; } = [];

    private protected override void Change(Role role) => role.AddSettings(Name);
}

/// <summary>Get-CsSetting: lists the configuration settings that roles declare.</summary>
[Cmdlet(VerbsCommon.Get, "CsSetting", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsSetting.md")]
[OutputType(typeof(Setting))]
public sealed class GetCsSettingCommand : GetImportableItemCommand<Setting>
{
    /// <summary>Names, alone or with their role as in Role/Name, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Names => Name;
}

/// <summary>Rename-CsSetting: renames a configuration setting, and follows it in the xpaths of variables.</summary>
[Cmdlet(VerbsCommon.Rename, "CsSetting", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsSetting.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Setting), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsSettingCommand : RenameItemCommand<Setting>
{
    private protected override void Change(Setting item) => RenameIn(
        item.Rename, (service, newName) => service.Rename(item, newName), NewName);
}

/// <summary>Remove-CsSetting: takes a configuration setting out of its role, and warns of variables that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSetting", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsSetting.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Setting), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSettingCommand : RemoveNamedItemCommand<Setting>
{
    private protected override void RemoveFrom(CloudService service, string role, string name) => service.RemoveSetting(role, name);
}
