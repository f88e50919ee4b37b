using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsSettingValue: takes values of settings out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSettingValue", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsSettingValue.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(SettingValue), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSettingValueCommand : RemoveRoleItemCommand<SettingValue>
{
    private protected override IEnumerable<SettingValue> ItemsOf(RoleConfiguration role) => role.Settings;

    private protected override IReadOnlyList<SettingValue> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetSettings(roles, name);
}
