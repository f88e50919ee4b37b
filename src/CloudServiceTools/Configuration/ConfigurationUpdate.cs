using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Configuration;

/// <summary>What became of a configuration that was brought up to its definition.</summary>
public sealed class ConfigurationUpdate
{
    private readonly List<ConfigurationItem> _added = [];
    private readonly List<ConfigurationItem> _undeclared = [];

    private ConfigurationUpdate()
    {
    }

    /// <summary>The roles, settings and certificates that were added, each role before what is in it.</summary>
    public IReadOnlyList<ConfigurationItem> Added => _added;

    /// <summary>The roles, settings and certificates that the definition does not declare.</summary>
    public IReadOnlyList<ConfigurationItem> Undeclared => _undeclared;

    internal static ConfigurationUpdate Run(ServiceConfiguration configuration, ServiceDefinition definition, int instanceCount)
    {
        _ = ConfigurationErrors.RequireCount(instanceCount);
        ConfigurationUpdate update = new();
        foreach (Role role in definition.Roles.Where(role => role.Name.Length > 0))
        {
            update.Add(configuration, role, instanceCount);
        }

        foreach (RoleConfiguration role in configuration.Roles)
        {
            update.Compare(role, definition.Roles[role.Name]);
        }

        return update;
    }

    private void Add(ServiceConfiguration configuration, Role declared, int instanceCount)
    {
        RoleConfiguration? role = configuration.Roles[declared.Name];
        if (role is null)
        {
            role = configuration.AddRole(declared.Name, instanceCount);
            _added.Add(role);
        }

        EffectiveRole effective = new(declared);
        foreach (string name in Named(effective.Settings))
        {
            if (!role.Settings.Contains(name))
            {
                _added.Add(role.AddSetting(name, string.Empty));
            }
        }

        foreach (string name in Named(effective.Certificates))
        {
            if (!role.Certificates.Contains(name))
            {
                _added.Add(role.AddCertificate(name, CertificateThumbprint.Placeholder));
            }
        }
    }

    private void Compare(RoleConfiguration role, Role? declared)
    {
        if (declared is null)
        {
            _undeclared.Add(role);
            return;
        }

        EffectiveRole effective = new(declared);
        _undeclared.AddRange(role.Settings.Where(setting => !effective.DeclaresSetting(setting.Name)));
        _undeclared.AddRange(role.Certificates.Where(certificate => !effective.DeclaresCertificate(certificate.Name)));
    }

    /// <summary>A broken file may have items without a name.</summary>
    private static IEnumerable<string> Named(IEnumerable<NamedRoleItem> items) =>
        items.Select(item => item.Name).Where(name => name.Length > 0);
}
