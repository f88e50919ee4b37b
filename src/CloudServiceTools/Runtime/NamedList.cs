using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>
/// A list whose items have names, compared ignoring case. It has the members of the dictionaries of ServiceRuntime that
/// scripts use (an index by name, Keys, Values, ContainsKey), and gives its items where those give pairs.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
public sealed class NamedList<T> : ItemList<T>
    where T : class
{
    private readonly T[] _items;
    private readonly Dictionary<string, T> _byName;

    internal NamedList(IReadOnlyList<(string Name, T Item)> items)
    {
        Keys = [.. items.Select(item => item.Name)];
        _items = [.. items.Select(item => item.Item)];
        _byName = items.ToDictionary(item => item.Name, item => item.Item, NameComparer.Instance);
    }

    /// <inheritdoc/>
    public override int Count => _items.Length;

    /// <summary>The names, in the order of the definition.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The items: the list itself, as scripts for a dictionary ask for it.</summary>
    public IReadOnlyList<T> Values => _items;

    /// <summary>The item of a name, or null.</summary>
    public T? this[string name] => _byName.TryGetValue(name, out T? item) ? item : null;

    /// <inheritdoc/>
    public override T this[int index] => _items[index];

    /// <summary>Whether there is an item of a name.</summary>
    public bool ContainsKey(string name) => _byName.ContainsKey(name);

    /// <inheritdoc/>
    public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();
}
