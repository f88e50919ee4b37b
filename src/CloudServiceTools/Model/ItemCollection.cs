using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>The items of one kind in an element, live: what is added or removed shows at once.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public class ItemCollection<T> : ItemList<T>, IItemHome
    where T : DocumentItem
{
    private readonly ItemPlace _place;
    private readonly Func<SourceElement, ElementSchema, T> _view;
    private readonly List<T> _items = [];
    private long _stamp = -1;
    private int _gaps;

    internal ItemCollection(ItemPlace place, Func<SourceElement, ElementSchema, T> view)
    {
        _place = place;
        _view = view;
    }

    /// <inheritdoc/>
    public override int Count => Items.Count;

    /// <inheritdoc/>
    public override T this[int index] => Items[index];

    private protected List<T> Items
    {
        get
        {
            if (!IsCurrent)
            {
                _items.Clear();
                _gaps = 0;
                _place.Read((element, schema) => Append(View(element, schema)));

                _stamp = _place.Stamp;
                OnRead(_items);
            }
            else if (_gaps > 0)
            {
                _items.RemoveAll(item => item is null);
                _gaps = 0;
                for (int place = 0; place < _items.Count; place++)
                {
                    _items[place].PlaceInHome = place;
                }
            }

            return _items;
        }
    }

    /// <summary>Whether the last reading still holds.</summary>
    private protected bool IsCurrent => _stamp == _place.Stamp;

    /// <inheritdoc/>
    public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    /// <summary>The items as they are now.</summary>
    internal T[] ToArray() => [.. Items];

    /// <summary>Makes an item and puts it into its place, or leaves everything as it was.</summary>
    /// <param name="elementName">The name of its element.</param>
    /// <param name="attributes">Its attributes; those that are null are left out.</param>
    /// <param name="complete">Fills the item before it goes to its place; what it throws stops the addition.</param>
    /// <param name="mayRepeat">Whether there may be several of one key.</param>
    internal T Add(
        string elementName,
        IEnumerable<(string Name, string? Value)> attributes,
        Action<T>? complete = null,
        bool mayRepeat = false)
    {
        T item = Make(elementName, attributes, mayRepeat);
        complete?.Invoke(item);
        return Insert(item.Element);
    }

    /// <summary>Makes an item and puts it in the place of others, or leaves everything as it was.</summary>
    internal T Replace(IReadOnlyList<T> replaced, string elementName, IEnumerable<(string Name, string? Value)> attributes)
    {
        T item = Make(elementName, attributes, mayRepeat: true);
        foreach (T old in replaced)
        {
            ((IItemHome)this).Remove(old);
        }

        return Insert(item.Element);
    }

    /// <summary>Makes items that have nothing but a name, and puts all of them into their place, or none.</summary>
    internal IReadOnlyList<T> AddAll(string elementName, string nameAttribute, IEnumerable<string> names)
    {
        List<T> items = [];
        HashSet<string> known = new(NameComparer.Instance);
        foreach (string name in names)
        {
            T item = Make(elementName, [(nameAttribute, name)], mayRepeat: false);
            if (!known.Add(name))
            {
                throw ModelErrors.GivenTwice(item);
            }

            items.Add(item);
        }

        return [.. items.Select(item => Insert(item.Element))];
    }

    /// <summary>
    /// Puts an element into its place. Where that makes it the last of this collection, the collection takes note, so
    /// that a thousand insertions do not mean a thousand readings.
    /// </summary>
    internal T Insert(SourceElement element)
    {
        bool wasCurrent = IsCurrent;
        bool isLast = _place.Insert(element);
        T item = View(element, _place.ContainerSchema.FindChild(element.LocalName)!);
        if (wasCurrent && isLast)
        {
            Append(item);
            _stamp = _place.Stamp;
            OnAppended(item);
        }

        return item;
    }

    /// <summary>Takes an item out of the file, and takes note of it.</summary>
    void IItemHome.Remove(DocumentItem item)
    {
        bool wasCurrent = IsCurrent;
        _place.Remove(item.Element);
        if (wasCurrent && item is T own
            && own.PlaceInHome < _items.Count && ReferenceEquals(_items[own.PlaceInHome], own)
            && TryForget(own, _items.Count - _gaps))
        {
            // A list that loses one item after the other is closed up once, when somebody reads it.
            _items[own.PlaceInHome] = null!;
            _gaps++;
            _stamp = _place.Stamp;
        }
    }

    /// <summary>The first item of a key, or null.</summary>
    DocumentItem? IItemHome.FindItem(string key) => Find(key);

    /// <summary>The first item of a key, or null.</summary>
    internal virtual T? Find(string key) =>
        Items.Find(item => NameComparer.AreSame(item.Key, key));

    private void Append(T item)
    {
        item.PlaceInHome = _items.Count;
        _items.Add(item);
    }

    private T Make(string elementName, IEnumerable<(string Name, string? Value)> attributes, bool mayRepeat)
    {
        SourceElement element = _place.Create(elementName, AttributeText.Given(attributes));
        T item = _view(element, _place.ContainerSchema.FindChild(elementName)!);
        return !mayRepeat && Find(item.Key) is { } existing ? throw ModelErrors.ItemExists(existing) : item;
    }

    private T View(SourceElement element, ElementSchema schema)
    {
        T item = element.View as T ?? _view(element, schema);
        item.Home = this;
        return item;
    }

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
    where T : DocumentItem
{
    // Made when somebody asks for a name: most lists are only walked through.
    private Dictionary<string, T>? _byName;

    internal NamedCollection(ItemPlace place, Func<SourceElement, ElementSchema, T> view)
        : base(place, view)
    {
    }

    /// <summary>The first item of a name, or null.</summary>
    public T? this[string name] => Find(name);

    /// <summary>Whether there is an item of a name.</summary>
    public bool Contains(string name) => this[name] is not null;

    internal override T? Find(string key)
    {
        List<T> items = Items;
        if (items.Count == 0)
        {
            return null;
        }

        if (_byName is null)
        {
            _byName = new(NameComparer.Instance);
            items.ForEach(OnAppended);
        }

        return _byName.TryGetValue(key, out T? item) ? item : null;
    }

    private protected override void OnRead(IReadOnlyList<T> items) => _byName = null;

    private protected override void OnAppended(T item)
    {
        if (_byName?.ContainsKey(item.Key) == false)
        {
            _byName.Add(item.Key, item);
        }
    }

    private protected override bool TryForget(T item, int count)
    {
        // Where a name stands twice, the second item comes to light when the first goes.
        return _byName is null || (_byName.Count == count && _byName.Remove(item.Key));
    }
}

/// <summary>A collection, for an item that leaves it.</summary>
internal interface IItemHome
{
    void Remove(DocumentItem item);

    DocumentItem? FindItem(string key);
}
