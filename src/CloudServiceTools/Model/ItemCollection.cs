using System;
using System.Collections;
using System.Collections.Generic;

namespace CloudServiceTools.Model;

/// <summary>The items of one kind in an element, live: what is added or removed shows at once.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public class ItemCollection<T> : IReadOnlyList<T>
    where T : DefinitionItem
{
    private readonly Func<long> _currentStamp;
    private readonly Func<IEnumerable<T>> _read;
    private readonly List<T> _items = [];
    private long _stamp = -1;

    internal ItemCollection(Func<long> currentStamp, Func<IEnumerable<T>> read)
    {
        _currentStamp = currentStamp;
        _read = read;
    }

    /// <summary>How many items there are.</summary>
    public int Count => Items.Count;

    /// <summary>The item at a place, from 0, in the order of the file.</summary>
    public T this[int index] => Items[index];

    private List<T> Items
    {
        get
        {
            if (!IsCurrent)
            {
                _items.Clear();
                _items.AddRange(_read());
                _stamp = _currentStamp();
                OnRead(_items);
            }

            return _items;
        }
    }

    /// <summary>Whether the last reading still holds.</summary>
    private protected bool IsCurrent => _stamp == _currentStamp();

    /// <summary>The items as they are now: what the loop adds, removes or renames does not disturb it.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items.ToArray()).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// Runs an insertion and, where it makes the item the last of this collection, takes note of it, so that a
    /// thousand insertions do not mean a thousand readings.
    /// </summary>
    internal T Append(Func<T> insert, bool isLast = true)
    {
        bool wasCurrent = IsCurrent;
        T item = insert();
        if (wasCurrent && isLast)
        {
            _items.Add(item);
            _stamp = _currentStamp();
            OnAppended(item);
        }

        return item;
    }

    /// <summary>Runs the removal of an item, and takes note of it.</summary>
    internal void Remove(T item, Action remove)
    {
        bool wasCurrent = IsCurrent;
        remove();
        if (wasCurrent && TryForget(item, _items.Count))
        {
            _items.Remove(item);
            _stamp = _currentStamp();
        }
    }

    private protected void EnsureRead() => _ = Items;

    private protected virtual void OnRead(IReadOnlyList<T> items)
    {
    }

    private protected virtual void OnAppended(T item)
    {
    }

    /// <summary>Forgets an item that was removed; false where only reading everything again can tell what is left.</summary>
    private protected virtual bool TryForget(T item, int count) => true;
}

/// <summary>A collection whose items have names, compared ignoring case.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public sealed class NamedCollection<T> : ItemCollection<T>
    where T : NamedItem
{
    private readonly Dictionary<string, T> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal NamedCollection(Func<long> currentStamp, Func<IEnumerable<T>> read)
        : base(currentStamp, read)
    {
    }

    /// <summary>The first item of a name, or null.</summary>
    public T? this[string name]
    {
        get
        {
            EnsureRead();
            return _byName.TryGetValue(name, out T? item) ? item : null;
        }
    }

    /// <summary>Whether there is an item of a name.</summary>
    public bool Contains(string name) => this[name] is not null;

    private protected override void OnRead(IReadOnlyList<T> items)
    {
        _byName.Clear();
        foreach (T item in items)
        {
            OnAppended(item);
        }
    }

    private protected override void OnAppended(T item)
    {
        if (!_byName.ContainsKey(item.Name))
        {
            _byName.Add(item.Name, item);
        }
    }

    private protected override bool TryForget(T item, int count)
    {
        // Where a name stands twice, the second item comes to light when the first goes.
        return _byName.Count == count && _byName.Remove(item.Name);
    }
}
