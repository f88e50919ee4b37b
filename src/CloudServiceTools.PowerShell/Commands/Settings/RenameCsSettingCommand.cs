using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Rename-CsSetting: renames a configuration setting, and follows it in the xpaths of variables.</summary>
[Cmdlet(VerbsCommon.Rename, "CsSetting", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsSetting.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Setting), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsSettingCommand : RenameItemCommand<Setting>;
