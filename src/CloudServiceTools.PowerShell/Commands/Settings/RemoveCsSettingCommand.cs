using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Settings;

/// <summary>Remove-CsSetting: takes a configuration setting out of its role, and warns of variables that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSetting", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsSetting.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Setting), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSettingCommand : RemoveNamedItemCommand<Setting>;
