using System;
using System.Collections.Generic;
using System.IO;

namespace CloudServiceTools.Service;

/// <summary>
/// The name of a definition or configuration in its parts: <c>ServiceConfiguration.Publish.Inside.cscfg</c> has the stem
/// ServiceConfiguration and the profile Publish.Inside.
/// </summary>
internal sealed class ServiceFileName
{
    internal const string DefinitionExtension = ".csdef";
    internal const string ConfigurationExtension = ".cscfg";
    internal const string ProjectExtension = ".ccproj";

    private const string BuildOutput = ".build" + DefinitionExtension;

    private static readonly char[] Separators = ['.', '-', '_', ' '];

    private readonly string _base;

    private ServiceFileName(string fileName)
    {
        _base = Path.GetFileNameWithoutExtension(fileName);
        int dot = _base.IndexOf('.');
        string stem = dot < 0 ? _base : _base.Substring(0, dot);

        // The names that Visual Studio gives are one stem.
        Stem = IsUsual(stem, "ServiceDefinition") || IsUsual(stem, "ServiceConfiguration") ? string.Empty : stem;
        Profile = dot < 0 ? string.Empty : _base.Substring(dot + 1);
    }

    /// <summary>What stands before the first dot; empty for ServiceDefinition and ServiceConfiguration.</summary>
    internal string Stem { get; }

    /// <summary>What stands between the first dot and the extension; empty for nothing.</summary>
    internal string Profile { get; }

    /// <summary>The words that the name consists of.</summary>
    internal IReadOnlyList<string> Words => _base.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    internal static ServiceFileName Of(string path) => new(Path.GetFileName(path));

    internal static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The extension as the constants have it; empty for that of no file of a service.</summary>
    internal static string ExtensionOf(string path) =>
        HasExtension(path, DefinitionExtension) ? DefinitionExtension
        : HasExtension(path, ConfigurationExtension) ? ConfigurationExtension
        : HasExtension(path, ProjectExtension) ? ProjectExtension
        : string.Empty;

    /// <summary>Whether it is the file that the build makes of a definition, by its name.</summary>
    internal static bool IsBuildOutput(string path) => HasExtension(path, BuildOutput);

    /// <summary>Whether two files have the same stem.</summary>
    internal bool HasStemOf(ServiceFileName other) => string.Equals(Stem, other.Stem, StringComparison.OrdinalIgnoreCase);

    /// <summary>The environment that a configuration of this name is for, where its definition has that path.</summary>
    internal string EnvironmentFor(string? definitionPath) =>
        Stem.Length == 0 || (definitionPath is not null && HasStemOf(Of(definitionPath))) ? Profile : _base;

    private static bool IsUsual(string stem, string usual) => string.Equals(stem, usual, StringComparison.OrdinalIgnoreCase);
}
