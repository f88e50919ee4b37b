using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>What a configuration says of a role: how many instances, and the values that its definition leaves open.</summary>
public sealed class RoleConfiguration : ConfigurationEntry
{
    private readonly ItemPart _osImage;
    private readonly ItemPart _instances;

    internal RoleConfiguration(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
        _osImage = new ItemPart(this, "OsImage", key: "href");
        _instances = new ItemPart(this, "Instances");
        Settings = new(
            ItemPlace.In(this, "ConfigurationSettings", "Setting"),
            (item, itemSchema) => new SettingValue(item, itemSchema));
        Certificates = new(
            ItemPlace.In(this, "Certificates", "Certificate"),
            (item, itemSchema) => new CertificateThumbprint(item, itemSchema));
    }

    /// <summary>The name of the role, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>What the names of the virtual machines start with, 1 to 10 characters; null where the file does not say.</summary>
    public string? VMName
    {
        get => OptionalText("vmName");
        set => Set("vmName", value);
    }

    /// <summary>The address of the image that the machines start from; null for one of the platform's own.</summary>
    public string? OSImage
    {
        get => _osImage.Text("href");
        set => _osImage.Set(("href", value ?? string.Empty));
    }

    /// <summary>How many instances the role has; null where the file does not say or says no number.</summary>
    public int? InstanceCount
    {
        get => _instances.WholeNumber("count");
        set
        {
            int count = value ?? throw ModelErrors.Missing($"Instances", "count");
            _instances.Set(("count", AttributeText.Of(ConfigurationErrors.RequireCount(count))));
        }
    }

    /// <summary>The values of the role's settings, in the order of the file.</summary>
    public NamedCollection<SettingValue> Settings { get; }

    /// <summary>The role's certificates with their thumbprints, in the order of the file.</summary>
    public NamedCollection<CertificateThumbprint> Certificates { get; }

    /// <summary>The setting of a name.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public SettingValue GetSetting(string name) => Settings[name]
        ?? throw ModelErrors.ItemNotFound(this, ConfigurationKinds.Setting, name, Settings.Select(setting => setting.Name));

    /// <summary>The certificate of a name.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public CertificateThumbprint GetCertificate(string name) => Certificates[name]
        ?? throw ModelErrors.ItemNotFound(this, ConfigurationKinds.Certificate, name, Certificates.Select(certificate => certificate.Name));

    /// <summary>Adds the value of a setting.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue; CsInvalidName: no definition can declare it.</exception>
    public SettingValue AddSetting(string name, string value) => Settings.Add(
        "Setting", [("name", ConfigurationErrors.RequireDeclarable($"Setting", name)), ("value", value)]);

    /// <summary>Adds the thumbprint of a certificate.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue; CsInvalidName: no definition can declare it.</exception>
    public CertificateThumbprint AddCertificate(string name, string thumbprint, string algorithm = "sha1") =>
        Certificates.Add(
            "Certificate",
            [
                ("name", ConfigurationErrors.RequireDeclarable($"Certificate", name)),
                ("thumbprint", CertificateThumbprint.Clean(thumbprint)),
                ("thumbprintAlgorithm", algorithm),
            ]);

    /// <summary>Sets several things at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsInvalidValue.</exception>
    public void Update(RoleConfigurationSettings settings)
    {
        EnsureEditable();
        string? count = AttributeText.Of(settings.InstanceCount is { } given ? ConfigurationErrors.RequireCount(given) : null);
        _osImage.Check(("href", settings.OSImage));
        Set([("vmName", settings.VMName)]);
        _instances.Set(("count", count));
        _osImage.Set(("href", settings.OSImage));
    }

    /// <summary>
    /// Gives the role another name, and follows it in the instance addresses, endpoint ACLs and network security groups of the
    /// configuration. What the definition calls the role stays as it is.
    /// </summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsInvalidValue, CsNotInDefinition: it was removed.</exception>
    public void Rename(string newName) =>
        RenameTo(ConfigurationErrors.RequireDeclarable(AttributeWriter.Describe(Element), newName), FindReferences());

    /// <summary>What else in the configuration names this role.</summary>
    public IReadOnlyList<ItemReference> FindReferences() =>
        [.. GetConfiguration()?.FindReferences(Name) ?? []];
}

/// <summary>What can be said of a role in a configuration. What is null is not touched; an empty text removes it.</summary>
public sealed class RoleConfigurationSettings
{
    /// <summary>What the names of the virtual machines start with: 1 to 10 ASCII letters, digits and -.</summary>
    public string? VMName { get; set; }

    /// <summary>The address of the image that the machines start from.</summary>
    public string? OSImage { get; set; }

    /// <summary>How many instances the role has: 0 or more.</summary>
    public int? InstanceCount { get; set; }
}
