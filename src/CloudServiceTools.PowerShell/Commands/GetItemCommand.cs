using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that lists the items of one kind in roles.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class GetItemCommand<T> : CsCommand
    where T : RoleItem
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Role InputObject { get; set; } = null!;

    /// <summary>Names of roles, with wildcards.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>What the items are chosen by: names, with wildcards; null for all of them.</summary>
    private protected abstract string[]? Names { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            List([InputObject], definition: null);
        }
        else
        {
            Attempt(Definition, definition => List(ChooseRoles(definition, Role), definition));
        }
    }

    private void List(IReadOnlyCollection<Role> roles, ServiceDefinition? definition)
    {
        T[] items = [.. roles.SelectMany(ItemsOf)];
        Action<string>? require = roles.Count == 0 ? _ => { } : name => ThrowNotFound(definition, roles, items, name);
        foreach (T item in Choose(items, Names, require).Where(IsWanted))
        {
            WriteObject(item);
        }
    }

    /// <summary>The items of a role.</summary>
    private protected virtual IEnumerable<T> ItemsOf(Role role) => role.GetItems<T>();

    /// <summary>Whether an item passes the cmdlet's other filters.</summary>
    private protected virtual bool IsWanted(T item) => true;

    /// <summary>Says that nothing has a name, by throwing the engine's error.</summary>
    private protected virtual void ThrowNotFound(
        ServiceDefinition? definition, IReadOnlyCollection<Role> roles, T[] items, string name) =>
        _ = items.FindOne(name);
}

/// <summary>A cmdlet that lists the items of one kind in roles, those that imports add among them if wanted.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class GetImportableItemCommand<T> : GetItemCommand<T>
    where T : RoleItem
{
    /// <summary>Lists what the role's imports add too; ImportedFrom says which import.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    private protected sealed override IEnumerable<T> ItemsOf(Role role) =>
        IncludeImported ? role.GetEffectiveItems<T>() : role.GetItems<T>();
}

/// <summary>A cmdlet that lists the items of one kind in roles by their names.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class GetNamedItemCommand<T> : GetItemCommand<T>
    where T : RoleItem
{
    /// <summary>Names, alone or with their role as in Role/Name, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? Name { get; set; }

    private protected sealed override string[]? Names => Name;
}
