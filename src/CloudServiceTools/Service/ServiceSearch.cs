using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Service;

/// <summary>
/// Finds the services that paths mean: those of a folder, that of a definition or a project, and a configuration by itself, with
/// the definition that stands beside it. One search is good for any number of paths: what one reported, a later one leaves out.
/// </summary>
public sealed class ServiceSearch
{
    private readonly FolderSearch _folders;
    private readonly bool _withConfigurations;
    private readonly bool _recurse;
    private readonly Action<CsException> _onError;
    private readonly HashSet<string> _configurations = new(FilePath.Comparer);
    private readonly HashSet<string> _definitions = new(FilePath.Comparer);
    private string? _folder;
    private IReadOnlyList<ServiceFiles> _inFolder = [];

    /// <summary>A search that has read nothing yet.</summary>
    /// <param name="withConfigurations">
    /// Whether the configurations of services are wanted. Without them only one that is named itself is.
    /// </param>
    /// <param name="recurse">Whether the folders below a folder are searched too.</param>
    /// <param name="exclude">What folders leave out, as for <see cref="FolderSearch"/>; null for nothing.</param>
    /// <param name="onError">Told of each folder that cannot be listed; null where an error shall end the search.</param>
    public ServiceSearch(bool withConfigurations, bool recurse = false, IEnumerable<string>? exclude = null, Action<CsException>? onError = null)
    {
        _withConfigurations = withConfigurations;
        _recurse = recurse;
        _onError = onError ?? (error => throw error);
        _folders = new FolderSearch(exclude, _onError);
    }

    /// <summary>
    /// The services that a path means, one by one. A file that is none of a service by its name, or that is not there, is taken
    /// for a definition.
    /// </summary>
    /// <param name="path">A folder, or a file.</param>
    public IEnumerable<ServiceFiles> Find(string path)
    {
        string full = DocumentFile.FullPath(path);
        return Directory.Exists(full) ? FindIn(full)
            : ServiceFileName.ExtensionOf(full) switch
            {
                ServiceFileName.ConfigurationExtension => FindConfiguration(full),
                ServiceFileName.ProjectExtension => FindProject(full),
                _ => [FindDefinition(full)],
            };
    }

    /// <summary>The service of a definition that was read before, as it is now; null for one that came from no file.</summary>
    /// <param name="definition">The definition.</param>
    public ServiceFiles? Find(ServiceDefinition definition) =>
        definition.Path is { } path && FindDefinition(path) is var files ? files.With(files.Reported, isNamed: true, definition) : null;

    /// <summary>The service of a definition that was read before, with the configurations beside it where they are wanted.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="onUnreadable">As for <see cref="CloudService.Load(ServiceFiles, Action{CsException})"/>.</param>
    public CloudService Read(ServiceDefinition definition, Action<CsException>? onUnreadable = null) =>
        Find(definition) is { } files ? CloudService.Load(files, onUnreadable) : CloudService.Of(definition);

    private IEnumerable<ServiceFiles> FindIn(string folder)
    {
        foreach (IReadOnlyList<string> files in _folders.ServiceFiles(folder, _recurse))
        {
            // Where nobody asks for configurations, they are not looked at and nothing is said of them.
            IEnumerable<string> wanted = _withConfigurations
                ? files
                : files.Where(file => !ServiceFileName.HasExtension(file, ServiceFileName.ConfigurationExtension));
            foreach (ServiceFiles service in ServiceFolder.Sort(wanted))
            {
                if (service.Definition is not null || files.Any(file => ServiceFileName.HasExtension(file, ServiceFileName.DefinitionExtension)))
                {
                    yield return WithoutReported(service);
                }
            }
        }
    }

    private ServiceFiles FindDefinition(string path)
    {
        if (!_withConfigurations)
        {
            return new ServiceFiles(path, []) { IsNamed = true };
        }

        ServiceFiles found = Beside(path).FirstOrDefault(service => FilePath.Comparer.Equals(service.Definition, path)) is { } service
            ? service
            : new ServiceFiles(path, [], unused: [.. UnusedOf(path)]);
        return WithoutReported(found, isNamed: true);
    }

    private IEnumerable<ServiceFiles> FindConfiguration(string path)
    {
        ServiceFiles? service = Beside(path).FirstOrDefault(service => service.Configurations.Contains(path, FilePath.Comparer));
        if (_withConfigurations && service?.Definition is { } definition && _definitions.Contains(definition))
        {
            return [];
        }

        _configurations.Add(path);
        return
        [
            service?.With([path], isNamed: true)
                ?? new ServiceFiles(null, [path], unused: [.. UnusedOf(path).Where(file => file.Reason != UnusedReason.NoDefinition)]) { IsNamed = true },
        ];
    }

    /// <summary>Why a file that was named is no part of a service.</summary>
    private IEnumerable<UnusedFile> UnusedOf(string path) =>
        Beside(path).SelectMany(service => service.Unused).Where(file => FilePath.Comparer.Equals(file.Path, path));

    private IEnumerable<ServiceFiles> FindProject(string path)
    {
        // Of a file that was named, an error says best what is wrong with it.
        ServiceProject project;
        try
        {
            project = ServiceProject.Load(path);
        }
        catch (CsException exception)
        {
            _onError(exception);
            return [];
        }

        return Beside(path)
            .Where(service => !project.IsDecisive || FilePath.Comparer.Equals(service.Project?.Path, project.Path))
            .Select(service => WithoutReported(_withConfigurations ? service : new ServiceFiles(service.Definition, [], service.Project)));
    }

    /// <summary>The services of the folder that a file is in, which is named itself even if it has another extension.</summary>
    private IReadOnlyList<ServiceFiles> Beside(string path)
    {
        string folder = Path.GetDirectoryName(path) ?? path;
        bool isOther = ServiceFileName.ExtensionOf(path).Length == 0;
        if (isOther || !FilePath.Comparer.Equals(folder, _folder))
        {
            IEnumerable<string> files = Directory.Exists(folder)
                ? new FolderSearch(null, _onError).ServiceFiles(folder, recurse: false).SelectMany(found => found)
                : [];
            _inFolder = ServiceFolder.Sort(isOther ? files.Append(path) : files);
            _folder = isOther ? null : folder;
        }

        return _inFolder;
    }

    private ServiceFiles WithoutReported(ServiceFiles service, bool isNamed = false)
    {
        if (_withConfigurations && service.Definition is { } definition)
        {
            _definitions.Add(definition);
        }

        return service.With([.. service.Reported.Where(path => !_configurations.Contains(path))], isNamed);
    }
}
