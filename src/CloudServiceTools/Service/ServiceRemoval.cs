using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Service;

/// <summary>Takes what a definition no longer has out of the configurations of its service.</summary>
public static class ServiceRemoval
{
    /// <summary>Takes a role out of every configuration, with its addresses, access controls and security group.</summary>
    /// <param name="service">The service.</param>
    /// <param name="role">The name of the role, ignoring case. A configuration without it stays as it is.</param>
    public static void RemoveRole(this CloudService service, string role)
    {
        foreach (ServiceConfiguration configuration in service.Environments.Select(environment => environment.Configuration))
        {
            configuration.Roles[role]?.Remove();
            configuration.InstanceAddresses[role]?.Remove();
            configuration.NetworkSecurityGroups[role]?.Remove();
            foreach (EndpointAcl acl in configuration.EndpointAcls.Where(acl => NameComparer.Instance.Equals(acl.Role, role)).ToArray())
            {
                acl.Remove();
            }
        }
    }

    /// <summary>Takes the values of a setting of a role out of every configuration.</summary>
    /// <param name="service">The service.</param>
    /// <param name="role">The name of the role, ignoring case.</param>
    /// <param name="name">The name of the setting, ignoring case.</param>
    public static void RemoveSetting(this CloudService service, string role, string name)
    {
        foreach (ServiceEnvironment environment in service.Environments)
        {
            environment.Configuration.Roles[role]?.Settings[name]?.Remove();
        }
    }

    /// <summary>Takes a certificate of a role out of every configuration.</summary>
    /// <param name="service">The service.</param>
    /// <param name="role">The name of the role, ignoring case.</param>
    /// <param name="name">The name of the certificate, ignoring case.</param>
    public static void RemoveCertificate(this CloudService service, string role, string name)
    {
        foreach (ServiceEnvironment environment in service.Environments)
        {
            environment.Configuration.Roles[role]?.Certificates[name]?.Remove();
        }
    }
}
