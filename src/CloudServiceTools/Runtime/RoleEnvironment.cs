using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>
/// What an instance of a service sees of itself and of the others, as Microsoft.WindowsAzure.ServiceRuntime would show it
/// on the platform. It is made from the definition and the configuration as they stand, and does not follow later changes.
/// </summary>
/// <remarks>
/// What only the platform decides (addresses, ports that are left open, domains, the id of the deployment) is made up, and
/// always in the same way, so that the same files give the same environment.
/// </remarks>
public sealed class RoleEnvironment
{
    /// <summary>How many instances a service may have here: more than any has had, and few enough to be listed.</summary>
    public const int MostInstances = 10000;

    internal const int FaultDomainCount = 2;

    private const int DefaultUpgradeDomainCount = 5;

    private readonly InstanceValues _values;

    private RoleEnvironment(
        ServiceDefinition definition, IReadOnlyList<RoleLayout> layouts, RoleLayout current, int number, RoleEnvironmentSettings settings)
    {
        ServiceName = definition.Name;
        DeploymentId = DeploymentIdOf(definition.Name);
        IsEmulated = settings.IsEmulated;
        int upgradeDomainCount = definition.UpgradeDomainCount is > 0 and int said ? said : DefaultUpgradeDomainCount;
        List<(string Name, RuntimeRole Role)> roles = [];
        foreach (RoleLayout layout in layouts)
        {
            RuntimeRole role = new(layout.Name);
            IEnumerable<int> seen = layout.IsDiscoverable ? Enumerable.Range(0, layout.Count)
                : layout == current ? [number]
                : [];
            role.Instances = new FixedList<RoleInstance>(
                [.. seen.Select(seen => new RoleInstance(role, layout, seen, upgradeDomainCount, IsEmulated))]);
            roles.Add((role.Name, role));
        }

        Roles = new NamedList<RuntimeRole>(roles);
        CurrentRoleInstance = Roles[current.Name]!.Instances[current.IsDiscoverable ? number : 0];
        _values = new InstanceValues(this, current.Role, settings.Configuration);
    }

    /// <summary>The name of the service. ServiceRuntime does not have this.</summary>
    public string ServiceName { get; }

    /// <summary>The instance to look from.</summary>
    public RoleInstance CurrentRoleInstance { get; }

    /// <summary>The roles of the service by their names, in the order of the definition.</summary>
    public NamedList<RuntimeRole> Roles { get; }

    /// <summary>
    /// The id of the deployment: 32 hexadecimal digits, as on the platform. They are made from the name of the service.
    /// </summary>
    public string DeploymentId { get; }

    /// <summary>Whether the service runs in the compute emulator.</summary>
    public bool IsEmulated { get; }

    /// <summary>Whether there is such an environment, which scripts ask first: it is true.</summary>
    public bool IsAvailable { get; } = true;

    /// <summary>Makes the environment that an instance of a service has.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="settings">How many instances there are, and which is the current one; null for one of each role.</param>
    /// <exception cref="CsException">
    /// CsRoleNotFound: a count for a role that there is not. CsInvalidValue: a count below 0, or more than 10000 instances.
    /// CsItemNotFound: there is no such instance, or none at all. CsInvalidPort: an endpoint has no port that an instance
    /// could listen on, or fewer public ports than its role has instances.
    /// </exception>
    public static RoleEnvironment Create(ServiceDefinition definition, RoleEnvironmentSettings? settings = null)
    {
        settings ??= new RoleEnvironmentSettings();
        IReadOnlyList<RoleLayout> layouts = RoleLayout.Of(definition, settings);
        RoleLayout first = layouts.FirstOrDefault(layout => layout.Count > 0) ?? throw RuntimeErrors.NoInstance(definition);
        if (settings.CurrentInstance is not { } id)
        {
            return new RoleEnvironment(definition, layouts, first, 0, settings);
        }

        foreach (RoleLayout layout in layouts)
        {
            if (NumberOf(id, layout) is { } number)
            {
                return new RoleEnvironment(definition, layouts, layout, number, settings);
            }
        }

        throw RuntimeErrors.InstanceNotFound(definition, id, layouts);
    }

    /// <summary>The ids of all instances that a service has, in the order of its roles: those that can be the current one.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="settings">How many instances there are; null for one of each role.</param>
    /// <exception cref="CsException">As <see cref="Create"/>, but for CsItemNotFound.</exception>
    public static IReadOnlyList<string> GetInstanceIds(ServiceDefinition definition, RoleEnvironmentSettings? settings = null) =>
        [.. RoleLayout.Of(definition, settings ?? new RoleEnvironmentSettings()).SelectMany(layout => layout.Ids)];

    /// <summary>The value that the configuration gives to a setting of the current instance's role.</summary>
    /// <param name="name">The name of the setting, ignoring case; an import's with the module's namespace in front.</param>
    /// <exception cref="CsException">
    /// CsItemNotFound: the role declares no such setting, or the configuration has no value for it, or there is none.
    /// </exception>
    public string GetConfigurationSettingValue(string name) => _values.GetSetting(name);

    /// <summary>A folder of the current instance, which the definition calls a local storage.</summary>
    /// <param name="name">The name of the local storage, ignoring case.</param>
    /// <exception cref="CsException">CsItemNotFound.</exception>
    public LocalResource GetLocalResource(string name) => _values.GetLocalResource(name);

    /// <summary>What an xpath of <c>RoleInstanceValue</c> finds on the current instance.</summary>
    /// <param name="xpath">
    /// One of the documented forms, such as <c>/RoleEnvironment/CurrentInstance/@id</c>
    /// (learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath), or the @publicPort of an endpoint.
    /// Steps compare by case, names in quotes ignoring it.
    /// </param>
    /// <exception cref="CsException">
    /// CsInvalidValue: it has no known form. CsEndpointNotFound, CsItemNotFound: it names what the role does not have, or
    /// what has no such value.
    /// </exception>
    public string Evaluate(string xpath) => _values.Evaluate(xpath);

    /// <summary>
    /// The environment variables that the definition gives to the current instance: those of startup tasks first, then
    /// those of the role's own process. The ones that the platform adds are not among them.
    /// </summary>
    public IReadOnlyList<InstanceVariable> GetEnvironmentVariables() => _values.GetVariables();

    /// <summary>The id of the current instance.</summary>
    public override string ToString() => CurrentRoleInstance.Id;

    /// <summary>The number of the instance that has an id; null where the role has none of it.</summary>
    private static int? NumberOf(string id, RoleLayout layout)
    {
        string digits = id.Substring(id.LastIndexOf('_') + 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number < layout.Count
            && string.Equals(id, RoleInstance.IdOf(layout.Name, number), StringComparison.OrdinalIgnoreCase)
            ? number
            : null;
    }

    private static string DeploymentIdOf(string serviceName)
    {
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(serviceName));
        return string.Concat(bytes.Take(16).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
