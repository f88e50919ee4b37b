using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>
/// The xpaths that an environment variable's value can be looked up with on an instance
/// (learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath).
/// </summary>
public static class InstancePaths
{
    private const string Instance = "/RoleEnvironment/CurrentInstance";

    /// <summary>Those that every role has.</summary>
    public static IReadOnlyList<string> Common { get; } =
    [
        "/RoleEnvironment/Deployment/@id",
        "/RoleEnvironment/Deployment/@emulated",
        $"{Instance}/@id",
        $"{Instance}/@roleName",
        $"{Instance}/@updateDomain",
        $"{Instance}/@faultDomain",
    ];

    /// <summary>Those that name an endpoint, a setting or a local storage of a role, its imports' included.</summary>
    public static IEnumerable<string> Of(Role role)
    {
        foreach (Endpoint endpoint in role.Endpoints.Concat(role.GetImportedItems<Endpoint>()))
        {
            string path = $"{Instance}/Endpoints/Endpoint[@name='{endpoint.Name}']";
            yield return path + "/@address";
            yield return path + "/@port";
            yield return path + "/@protocol";
        }

        foreach (Setting setting in role.Settings.Concat(role.GetImportedItems<Setting>()))
        {
            yield return $"{Instance}/ConfigurationSettings/ConfigurationSetting[@name='{setting.Name}']/@value";
        }

        foreach (LocalStorage storage in role.LocalStorage)
        {
            string path = $"{Instance}/LocalResources/LocalResource[@name='{storage.Name}']";
            yield return path + "/@path";
            yield return path + "/@sizeInMB";
        }
    }
}
