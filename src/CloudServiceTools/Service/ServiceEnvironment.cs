using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Service;

/// <summary>A service as it runs in one place: the configuration for it, under the name that its file has for that place.</summary>
public sealed class ServiceEnvironment
{
    private static readonly string[] LocalNames = ["Local", "Emulator"];

    internal ServiceEnvironment(ServiceConfiguration configuration, string? definitionPath)
    {
        Configuration = configuration;
        Name = configuration.Path is { } path ? ServiceFileName.Of(path).EnvironmentFor(definitionPath) : string.Empty;
    }

    /// <summary>
    /// The name: <c>Cloud</c> for ServiceConfiguration.Cloud.cscfg; empty for ServiceConfiguration.cscfg, and for a
    /// configuration that came from no file.
    /// </summary>
    public string Name { get; }

    /// <summary>The configuration.</summary>
    public ServiceConfiguration Configuration { get; }

    /// <summary>
    /// Whether the environment is for the emulators and never deployed: a part of its file's name is Local, as Visual Studio
    /// names it, or Emulator.
    /// </summary>
    public bool IsLocal => IsLocalFile(Configuration.Path);

    /// <summary>The name, and the file where the name is empty.</summary>
    public override string ToString() =>
        Name.Length > 0 ? Name : Path.GetFileName(Configuration.Path) ?? ((Phrase)$"configuration of service '{Configuration.ServiceName}'").ToString();

    /// <summary>The same for a configuration that is looked at without its service.</summary>
    internal static bool IsLocalFile(string? path) =>
        path is not null && ServiceFileName.Of(path).Words.Any(word => LocalNames.Contains(word, StringComparer.OrdinalIgnoreCase));
}
