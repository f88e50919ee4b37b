using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsSettingValue: lists the values of settings in configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsSettingValue", DefaultParameterSetName = ConfigurationSet)]
[OutputType(typeof(SettingValue))]
public sealed class GetCsSettingValueCommand : GetRoleItemCommand<SettingValue>
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SettingValueNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Names => Name;

    private protected override IEnumerable<SettingValue> ItemsOf(RoleConfiguration role) => role.Settings;

    private protected override IReadOnlyList<SettingValue> Find(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        ServiceConfiguration.GetSettings(roles, name);
}
