using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>
/// A cloud service: its definition, and a configuration for each environment that it runs in. A service whose configurations
/// are not at hand is one that less is known of.
/// </summary>
/// <remarks>
/// The documents are those that were given or read, not copies: a change to one of them shows here. One thread at a time.
/// </remarks>
public sealed class CloudService
{
    private CloudService(
        ServiceDefinition definition,
        IEnumerable<ServiceConfiguration> configurations,
        ServiceProject? project = null,
        IReadOnlyList<UnusedFile>? unused = null)
    {
        Definition = definition;
        Project = project;
        Unused = unused ?? [];
        Environments = [.. configurations.Select(configuration => new ServiceEnvironment(configuration, definition.Path))];
    }

    /// <summary>The name of the service, as its definition has it.</summary>
    public string Name => Definition.Name;

    /// <summary>The full path of the project where there is one, else of the definition; null where that came from no file.</summary>
    public string? Path => Project?.Path ?? Definition.Path;

    /// <summary>What the service consists of.</summary>
    public ServiceDefinition Definition { get; }

    /// <summary>The environments, in the order in which their configurations were given or found; several may have one name.</summary>
    public IReadOnlyList<ServiceEnvironment> Environments { get; }

    /// <summary>The project that lists the files; null where their names say which belong together.</summary>
    public ServiceProject? Project { get; }

    /// <summary>
    /// The files of the folder that belong to no service in it, each with the reason; of several services the first one has them.
    /// </summary>
    public IReadOnlyList<UnusedFile> Unused { get; }

    /// <summary>The definition, and then the configurations.</summary>
    public IReadOnlyList<IServiceDocument> Documents => [Definition, .. Environments.Select(environment => environment.Configuration)];

    /// <summary>A service of documents that are at hand.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="configurations">Its configurations; null for none.</param>
    public static CloudService Of(ServiceDefinition definition, IEnumerable<ServiceConfiguration>? configurations = null) =>
        new(definition, configurations ?? []);

    /// <summary>Reads the one service that a path means.</summary>
    /// <param name="path">A folder, a definition, a configuration or a project.</param>
    /// <exception cref="CsException">
    /// CsFileNotFound: no service is there. CsAmbiguousName: several are. Or as <see cref="Load(ServiceFiles, Action{CsException})"/>.
    /// </exception>
    public static CloudService Load(string path)
    {
        ServiceFiles[] found = [.. new ServiceSearch(withConfigurations: true).Find(path).Where(files => files.Definition is not null).Take(2)];
        return found.Length switch
        {
            0 => throw ServiceErrors.NoService(path),
            1 => Load(found[0]),
            _ => throw ServiceErrors.SeveralServices(path, found[0], found[1]),
        };
    }

    /// <summary>Reads the files of a service.</summary>
    /// <param name="files">The files.</param>
    /// <param name="onUnreadable">
    /// Told of each configuration that cannot be read; the service is without it then. Null: the first one is an error.
    /// </param>
    /// <exception cref="CsException">
    /// CsNotADefinition: there is no definition, or it is a transform or a template. Or as <see cref="ServiceDefinition.Load(string)"/>,
    /// and as <see cref="ServiceConfiguration.Load(string)"/> where nobody is told.
    /// </exception>
    public static CloudService Load(ServiceFiles files, Action<CsException>? onUnreadable = null)
    {
        ServiceReading read = ServiceReading.Of(files);
        ServiceDefinition definition = read.Definition
            ?? throw (read.Unreadable.LastOrDefault(error => error.Path == files.Definition) ?? ServiceErrors.NoDefinition(files, read.Unused));
        foreach (CsException exception in read.Unreadable)
        {
            (onUnreadable ?? throw exception)(exception);
        }

        return new CloudService(definition, read.Configurations, files.Project, read.Unused);
    }

    /// <summary>The first environment of a name; null where there is none. Case does not count.</summary>
    /// <param name="name">The name; empty for that of the configuration that has none.</param>
    public ServiceEnvironment? FindEnvironment(string name) => Environments.FirstOrDefault(
        environment => string.Equals(environment.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same service with configurations that were given, which come first; a file that it has already counts once.</summary>
    /// <param name="configurations">The configurations.</param>
    public CloudService With(IReadOnlyList<ServiceConfiguration> configurations) => configurations.Count == 0
        ? this
        : new(Definition, Join(configurations, [.. Environments.Select(environment => environment.Configuration)]), Project, Unused);

    /// <summary>The configurations that were given, and those that were found but for the files that were given.</summary>
    internal static IReadOnlyList<ServiceConfiguration> Join(IReadOnlyList<ServiceConfiguration> given, IReadOnlyList<ServiceConfiguration> found) =>
        given.Count == 0 ? found : [.. given, .. found.Where(item => !given.Any(known =>
            ReferenceEquals(known, item) || (known.Path is not null && item.Path is not null && FilePath.AreSame(known.Path, item.Path))))];

    /// <summary>The name of the service.</summary>
    public override string ToString() => Name;
}
