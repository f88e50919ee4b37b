using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>
/// The xpaths that an environment variable's value can be looked up with on an instance
/// (learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath).
/// </summary>
public static class InstancePaths
{
    /// <summary>Those that every role has.</summary>
    public static IReadOnlyList<string> Common { get; } = [.. InstancePath.Unnamed().Select(path => path.ToString())];

    /// <summary>Those that name an endpoint, a setting or a local storage of a role, its imports' included.</summary>
    public static IEnumerable<string> Of(Role role) =>
        Paths(InstancePathKind.Endpoint, role.GetEffectiveItems<Endpoint>())
            .Concat(Paths(InstancePathKind.Setting, role.GetEffectiveItems<Setting>()))
            .Concat(Paths(InstancePathKind.LocalStorage, role.LocalStorage));

    private static IEnumerable<string> Paths(InstancePathKind kind, IEnumerable<NamedRoleItem> items) =>
        items.SelectMany(item => InstancePath.Of(kind, item.Name)).Select(path => path.ToString());
}
