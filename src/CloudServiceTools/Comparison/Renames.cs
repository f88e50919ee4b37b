using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Comparison;

/// <summary>The roles and endpoints that have another name now. Whatever names them may follow without being a difference.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _newRoles = new(NameComparer.Instance);
    private readonly Dictionary<string, string> _oldRoles = new(NameComparer.Instance);
    private readonly EndpointLookup<string> _newEndpoints = new();
    private readonly EndpointLookup<ItemFacts> _oldEndpoints = new();

    internal void Add(ItemFacts before, ItemFacts after)
    {
        if (before.Kind.IsRole)
        {
            _newRoles[before.Key] = after.Key;
            _oldRoles[after.Key] = before.Key;
        }
        else
        {
            _newEndpoints.Set(before.Owner!.Key, before.Key, after.Key);
            _oldEndpoints.Set(after.Owner!.Key, after.Key, before);
        }
    }

    /// <summary>What a role was called before.</summary>
    internal string OldRole(string name) => _oldRoles.TryGetValue(name, out string? old) ? old : name;

    /// <summary>What a role is called now.</summary>
    internal string NewRole(string name) => _newRoles.TryGetValue(name, out string? now) ? now : name;

    /// <summary>What an endpoint was called before, and its role.</summary>
    internal (string Role, string Endpoint) OldEndpoint(string role, string endpoint) =>
        _oldEndpoints.Find(role, endpoint) is { } old ? (old.Owner!.Key, old.Key) : (OldRole(role), endpoint);

    /// <summary>Whether a property that names an endpoint of its own role has only followed it to its new name.</summary>
    internal bool IsFollowed(ItemFacts item, Fact before, Fact after) =>
        !_newEndpoints.IsEmpty
        && before.Value is string old
        && after.Value is string now
        && before.Property switch
        {
            nameof(Binding.EndpointName) => NameComparer.AreSame(Followed(item, old), now),
            nameof(EnvironmentVariable.XPath) => InstancePath.Parse(old) is { Kind: InstancePathKind.Endpoint } path
                && InstancePath.Parse(now) is { } newer
                && newer with { Name = path.Name } == path
                && NameComparer.AreSame(Followed(item, path.Name), newer.Name),
            _ => false,
        };

    private string? Followed(ItemFacts item, string endpoint)
    {
        ItemFacts role = item;
        while (!role.Kind.IsRole && role.Owner is not null)
        {
            role = role.Owner;
        }

        return _newEndpoints.Find(role.Key, endpoint);
    }
}
