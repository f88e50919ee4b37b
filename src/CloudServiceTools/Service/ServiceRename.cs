using System;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>
/// Changes what several files of a service name: in all of them, or in none where one refuses. The change is tried on copies
/// first.
/// </summary>
public static class ServiceRename
{
    /// <summary>Renames a role in the definition and in every configuration, with what names it there.</summary>
    /// <param name="service">The service.</param>
    /// <param name="role">A role of its definition.</param>
    /// <param name="newName">The new name.</param>
    /// <exception cref="Errors.CsException">CsRoleExists, CsInvalidName, CsItemExists; no file of the service is changed.</exception>
    public static void Rename(this CloudService service, Role role, string newName)
    {
        string name = role.Name;
        service.Change(each =>
        {
            each.Definition.GetRole(name).Rename(newName);
            each.InConfigurations(name, configured => configured.Rename(newName));
        });
    }

    /// <summary>Renames a setting of a role in the definition, and its value in every configuration.</summary>
    /// <param name="service">The service.</param>
    /// <param name="setting">A setting that its definition declares.</param>
    /// <param name="newName">The new name.</param>
    /// <inheritdoc cref="Rename(CloudService, Role, string)" path="/exception"/>
    public static void Rename(this CloudService service, Setting setting, string newName)
    {
        string name = setting.Name;
        string? role = setting.Role;
        service.Change(each =>
        {
            Find(each, role, setting, owner => owner.Settings[name]).Rename(newName);
            each.InConfigurations(role, configured => configured.Settings[name]?.Rename(newName));
        });
    }

    /// <summary>Renames a certificate of a role in the definition, and in every configuration.</summary>
    /// <param name="service">The service.</param>
    /// <param name="certificate">A certificate that its definition has.</param>
    /// <param name="newName">The new name.</param>
    /// <inheritdoc cref="Rename(CloudService, Role, string)" path="/exception"/>
    public static void Rename(this CloudService service, Certificate certificate, string newName)
    {
        string name = certificate.Name;
        string? role = certificate.Role;
        service.Change(each =>
        {
            Find(each, role, certificate, owner => owner.Certificates[name]).Rename(newName);
            each.InConfigurations(role, configured => configured.Certificates[name]?.Rename(newName));
        });
    }

    /// <summary>An item that an import adds, or that was removed, refuses the change itself.</summary>
    private static T Find<T>(CloudService service, string? role, T item, Func<Role, T?> find)
        where T : NamedRoleItem => (role is null ? null : service.Definition.Roles[role] is { } owner ? find(owner) : null) ?? item;

    private static void InConfigurations(this CloudService service, string? role, Action<RoleConfiguration> change)
    {
        foreach (ServiceEnvironment environment in service.Environments)
        {
            if (role is not null && environment.Configuration.Roles[role] is { } configured)
            {
                change(configured);
            }
        }
    }

    private static void Change(this CloudService service, Action<CloudService> change)
    {
        change(CloudService.Of(service.Definition.Copy(), service.Environments.Select(environment => environment.Configuration.Copy())));
        change(service);
    }
}
