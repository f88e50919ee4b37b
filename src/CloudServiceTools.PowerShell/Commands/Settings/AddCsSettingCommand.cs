using System.Management.Automation;
using CloudServiceTools.Model;

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
