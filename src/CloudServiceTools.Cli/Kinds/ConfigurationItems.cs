using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>The kinds of a configuration: itself, its roles, and what it says of them.</summary>
internal static class ConfigurationItems
{
    internal static readonly KindOption RoleOption = new("--role", "WebRole1", () => Parameters.Text("--role", "ROLE", "The role."))
    {
        IsRequiredToAdd = true,
        Offered = document => ((ServiceConfiguration)document).Roles.Select(role => role.Name),
    };

    internal static IReadOnlyList<Kind> All { get; } =
    [
        new Kind<ServiceConfiguration, ServiceConfiguration>("configuration", DocumentSource.Configuration, ConfigurationSchema.Root)
        {
            Key = null,
            Shown = [("OSFamily", configuration => configuration.OSFamily), ("OSVersion", configuration => configuration.OSVersion)],
            ItemsOf = (configuration, _) => [configuration],
            FindIn = (configuration, _) => [configuration],
            Change = (configuration, values) => configuration.Update(new ServiceConfigurationSettings
            {
                ServiceName = values.Text("ServiceName"),
                OSFamily = values.Text("OSFamily"),
                OSVersion = values.Text("OSVersion"),
                SchemaVersion = values.Text("SchemaVersion"),
                VirtualNetworkSite = values.Text("VirtualNetworkSite"),
                ReservedIP = values.Text("ReservedIP"),
                CleanupFirewallOnRoleRestart = values.Flag("CleanupFirewallOnRoleRestart"),
                AllowRoleProcessLocalDumps = values.Flag("AllowRoleProcessLocalDumps"),
            }),
        },
        new Kind<ServiceConfiguration, RoleConfiguration>("role-configuration", DocumentSource.Configuration, Schema("Role"))
        {
            Sample = "WebRole1",
            Chosen = ["InstanceCount"],
            ItemsOf = (configuration, _) => configuration.Roles,
            FindIn = (configuration, values) => [configuration.GetRole(values.Key)],
            AddTo = (configuration, values) => configuration.AddRole(values.Key).Update(RoleSettings(values)),
            Change = (role, values) => role.Update(RoleSettings(values)),
            GiveName = (role, name) => role.Rename(name),
            ReferencesTo = role => role.FindReferences(),
            TakeOut = role => role.Remove(),
        },
        new Kind<ServiceConfiguration, SettingValue>("setting-value", DocumentSource.Configuration, Schema("Role/ConfigurationSettings/Setting"))
        {
            HelpNoun = "setting value",
            Sample = "Greeting",
            Others = [RoleOption],
            BelongsTo = [("Role", setting => setting.Role)],
            ShownInText = [("Value", setting => SecretText.Hide(setting.Name, setting.Value))],
            ItemsOf = (configuration, values) => RolesOf(configuration, values).SelectMany(role => role.Settings),
            FindIn = (configuration, values) => ServiceConfiguration.GetSettings(RolesOf(configuration, values), values.Key),
            AddTo = (configuration, values) => RoleOf(configuration, values).AddSetting(values.Key, values.Required("Value")),
            Change = (setting, values) => setting.Value = values.Required("Value"),
            GiveName = (setting, name) => setting.Rename(name),
            TakeOut = setting => setting.Remove(),
        },
        new Kind<ServiceConfiguration, CertificateThumbprint>("certificate-thumbprint", DocumentSource.Configuration, Schema("Role/Certificates/Certificate"))
        {
            HelpNoun = "certificate thumbprint",
            Sample = "Ssl",
            Chosen = ["ThumbprintAlgorithm"],
            Others = [RoleOption],
            BelongsTo = [("Role", certificate => certificate.Role)],
            ItemsOf = (configuration, values) => RolesOf(configuration, values).SelectMany(role => role.Certificates),
            FindIn = (configuration, values) => ServiceConfiguration.GetCertificates(RolesOf(configuration, values), values.Key),
            AddTo = (configuration, values) => RoleOf(configuration, values)
                .AddCertificate(values.Key, values.Required("Thumbprint"), values.Text("ThumbprintAlgorithm") ?? "sha1"),
            Change = (certificate, values) => certificate.Update(
                values.Text("Thumbprint") ?? certificate.Thumbprint, values.Text("ThumbprintAlgorithm")),
            GiveName = (certificate, name) => certificate.Rename(name),
            TakeOut = certificate => certificate.Remove(),
        },
    ];

    /// <summary>An element of the table by the names from the root down to it.</summary>
    internal static ElementSchema Schema(string path) =>
        path.Split('/').Aggregate(ConfigurationSchema.Root, (schema, name) => schema.FindChild(name)!);

    private static RoleConfiguration RoleOf(ServiceConfiguration configuration, KindValues values) =>
        configuration.GetRole(values.Required("--role"));

    /// <summary>The role that --role names; all where it names none.</summary>
    private static RoleConfiguration[] RolesOf(ServiceConfiguration configuration, KindValues values) =>
        values.Text("--role") is { } role ? [configuration.GetRole(role)] : [.. configuration.Roles];

    private static RoleConfigurationSettings RoleSettings(KindValues values) => new()
    {
        VMName = values.Text("VMName"),
        OSImage = values.Text("OSImage"),
        InstanceCount = values.Number("InstanceCount"),
    };
}
