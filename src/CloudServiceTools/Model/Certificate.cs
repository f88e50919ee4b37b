using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A certificate that the platform installs on the instances of a role.</summary>
public sealed class Certificate : NamedRoleItem
{
    internal Certificate(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>CurrentUser or LocalMachine.</summary>
    public string StoreLocation
    {
        get => Text("storeLocation");
        set => Set("storeLocation", value);
    }

    /// <summary>The store: My, Root, CA, another of the built-in ones, or any name of 1 to 256 characters.</summary>
    public string StoreName
    {
        get => Text("storeName");
        set => Set("storeName", value);
    }

    /// <summary>Who may read the private key: limitedOrElevated (the default) or elevated.</summary>
    public string PermissionLevel
    {
        get => Text("permissionLevel");
        set => Set("permissionLevel", value);
    }

    /// <summary>The import that brings the certificate; null for what the file says itself.</summary>
    public string? ImportedFrom => Origin?.ModuleName;

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue, CsImportedItem.</exception>
    public void Update(CertificateSettings settings) => Set(settings.ToAttributes());

    /// <summary>The input endpoints of the role that name this certificate.</summary>
    public override IReadOnlyList<ItemReference> FindReferences() => [.. ItemReference.ToCertificate(this)];
}

/// <summary>What can be said of a certificate. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class CertificateSettings
{
    /// <summary>CurrentUser or LocalMachine.</summary>
    public string? StoreLocation { get; set; }

    /// <summary>The name of the store, such as My.</summary>
    public string? StoreName { get; set; }

    /// <summary>limitedOrElevated or elevated.</summary>
    public string? PermissionLevel { get; set; }

    internal IEnumerable<(string Name, string? Value)> ToAttributes() =>
        [("storeLocation", StoreLocation), ("storeName", StoreName), ("permissionLevel", PermissionLevel)];
}
