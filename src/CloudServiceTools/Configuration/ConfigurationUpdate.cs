using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

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

        foreach (string name in Names(declared.Settings, declared.GetImportedItems<Setting>()))
        {
            if (!role.Settings.Contains(name))
            {
                _added.Add(role.AddSetting(name, string.Empty));
            }
        }

        foreach (string name in Names(declared.Certificates, declared.GetImportedItems<Certificate>()))
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

        // What a module of another SDK adds is not known, but for the start of its names.
        string[] prefixes = [.. declared.Imports
            .Where(import => ImportedModule.Find(import.ModuleName) is null)
            .Select(import => $"Microsoft.WindowsAzure.Plugins.{import.ModuleName}.")];
        HashSet<string> settings = SetOf(Names(declared.Settings, declared.GetImportedItems<Setting>()));
        HashSet<string> certificates = SetOf(Names(declared.Certificates, declared.GetImportedItems<Certificate>())
            .Concat(declared.Endpoints.Select(endpoint => endpoint.GetAttribute("certificate")).OfType<string>()));
        _undeclared.AddRange(role.Settings.Where(setting => !IsKnown(setting, settings)));
        _undeclared.AddRange(role.Certificates.Where(certificate => !IsKnown(certificate, certificates)));

        bool IsKnown(RoleConfigurationItem item, HashSet<string> names) =>
            names.Contains(item.Name)
            || prefixes.Any(prefix => item.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<string> SetOf(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of what a role declares and of what its imports add. A broken file may have items without one.</summary>
    private static IEnumerable<string> Names(IEnumerable<NamedRoleItem> own, IEnumerable<NamedRoleItem> imported) =>
        own.Concat(imported).Select(item => item.Name).Where(name => name.Length > 0);
}
