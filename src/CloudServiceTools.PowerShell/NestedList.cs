using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace CloudServiceTools.PowerShell;

/// <summary>
/// What is in a list, and in the lists in it. A list of PowerShell may contain itself, be nested without an end, or hold another
/// one many times: each is read once, and none makes the stack grow.
/// </summary>
internal static class NestedList
{
    /// <summary>What is no list, in order; a text is none.</summary>
    /// <param name="value">A list, or a single object; either may be wrapped by PowerShell.</param>
    /// <param name="containsItself">Whether a list stands in itself; it is passed over there.</param>
    internal static List<object?> Items(object? value, out bool containsItself)
    {
        List<object?> items = [];
        containsItself = false;
        HashSet<object> seen = new(ByReference.Instance);
        HashSet<object> open = new(ByReference.Instance);
        Stack<(object List, IEnumerator Items)> levels = new();
        Add(value, ref containsItself);
        while (levels.Count > 0)
        {
            (object list, IEnumerator rest) = levels.Peek();
            if (rest.MoveNext())
            {
                Add(rest.Current, ref containsItself);
            }
            else
            {
                levels.Pop();
                open.Remove(list);
            }
        }

        return items;

        void Add(object? item, ref bool containsItself)
        {
            object? inner = item is PSObject wrapped ? wrapped.BaseObject : item;
            if (inner is not IEnumerable list || inner is string)
            {
                items.Add(item);
            }
            else if (seen.Add(inner))
            {
                open.Add(inner);
                levels.Push((inner, list.GetEnumerator()));
            }
            else
            {
                containsItself |= open.Contains(inner);
            }
        }
    }

    private sealed class ByReference : IEqualityComparer<object>
    {
        internal static readonly ByReference Instance = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
