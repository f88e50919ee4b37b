using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A part of a role.</summary>
public abstract class RoleItem : DefinitionItem
{
    private protected RoleItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name of the role that the item belongs to; null after it was removed.</summary>
    public string? Role => GetRole()?.Name;

    /// <inheritdoc/>
    public override string? Service => Origin is null ? base.Service : Origin.Service;

    /// <inheritdoc/>
    public override string? File => Origin?.File ?? base.File;

    /// <summary>The line that the element starts on, from 1; of an imported item, the line of the import. 0 outside a document.</summary>
    public override int Line => Origin?.Line ?? base.Line;

    /// <summary>The column that goes with <see cref="Line"/>.</summary>
    public override int Column => Origin?.Column ?? base.Column;

    /// <summary>The import that the item comes from; null for what the file says itself.</summary>
    internal Import? Origin { get; set; }

    private protected override IEnumerable<string?> KeyParts => [Role, Key];

    internal override string QualifiedKey => Role is null ? Key : $"{Role}/{Key}";

    /// <inheritdoc/>
    public override ServiceDefinition? GetDefinition() => Origin is null ? base.GetDefinition() : Origin.GetDefinition();

    /// <summary>The role that the item belongs to; null after it was removed.</summary>
    public Role? GetRole()
    {
        SourceElement? element = (Origin?.Element ?? Element).Parent;
        while (element is not null && element.View is not Model.Role)
        {
            element = element.Parent;
        }

        return element?.View as Role;
    }

    /// <summary>Takes the item out of its role. What refers to it stays as it is.</summary>
    /// <exception cref="Errors.CsException">
    /// CsNotInDefinition: it was removed before. CsImportedItem: the file does not say it itself.
    /// </exception>
    public void Remove() => RemoveFromHome();

    /// <summary>Everything in the definition that names this item.</summary>
    public virtual IReadOnlyList<ItemReference> FindReferences() => [];

    private protected override Import? ImportedBy => Origin;
}

/// <summary>A part of a role that has a name.</summary>
public abstract class NamedRoleItem : RoleItem
{
    private protected NamedRoleItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>Gives the item another name, and follows it in what <see cref="RoleItem.FindReferences"/> finds.</summary>
    /// <exception cref="Errors.CsException">
    /// CsInvalidName, CsItemExists, CsNotInDefinition: it was removed. CsImportedItem: the file does not say it itself.
    /// </exception>
    public virtual void Rename(string newName)
    {
        EnsureEditable();
        if (FindNamesake(newName) is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.ItemExists(existing);
        }

        RenameWith(FindReferences(), newName);
    }

    /// <summary>The item that has a name already, among those that this one must be told apart from.</summary>
    private protected virtual DocumentItem? FindNamesake(string name) => Home?.FindItem(name);
}
