using System.Collections.Generic;

namespace CloudServiceTools.Schema;

/// <summary>
/// What an element is to somebody who does not think in XML: a role, a setting, a DNS server. An element without a kind
/// holds items, or is a part of the item that it stands in.
/// </summary>
public sealed class ItemKind
{
    private readonly string[] _key;

    internal ItemKind(string noun, params string[] key)
    {
        Noun = noun;
        _key = key;
    }

    /// <summary>What a message calls such an item, such as <c>local storage</c>.</summary>
    public string Noun { get; }

    /// <summary>
    /// The attributes that tell an item from others of its noun beside it: one as a rule, and two for an endpoint ACL. None
    /// where there is one such item at the most, and where a number stands for a name.
    /// </summary>
    public IReadOnlyList<string> Key => _key;

    /// <summary>Whether the order of such items matters: startup tasks run one after another.</summary>
    public bool IsOrdered { get; internal init; }

    /// <summary>Whether an item is told from others by its number, its place among them from 1: traffic rules have no names.</summary>
    public bool IsNumbered { get; internal init; }

    /// <summary>What the name of the element says beyond the noun, as a property and its value; null where it says no more.</summary>
    internal (string Property, string Value)? Variant { get; init; }

    internal bool HasKey => _key.Length > 0;

    /// <summary>The one attribute of <see cref="Key"/>; null where there are several, or none.</summary>
    internal string? OneKey => _key.Length == 1 ? _key[0] : null;

    internal bool IsRole => Noun == DefinitionKinds.RoleNoun;

    internal bool IsEndpoint => Noun == DefinitionKinds.EndpointNoun;

    /// <inheritdoc/>
    public override string ToString() => Noun;
}
