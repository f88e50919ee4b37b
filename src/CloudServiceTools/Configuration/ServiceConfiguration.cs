using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>
/// A service configuration (.cscfg): how many instances of each role there are, the values of settings, the thumbprints
/// of certificates, and the network. It is a view on the file's text, as a <see cref="ServiceDefinition"/> is.
/// </summary>
/// <remarks>One thread at a time: nothing here is synchronized.</remarks>
public sealed partial class ServiceConfiguration : ConfigurationItem, IServiceDocument
{
    private const string NewOSFamily = "7";
    private const string AnyOSVersion = "*";

    private readonly StoredDocument _file;
    private readonly ItemPart _guestAgent;

    private ServiceConfiguration(StoredDocument file)
        : base(file.Document.Root, ConfigurationSchema.Root)
    {
        _file = file;
        _guestAgent = new ItemPart(this, "GuestAgentSettings");
        _virtualNetworkSite = new ItemPart(this, "NetworkConfiguration/VirtualNetworkSite", key: "name");
        _reservedIP = new ItemPart(
            this, "NetworkConfiguration/AddressAssignments/ReservedIPs/ReservedIP", key: "name");
        Roles = new(
            ItemPlace.Directly(this, "Role"), (item, schema) => new RoleConfiguration(item, schema));
        DnsServers = new(
            Network("Dns/DnsServers", "DnsServer"), (item, schema) => new DnsServer(item, schema));
        InstanceAddresses = new(
            Network("AddressAssignments", "InstanceAddress"), (item, schema) => new InstanceAddress(item, schema));
        AccessControls = new(
            Network("AccessControls", "AccessControl"), (item, schema) => new AccessControl(item, schema));
        EndpointAcls = new(
            Network("EndpointAcls", "EndpointAcl"), (item, schema) => new EndpointAcl(item, schema));
        LoadBalancers = new(
            Network("LoadBalancers", "LoadBalancer"), (item, schema) => new LoadBalancer(item, schema));
        NetworkSecurityGroups = new(
            Network("NetworkSecurityGroupRefs", "NetworkSecurityGroupRef"),
            (item, schema) => new NetworkSecurityGroup(item, schema));
    }

    /// <summary>The name of the service, which its definition has too.</summary>
    public string ServiceName
    {
        get => Text("serviceName");
        set => Update(new ServiceConfigurationSettings { ServiceName = value });
    }

    /// <summary>The family of guest operating systems: 1 (where the file does not say) to 7.</summary>
    public string OSFamily
    {
        get => OptionalText("osFamily") ?? "1";
        set => Set("osFamily", value);
    }

    /// <summary>The version of the guest operating system; * (where the file does not say) follows the newest.</summary>
    public string OSVersion
    {
        get => OptionalText("osVersion") ?? AnyOSVersion;
        set => Set("osVersion", value);
    }

    /// <summary>The version of the schema that the file was written for; unspecified where it does not say.</summary>
    public string SchemaVersion
    {
        get => Text("schemaVersion");
        set => Set("schemaVersion", value);
    }

    /// <summary>Whether the rules that a role added to the firewall go when it restarts. Default: true.</summary>
    public bool CleanupFirewallOnRoleRestart
    {
        get => _guestAgent.Flag("cleanupFirewallOnRoleRestart");
        set => Update(new ServiceConfigurationSettings { CleanupFirewallOnRoleRestart = value });
    }

    /// <summary>Whether a role's process may write dumps of itself to the disk. Default: false.</summary>
    public bool AllowRoleProcessLocalDumps
    {
        get => _guestAgent.Flag("allowRoleProcessLocalDumps");
        set => Update(new ServiceConfigurationSettings { AllowRoleProcessLocalDumps = value });
    }

    /// <summary>The roles, in the order of the file.</summary>
    public NamedCollection<RoleConfiguration> Roles { get; }

    /// <inheritdoc/>
    public string? Path => _file.Path;

    /// <inheritdoc/>
    public string EncodingName => _file.Document.Encoding.WebName;

