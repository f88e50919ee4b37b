using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A cmdlet that changes items: one from the pipeline, or those of a document that the parameters choose. It changes all of
/// them or none, and writes what it was given.
/// </summary>
/// <typeparam name="TOwner">The kind of document that has the items.</typeparam>
/// <typeparam name="TItem">The kind of item.</typeparam>
public abstract class TargetCommand<TOwner, TItem> : ChangeCommand<TOwner>
    where TOwner : DocumentItem, IServiceDocument
    where TItem : DocumentItem
{
    /// <summary>The item.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public TItem InputObject { get; set; } = null!;

    private protected override object? Other => ParameterSetName == InputObjectSet ? InputObject : null;

    /// <summary>The items of a document that the parameters choose.</summary>
    private protected abstract IReadOnlyList<TItem> Choose(TOwner owner);

    /// <summary>A document of its own that says the same.</summary>
    private protected abstract TOwner CopyOf(TOwner owner);

    /// <summary>Whether an item was taken out of its document, with what it stood in.</summary>
    private protected abstract bool IsGone(TItem item);

    /// <summary>Whether an item is to be changed.</summary>
    private protected virtual bool ShouldChange(TItem item) => ConfirmsChange(item.ToPhrase(), item, item);

    /// <summary>Changes an item, wholly or not at all.</summary>
    private protected abstract void Change(TItem item);

    /// <summary>Changes an item if that is confirmed.</summary>
    private protected void ChangeOne(TItem item)
    {
        if (ShouldChange(item))
        {
            Change(item);
        }
    }

    private protected override void ChangeIn(TOwner owner)
    {
        IReadOnlyList<TItem> items = Choose(owner);
        bool[] isWanted = [.. items.Select(ShouldChange)];
        if (isWanted.Count(wanted => wanted) > 1)
        {
            Rehearse(owner, isWanted);
        }

        ChangeAll(items.Where((_, i) => isWanted[i]));
    }

    private protected override void ChangeOther() => ChangeOne(InputObject);

    /// <summary>What one of several items refuses is found out on a copy, before the first of them is changed.</summary>
    private void Rehearse(TOwner owner, bool[] isWanted)
    {
        IsRehearsing = true;
        try
        {
            ChangeAll(Choose(CopyOf(owner)).Where((_, i) => isWanted[i]));
        }
        finally
        {
            IsRehearsing = false;
        }
    }

    private void ChangeAll(IEnumerable<TItem> items)
    {
        foreach (TItem item in items.Where(item => !IsGone(item)))
        {
            Change(item);
        }
    }
}
