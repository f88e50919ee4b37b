using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Comparison;

/// <summary>The roles and endpoints that have another name now. Whatever names them may follow without being a difference.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _newRoles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _oldRoles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _newEndpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _oldEndpoints = new(StringComparer.OrdinalIgnoreCase);

    internal void Add(ItemFacts before, ItemFacts after)
    {
        if (before.Word.IsRole)
        {
            _newRoles[before.Key] = after.Key;
            _oldRoles[after.Key] = before.Key;
        }
        else
        {
            _newEndpoints[before.Path] = after.Path;
            _oldEndpoints[after.Path] = before.Path;
        }
    }

    /// <summary>What a role was called before.</summary>
    internal string OldRole(string name) => _oldRoles.TryGetValue(name, out string? old) ? old : name;

    /// <summary>What a role is called now.</summary>
    internal string NewRole(string name) => _newRoles.TryGetValue(name, out string? now) ? now : name;

    /// <summary>What <c>Role/Endpoint</c> was called before.</summary>
    internal string OldEndpoint(string path) =>
        _oldEndpoints.Count == 0 && _oldRoles.Count == 0 ? path : Follow(path, _oldEndpoints, OldRole);

    /// <summary>Whether a property that names an endpoint of its own role has only followed it to its new name.</summary>
    internal bool IsFollowed(ItemFacts item, Fact before, Fact after) =>
        _newEndpoints.Count > 0
        && before.Value is string old
        && after.Value is string now
        && before.Property switch
        {
            Vocabulary.EndpointName => Same(Followed(item, old), now),
            Vocabulary.XPath => InstancePath.Parse(old) is { Kind: InstancePathKind.Endpoint } path
                && InstancePath.Parse(now) is { } newer
                && newer with { Name = path.Name } == path
                && Same(Followed(item, path.Name), newer.Name),
            _ => false,
        };

    private string? Followed(ItemFacts item, string endpoint)
    {
        ItemFacts role = item;
        while (!role.Word.IsRole && role.Owner is not null)
        {
            role = role.Owner;
        }

        return _newEndpoints.TryGetValue($"{role.Key}/{endpoint}", out string? path)
            ? path.Substring(path.IndexOf('/') + 1)
            : null;
    }

    private static string Follow(string path, Dictionary<string, string> endpoints, Func<string, string> role)
    {
        if (endpoints.TryGetValue(path, out string? other))
        {
            return other;
        }

        int slash = path.IndexOf('/');
        return slash < 0 ? path : role(path.Substring(0, slash)) + path.Substring(slash);
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
