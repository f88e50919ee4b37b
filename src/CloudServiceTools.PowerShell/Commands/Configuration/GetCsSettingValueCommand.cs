using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsSettingValue: lists the values of settings in configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsSettingValue", DefaultParameterSetName = ConfigurationSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsSettingValue.md")]
[OutputType(typeof(SettingValue))]
public sealed class GetCsSettingValueCommand : GetRoleItemCommand<SettingValue>
{
    private protected override IEnumerable<SettingValue> ItemsOf(RoleConfiguration role) => role.Settings;

    private protected override IReadOnlyList<SettingValue> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetSettings(roles, name);
}
