using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A cmdlet that changes an item of a role: the item from the pipeline, or a definition with the item's name. It writes
/// what it was given.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class ItemCommand<T> : CsCommand
    where T : RoleItem
{
    /// <summary>The item.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public T InputObject { get; set; } = null!;

    /// <summary>The definition that has the item.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The name of the role.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Role { get; set; }

    /// <summary>What the item is found by in a definition.</summary>
    private protected abstract string ItemName { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isDefinition = ParameterSetName == DefinitionSet;
        bool isDone = Attempt(() =>
        {
            T item = isDefinition ? Find() : InputObject;
            if (Confirms(item.ToPhrase()))
            {
                Change(item);
            }
        });
        if (isDone)
        {
            WriteObject(isDefinition ? Definition : InputObject);
        }
    }

    /// <summary>The item that the parameters name.</summary>
    private protected virtual T Find()
    {
        IReadOnlyCollection<Role> roles = Role is null ? Definition.Roles : [Definition.GetRole(Role)];
        return roles.SelectMany(Candidates).FindOne(ItemName);
    }

    /// <summary>The items of a role that the cmdlet may mean. Those of imports refuse the change, and say why.</summary>
    private protected virtual IEnumerable<T> Candidates(Role role) => role.GetItems<T>().Concat(role.GetImportedItems<T>());

    /// <summary>Changes the item, wholly or not at all.</summary>
    private protected abstract void Change(T item);

    /// <summary>Takes the item out, and says what still names it.</summary>
    private protected void RemoveWithWarning(T item)
    {
        IReadOnlyList<ItemReference> references = item.FindReferences();
        Phrase description = item.ToPhrase();
        item.Remove();
        WarnOfReferences(description, references);
    }
}

/// <summary>A cmdlet that changes an item of a role, found by its name.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class NamedItemCommand<T> : ItemCommand<T>
    where T : RoleItem
{
    /// <summary>The name, alone where it is the only one or -Role says the role, or as Role/Name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected sealed override string ItemName => Name;
}

/// <summary>A cmdlet that takes an item, found by its name, out of its role, and warns of what still names it.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class RemoveNamedItemCommand<T> : NamedItemCommand<T>
    where T : RoleItem
{
    private protected sealed override void Change(T item) => RemoveWithWarning(item);
}