    /// <summary>
    /// A new configuration for a definition: its roles in their order, every setting, those of imports too, with an
    /// empty value, and every certificate with a placeholder for its thumbprint.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <param name="instanceCount">How many instances each role has.</param>
    /// <param name="settings">
    /// What else is said. The service's name and schema version are the definition's where nothing is; the operating
    /// system is the newest version (*) of family 7, Windows Server 2022: without a family the platform would take 1,
    /// which it does not run any more.
    /// </param>
    /// <exception cref="CsException">CsInvalidName, CsInvalidValue.</exception>
    public static ServiceConfiguration Create(
        ServiceDefinition definition, int instanceCount = 1, ServiceConfigurationSettings? settings = null)
    {
        ServiceConfiguration configuration = Parse(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <ServiceConfiguration xmlns="{ConfigurationSchema.NamespaceUri}" />

            """.Replace("\r\n", "\n"));
        configuration.Update(new ServiceConfigurationSettings
        {
            ServiceName = definition.Name,
            OSFamily = NewOSFamily,
            OSVersion = AnyOSVersion,
            SchemaVersion = definition.GetAttribute("schemaVersion"),
        });
        configuration.UpdateFrom(definition, instanceCount);
        configuration.Update(settings ?? new ServiceConfigurationSettings());
        return configuration;
    }

    /// <summary>Reads a configuration from text.</summary>
    /// <exception cref="CsException">CsMalformedXml, CsNotAConfiguration, CsDocumentTooLarge, CsDocumentTooDeep.</exception>
    public static ServiceConfiguration Parse(string text) => Of(StoredDocument.Parse(text));

    /// <summary>Reads a configuration from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="CsException">
    /// CsFileNotFound, CsFileUnreadable, CsUnsupportedEncoding, or as <see cref="Parse"/>; with the path in it.
    /// </exception>
    public static ServiceConfiguration Load(string path) => StoredDocument.Load(path, Of);

    /// <summary>Reads a configuration from the bytes of a pipe, in the encoding that they say themselves.</summary>
    /// <param name="stream">What to read, to its end.</param>
    /// <exception cref="CsException">CsFileUnreadable: nothing came. CsUnsupportedEncoding, or as <see cref="Parse"/>.</exception>
    public static ServiceConfiguration Load(Stream stream) => Of(StoredDocument.Read(stream));

    /// <inheritdoc/>
    public bool IsSaved(bool force = false) => _file.IsSaved(force);

    /// <inheritdoc/>
    public void Save(
        string? path = null,
        bool overwrite = true,
        Encoding? encoding = null,
        bool withByteOrderMark = false,
        bool force = false) =>
        _file.Save(path ?? Path ?? throw ModelErrors.PathRequired(this), overwrite, encoding, withByteOrderMark, force);

    /// <inheritdoc/>
    public string ToText() => _file.Document.ToText();

    /// <inheritdoc/>
    public byte[] ToBytes() => _file.Document.ToBytes();

    /// <summary>A configuration of its own with the same text and path.</summary>
    public ServiceConfiguration Copy() => new(_file.Copy());

    /// <summary>Sets several things at once: all of them, or none when one is refused.</summary>
    /// <exception cref="CsException">CsInvalidName, CsInvalidValue.</exception>
    public void Update(ServiceConfigurationSettings settings)
    {
        (string Name, string? Value)[] guestAgent =
        [
            ("cleanupFirewallOnRoleRestart", AttributeText.Of(settings.CleanupFirewallOnRoleRestart)),
            ("allowRoleProcessLocalDumps", AttributeText.Of(settings.AllowRoleProcessLocalDumps)),
        ];
        _virtualNetworkSite.Check(("name", settings.VirtualNetworkSite));
        _reservedIP.Check(("name", settings.ReservedIP));
        Set(
        [
            ("serviceName", settings.ServiceName is { } name
                ? ConfigurationErrors.RequireText($"ServiceConfiguration", "serviceName", name)
                : null),
            ("osFamily", settings.OSFamily),
            ("osVersion", settings.OSVersion),
            ("schemaVersion", settings.SchemaVersion),
        ]);
        _virtualNetworkSite.Set(("name", settings.VirtualNetworkSite));
        _reservedIP.Set(("name", settings.ReservedIP));
        _guestAgent.Set(guestAgent);
    }

    /// <summary>
    /// Adds what the definition has and the configuration lacks: roles, settings and certificates, as
    /// <see cref="Create"/> does. Nothing is changed and nothing is removed.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <param name="instanceCount">How many instances a role gets that is added.</param>
    /// <returns>What was added, and what is there that the definition does not declare.</returns>
    /// <exception cref="CsException">CsInvalidValue: fewer than no instances.</exception>
    public ConfigurationUpdate UpdateFrom(ServiceDefinition definition, int instanceCount = 1) =>
        ConfigurationUpdate.Run(this, definition, instanceCount);

    /// <summary>The role of a name.</summary>
    /// <exception cref="CsException">CsRoleNotFound.</exception>
    public RoleConfiguration GetRole(string name) => Roles[name] ?? throw ConfigurationErrors.RoleNotFound(this, name);

    /// <summary>Adds a role that has no settings yet.</summary>
    /// <exception cref="CsException">CsItemExists, CsInvalidValue.</exception>
    public RoleConfiguration AddRole(string name, int instanceCount = 1) => Roles.Add(
        "Role",
        [("name", ConfigurationErrors.RequireText($"Role", "name", name))],
        role => role.InstanceCount = instanceCount);

    /// <summary>The settings of a name, in whatever of some roles.</summary>
    /// <exception cref="CsException">CsItemNotFound: there is none.</exception>
    public static IReadOnlyList<SettingValue> GetSettings(IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        FindIn(roles, role => role.Settings, role => role.GetSetting(name), ConfigurationKinds.Setting, name);

    /// <summary>The certificates of a name, in whatever of some roles.</summary>
    /// <exception cref="CsException">CsItemNotFound: there is none.</exception>
    public static IReadOnlyList<CertificateThumbprint> GetCertificates(
        IReadOnlyCollection<RoleConfiguration> roles, string name) =>
        FindIn(roles, role => role.Certificates, role => role.GetCertificate(name), ConfigurationKinds.Certificate, name);

    private static List<T> FindIn<T>(
        IReadOnlyCollection<RoleConfiguration> roles,
        Func<RoleConfiguration, NamedCollection<T>> itemsOf,
        Func<RoleConfiguration, T> get,
        ItemKind kind,
        string name)
        where T : RoleConfigurationItem
    {
        if (roles.Count == 1)
        {
            return [get(roles.First())];
        }

        List<T> found = [.. roles.Select(role => itemsOf(role)[name]).OfType<T>()];
        return found.Count > 0
            ? found
            : throw ConfigurationErrors.NotInRoles(roles, kind.Noun, name, roles.SelectMany(itemsOf).Select(item => item.Name));
    }

    private static ServiceConfiguration Of(StoredDocument file)
    {
        SourceElement root = file.Document.Root;
        if (root.LocalName != ConfigurationSchema.Root.Name)
        {
            (int line, int column) = file.Document.Locate(root);
            throw ConfigurationErrors.NotAConfiguration(root.LocalName, line, column);
        }

        if (TransformMark.IsIn(file.Document))
        {
            throw ModelErrors.IsATransform(CsErrorId.CsNotAConfiguration, $"configuration");
        }

        return new ServiceConfiguration(file);
    }
}

/// <summary>What can be said of a configuration as a whole. What is null is not touched; an empty text removes it.</summary>
public sealed class ServiceConfigurationSettings
{
    /// <summary>The name of the service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The family of guest operating systems, such as 7.</summary>
    public string? OSFamily { get; set; }

    /// <summary>The version of the guest operating system; * follows the newest.</summary>
    public string? OSVersion { get; set; }

    /// <summary>The version of the schema, such as 2015-04.2.6.</summary>
    public string? SchemaVersion { get; set; }

    /// <summary>The virtual network that the instances are in.</summary>
    public string? VirtualNetworkSite { get; set; }

    /// <summary>The reserved public address of the service.</summary>
    public string? ReservedIP { get; set; }

    /// <summary>Whether the rules that a role added to the firewall go when it restarts.</summary>
    public bool? CleanupFirewallOnRoleRestart { get; set; }

    /// <summary>Whether a role's process may write dumps of itself to the disk.</summary>
    public bool? AllowRoleProcessLocalDumps { get; set; }
}
