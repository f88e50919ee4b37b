using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that takes items of roles out of a configuration.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class RemoveRoleItemCommand<T> : EntryCommand<T>
    where T : RoleConfigurationItem
{
    /// <summary>Names, with wildcards. A name without them that no chosen role has is an error.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConfiguredNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The names of roles, with wildcards; all roles where this is left out.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    private protected sealed override IReadOnlyCollection<T> Choose()
    {
        IReadOnlyCollection<RoleConfiguration> roles = ChooseRoles(Configuration, Role);
        return Choose([.. roles.SelectMany(ItemsOf)], Name, name => Find(roles, name));
    }

    private protected abstract IEnumerable<T> ItemsOf(RoleConfiguration role);

    /// <summary>The items of a name; an error where there is none.</summary>
    private protected abstract IReadOnlyList<T> Find(IReadOnlyCollection<RoleConfiguration> roles, string name);
}
