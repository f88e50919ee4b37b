using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>
/// A cmdlet that sets values of roles: an item from the pipeline, or a configuration with a name, in every chosen role
/// that has it. It writes what it was given.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class SetRoleItemCommand<T> : ConfigurationTargetCommand<T>
    where T : RoleConfigurationItem
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ConfiguredNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The names of roles, with wildcards; all roles where this is left out. Where every role is named as it is, each of
    /// them must have the item; otherwise one at least.
    /// </summary>
    [Parameter(ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Whether the item is added to every chosen role that lacks it.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>The items of the name that the parameters have; an error where there is none.</summary>
    private protected abstract IReadOnlyList<T> Find(IReadOnlyCollection<RoleConfiguration> roles);

    /// <summary>The item of that name in one role, or null.</summary>
    private protected abstract T? Find(RoleConfiguration role);

    /// <summary>Sets what the parameters have.</summary>
    private protected abstract override void Change(T item);

    /// <summary>Adds an item with what the parameters have.</summary>
    private protected abstract void Add(RoleConfiguration role);

    private protected sealed override void ChangeIn(ServiceConfiguration owner)
    {
        base.ChangeIn(owner);
        if (Force)
        {
            foreach (RoleConfiguration role in this.ChooseRoles(owner, Role).Where(role => Find(role) is null))
            {
                if (ConfirmsChange($"new '{Name}' of {role.ToPhrase()}", role, before: null))
                {
                    Add(role);
                }
            }
        }
    }

    private protected sealed override IReadOnlyList<T> Choose(ServiceConfiguration owner)
    {
        IReadOnlyCollection<RoleConfiguration> roles = this.ChooseRoles(owner, Role);
        bool isEachNamed = Role is not null && !Role.Any(NamePattern.IsPattern);
        return Force ? [.. roles.Select(Find).OfType<T>()]
            : isEachNamed ? [.. roles.SelectMany(role => Find([role]))]
            : roles.Count > 0 ? Find(roles)
            : [];
    }
}
