using System.Collections.Generic;

namespace CloudServiceTools.Model;

/// <summary>A list of what is there once and for all, such as the names that an element lists.</summary>
/// <param name="items">The items.</param>
internal sealed class FixedList<T>(IReadOnlyList<T> items) : ItemList<T>
    where T : class
{
    public override int Count => items.Count;

    public override T this[int index] => items[index];

    public override IEnumerator<T> GetEnumerator() => items.GetEnumerator();
}
