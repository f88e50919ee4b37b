using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>How many instances a role has, which place they take among those of the service, and which ports they open.</summary>
internal sealed class RoleLayout
{
    private RoleLayout(Role role, int count, int firstInstance, bool isEmulated)
    {
        Role = role;
        Name = role.Name;
        Count = count;
        FirstInstance = firstInstance;
        List<Endpoint> endpoints = [.. FirstOfEachName(
            role.GetEffectiveItems<Endpoint>(), endpoint => endpoint.Name)];
        IsDiscoverable = endpoints.Exists(endpoint => endpoint.Kind == EndpointKind.Internal);
        Endpoints = EndpointLayout.Of(
            isEmulated ? endpoints.FindAll(endpoint => endpoint.Kind != EndpointKind.InstanceInput) : endpoints, count);
    }

    internal Role Role { get; }

    internal string Name { get; }

    internal int Count { get; }

    /// <summary>How many instances the roles before this one have.</summary>
    internal int FirstInstance { get; }

    internal IReadOnlyList<EndpointLayout> Endpoints { get; }

    /// <summary>Whether every instance of the service sees those of the role.</summary>
    internal bool IsDiscoverable { get; }

    /// <summary>The ids of the instances, in order.</summary>
    internal IEnumerable<string> Ids => Enumerable.Range(0, Count).Select(number => RoleInstance.IdOf(Name, number));

    /// <summary>
    /// The roles of a definition. Of a name that stands twice, which no tool deploys, the first role counts, as it does
    /// for <see cref="ServiceDefinition.Roles"/>; what has no name cannot be asked for.
    /// </summary>
    /// <exception cref="Errors.CsException">CsRoleNotFound, CsInvalidValue, CsInvalidPort.</exception>
    internal static IReadOnlyList<RoleLayout> Of(ServiceDefinition definition, RoleEnvironmentSettings settings)
    {
        Dictionary<string, int> given = new(NameComparer.Instance);
        foreach (KeyValuePair<string, int> count in settings.InstanceCounts)
        {
            given[definition.GetRole(count.Key).Name] = ConfigurationErrors.RequireCount(count.Value);
        }

        List<(Role Role, int Count)> roles = [];
        long total = 0;
        foreach (Role role in FirstOfEachName(definition.Roles, role => role.Name))
        {
            int count = given.TryGetValue(role.Name, out int known) ? known : CountOf(settings.Configuration?.Roles[role.Name]);
            total += count;
            roles.Add((role, count));
        }

        if (total > RoleEnvironment.MostInstances)
        {
            throw RuntimeErrors.TooManyInstances(definition, total);
        }

        List<RoleLayout> layouts = [];
        int first = 0;
        foreach ((Role role, int count) in roles)
        {
            layouts.Add(new RoleLayout(role, count, first, settings.IsEmulated));
            first += count;
        }

        return layouts;
    }

    private static int CountOf(RoleConfiguration? role) =>
        role?.InstanceCount is not < 0 ? role?.InstanceCount ?? 1 : throw RuntimeErrors.NegativeCount(role);

    private static IEnumerable<T> FirstOfEachName<T>(IEnumerable<T> items, Func<T, string> nameOf)
    {
        HashSet<string> names = new(NameComparer.Instance) { string.Empty };
        return items.Where(item => names.Add(nameOf(item)));
    }
}
