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
public abstract class SetRoleItemCommand<T> : ConfigurationCommand
    where T : RoleConfigurationItem
{
    /// <summary>The item.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public T InputObject { get; set; } = null!;

    /// <summary>The configuration that has the roles.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ConfigurationSet)]
    public ServiceConfiguration Configuration { get; set; } = null!;

    /// <summary>
    /// The names of roles, with wildcards; all roles where this is left out. Where every role is named as it is, each of
    /// them must have the item; otherwise one at least.
    /// </summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Whether the item is added to every chosen role that lacks it.</summary>
    [Parameter(ParameterSetName = ConfigurationSet)]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isConfiguration = ParameterSetName == ConfigurationSet;
        if (Attempt(isConfiguration ? ChangeRoles : () => ChangeOne(InputObject)))
        {
            WriteObject(isConfiguration ? Configuration : InputObject);
        }
    }

    /// <summary>The items of the name that the parameters have; an error where there is none.</summary>
    private protected abstract IReadOnlyList<T> Find(IReadOnlyCollection<RoleConfiguration> roles);

    /// <summary>The item of that name in one role, or null.</summary>
    private protected abstract T? Find(RoleConfiguration role);

    /// <summary>Sets what the parameters have.</summary>
    private protected abstract void Change(T item);

    /// <summary>Adds an item with what the parameters have.</summary>
    private protected abstract void Add(RoleConfiguration role);

    /// <summary>The name that the parameters have.</summary>
    private protected abstract string ItemName { get; }

    private void ChangeRoles()
    {
        IReadOnlyCollection<RoleConfiguration> roles = ChooseRoles(Configuration, Role);
        if (Force)
        {
            foreach (RoleConfiguration role in roles)
            {
                ChangeOrAdd(role);
            }

            return;
        }

        bool isEachNamed = Role is not null && !Role.Any(NamePattern.IsPattern);
        List<T> items = isEachNamed ? [.. roles.SelectMany(role => Find([role]))]
            : roles.Count > 0 ? [.. Find(roles)]
            : [];
        items.ForEach(ChangeOne);
    }

    private void ChangeOrAdd(RoleConfiguration role)
    {
        if (Find(role) is { } existing)
        {
            ChangeOne(existing);
        }
        else if (Confirms($"'{ItemName}' of {role.ToPhrase()}"))
        {
            Add(role);
        }
    }

    private void ChangeOne(T item)
    {
        if (Confirms(item.ToPhrase()))
        {
            Change(item);
        }
    }
}
