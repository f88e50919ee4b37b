using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Schema;

/// <summary>A module of the SDK that roles import, and what it adds to a role: the SDK's plug-in files as data.</summary>
/// <remarks>
/// Names get the module's namespace in front, such as <c>Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp</c>. The
/// endpoint of WebDeploy is in no plug-in file: Visual Studio adds it when it publishes. Of RemoteDebugger only the
/// certificate's name is known.
/// </remarks>
public sealed class ImportedModule
{
    private ImportedModule(string name)
    {
        Name = name;
    }

    /// <summary>The modules whose content is known.</summary>
    public static IReadOnlyList<ImportedModule> Known { get; } =
    [
        new("RemoteAccess")
        {
            Endpoints = [new("InternalEndpoint", "Rdp", ("protocol", "tcp"), ("port", "3389"))],
            Settings = ["Enabled", "AccountUsername", "AccountEncryptedPassword", "AccountExpiration"],
            Certificates =
            [
                new(
                    "Certificate",
                    "PasswordEncryption",
                    ("storeLocation", "LocalMachine"),
                    ("storeName", "My"),
                    ("permissionLevel", "elevated")),
            ],
        },
        new("RemoteForwarder")
        {
            Endpoints =
            [
                new(
                    "InputEndpoint",
                    "RdpInput",
                    ("protocol", "tcp"),
                    ("port", "3389"),
                    ("localPort", "*"),
                    ("ignoreRoleInstanceStatus", "true")),
            ],
            Settings = ["Enabled"],
        },
        new("Diagnostics") { Settings = ["ConnectionString"] },
        new("Caching")
        {
            Endpoints =
            [
                new("InternalEndpoint", "cacheClusterPort", ("protocol", "tcp")),
                new("InternalEndpoint", "cacheArbitrationPort", ("protocol", "tcp")),
                new("InternalEndpoint", "cacheReplicationPort", ("protocol", "tcp")),
                new("InternalEndpoint", "cacheServicePortInternal", ("protocol", "tcp")),
                new("InternalEndpoint", "cacheSocketPort", ("protocol", "tcp")),
            ],
            Settings = ["NamedCaches", "DiagnosticLevel", "CacheSizePercentage", "ConfigStoreConnectionString"],
            FormerNames = [("Loglevel", "DiagnosticLevel")],
        },
        new("WebDeploy")
        {
            Endpoints = [new("InputEndpoint", "InputEndpoint", ("protocol", "tcp"), ("port", "8172"))],
            IsEndpointWritten = true,
        },
        new("RemoteDebugger") { Certificates = [new("Certificate", "TransportValidation")] },
    ];

    /// <summary>The name, as an import gives it.</summary>
    public string Name { get; }

    /// <summary>What the names of everything that modules add start with.</summary>
    internal const string Namespace = "Microsoft.WindowsAzure.Plugins.";

    /// <summary>What stands before the name of everything that the module adds, with its dot.</summary>
    public string Prefix => $"{Namespace}{Name}.";

    /// <summary>The names of the settings, without the prefix.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <summary>What the module of an older SDK calls a setting, and what it is called now; without the prefix.</summary>
    private IReadOnlyList<(string Former, string Name)> FormerNames { get; init; } = [];

    internal IReadOnlyList<Item> Endpoints { get; private init; } = [];

    /// <summary>Whether a file may have the endpoint itself, and then nothing is added.</summary>
    internal bool IsEndpointWritten { get; private init; }

    internal IReadOnlyList<Item> Certificates { get; private init; } = [];

    /// <summary>The module of a name, ignoring case; null where its content is not known.</summary>
    public static ImportedModule? Find(string name) =>
        Known.FirstOrDefault(module => NameComparer.AreSame(module.Name, name));

    /// <summary>
    /// The module that adds what has a full name: an endpoint, a certificate, or a setting, be it under the name that it had in an
    /// older SDK; null for other names.
    /// </summary>
    internal static ImportedModule? OfMember(string fullName) => Known.FirstOrDefault(module =>
        fullName.StartsWith(module.Prefix, StringComparison.OrdinalIgnoreCase)
        && module.Members.Contains(fullName.Substring(module.Prefix.Length), NameComparer.Instance));

    /// <summary>The names of everything that the module adds, without the prefix.</summary>
    private IEnumerable<string> Members => Settings
        .Concat(FormerNames.Select(names => names.Former))
        .Concat(Endpoints.Concat(Certificates).Select(item => item.Name));

    /// <summary>The full name that a setting of a module has now, by the one that it had in an older SDK; null for others.</summary>
    internal static string? CurrentNameOf(string formerName) => Known
        .SelectMany(module => module.FormerNames, (module, names) => (Former: module.Prefix + names.Former, Name: module.Prefix + names.Name))
        .FirstOrDefault(names => NameComparer.AreSame(names.Former, formerName))
        .Name;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>An element that a module adds.</summary>
    internal sealed class Item(string elementName, string name, params (string Name, string? Value)[] attributes)
    {
        internal string ElementName { get; } = elementName;

        internal string Name { get; } = name;

        internal IReadOnlyList<(string Name, string? Value)> Attributes { get; } = attributes;
    }
}
