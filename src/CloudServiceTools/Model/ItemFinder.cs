using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Model;

/// <summary>Finds items by the names that a user gives.</summary>
public static class ItemFinder
{
    /// <summary>The one item of a name, which may be any of those that the item goes by.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="items">What to choose from.</param>
    /// <param name="name">The name, ignoring case.</param>
    /// <exception cref="CsException">CsItemNotFound; CsAmbiguousName: several items have the name.</exception>
    public static T FindOne<T>(this IEnumerable<T> items, string name)
        where T : DocumentItem
    {
        List<T> all = [.. items];
        List<T> found = all.FindAll(item => item.GetNames().Contains(name, NameComparer.Instance));
        string noun = ItemClasses.NounOf(all);
        return found.Count switch
        {
            1 => found[0],
            0 => throw ModelErrors.NothingNamed(noun, name, all.Select(item => item.Key).Distinct()),
            _ => throw ModelErrors.AmbiguousName(noun, name, found),
        };
    }
}
