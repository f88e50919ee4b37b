using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that renames an item of a role, and follows it where the definition names it.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class RenameItemCommand<T> : NamedItemCommand<T>
    where T : NamedRoleItem
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(T item) => item.Rename(NewName);
}
