using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsSettingValue: takes values of settings out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSettingValue", SupportsShouldProcess = true, DefaultParameterSetName = ConfigurationSet)]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(SettingValue), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSettingValueCommand : EntryCommand<SettingValue>
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SettingValueNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The names of roles, with wildcards; all roles where this is left out.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected override IReadOnlyCollection<SettingValue> Choose()
    {
        IReadOnlyCollection<RoleConfiguration> roles = ChooseRoles(Configuration, Role);
        List<SettingValue> items = [.. roles.SelectMany(role => role.Settings)];
        return Choose(items, Name, name => ServiceConfiguration.GetSettings(roles, name));
    }
}
