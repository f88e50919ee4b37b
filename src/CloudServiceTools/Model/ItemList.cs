using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace CloudServiceTools.Model;

/// <summary>A list that is read here, and changed through its owner.</summary>
/// <remarks>
/// It is an <see cref="IList"/>, because PowerShell takes a list apart for a parameter such as <c>Role[]</c> only then: of any
/// other it makes one item, and <c>-From $definition.Roles</c> would ask for a role with the names of all.
/// </remarks>
/// <typeparam name="T">The kind of item.</typeparam>
[SuppressMessage("Design", "CA1033", Justification = "Nobody outside of the engine can derive from it.")]
public abstract class ItemList<T> : IReadOnlyList<T>, IList
    where T : class
{
    private protected ItemList()
    {
    }

    /// <summary>How many items there are.</summary>
    public abstract int Count { get; }

    bool IList.IsReadOnly => true;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    /// <summary>The item at a place, from 0, in the order of the file.</summary>
    public abstract T this[int index] { get; }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw ReadOnly();
    }

    /// <summary>The items as they are now: what the loop adds, removes or renames does not disturb it.</summary>
    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The texts of the items, with commas between them, as a cell of a table has them.</summary>
    public override string ToString() => string.Join(", ", this);

    bool IList.Contains(object? value) => IndexOf(value) >= 0;

    int IList.IndexOf(object? value) => IndexOf(value);

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (T item in this)
        {
            array.SetValue(item, index++);
        }
    }

    int IList.Add(object? value) => throw ReadOnly();

    void IList.Insert(int index, object? value) => throw ReadOnly();

    void IList.Remove(object? value) => throw ReadOnly();

    void IList.RemoveAt(int index) => throw ReadOnly();

    void IList.Clear() => throw ReadOnly();

    private static NotSupportedException ReadOnly() =>
        new("This list shows what there is and takes no changes. Add or remove such items with the command that is there for them.");

    private int IndexOf(object? value)
    {
        for (int index = 0; index < Count; index++)
        {
            if (ReferenceEquals(this[index], value))
            {
                return index;
            }
        }

        return -1;
    }
}
