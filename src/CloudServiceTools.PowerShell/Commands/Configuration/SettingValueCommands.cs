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

/// <summary>Set-CsSettingValue: gives values to settings.</summary>
[Cmdlet(VerbsCommon.Set, "CsSettingValue", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsSettingValue.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(SettingValue), ParameterSetName = [InputObjectSet])]
public sealed class SetCsSettingValueCommand : SetRoleItemCommand<SettingValue>
{
    /// <summary>The value.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Value { get; set; } = string.Empty;

    private protected override IReadOnlyList<SettingValue> Find(IReadOnlyCollection<RoleConfiguration> roles) =>
        ServiceConfiguration.GetSettings(roles, Name);

    private protected override SettingValue? Find(RoleConfiguration role) => role.Settings[Name];

    private protected override void Change(SettingValue item) => item.Value = Value;

    private protected override void Add(RoleConfiguration role) => role.AddSetting(Name, Value);
}

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
