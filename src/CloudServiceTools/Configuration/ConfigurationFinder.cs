using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Configuration;

/// <summary>Finds the configurations (.cscfg) that stand beside definitions (.csdef). A folder is read once.</summary>
public sealed class ConfigurationFinder
{
    private readonly Action<CsException> _onError;
    private readonly Dictionary<string, Folder> _folders = new(FilePath.Comparer);

    /// <summary>A finder that has read nothing yet.</summary>
    /// <param name="onError">Told of each configuration that cannot be read; the others go on.</param>
    public ConfigurationFinder(Action<CsException> onError) => _onError = onError;

    /// <summary>
    /// The configurations in the folder of a definition, in the order of their names; where the folder has several
    /// definitions, those with the name of this one's service. None for a definition that came from no file.
    /// </summary>
    public IReadOnlyList<ServiceConfiguration> Find(ServiceDefinition definition)
    {
        if (FolderOf(definition) is not { } folder)
        {
            return [];
        }

        return folder.HasSeveralDefinitions
            ? [.. folder.Configurations[definition.Name]]
            : [.. folder.Configurations.SelectMany(group => group)];
    }

    /// <summary>Those that were given, and those that <see cref="Find(ServiceDefinition)"/> finds but for the files that were given already.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="given">What was given.</param>
    public IReadOnlyList<ServiceConfiguration> Find(ServiceDefinition definition, IReadOnlyCollection<ServiceConfiguration> given) =>
        [.. given, .. Find(definition).Where(found => !given.Any(known => known.Path is not null && FilePath.AreSame(known.Path, found.Path!)))];

    /// <summary>
    /// Whether every configuration in the folder of a definition could be read. One that could not may have belonged to it.
    /// </summary>
    /// <param name="definition">The definition.</param>
    public bool HasReadAll(ServiceDefinition definition) => FolderOf(definition) is not { HasUnreadable: true };

    private Folder? FolderOf(ServiceDefinition definition)
    {
        if (definition.Path is null)
        {
            return null;
        }

        string path = Path.GetDirectoryName(definition.Path)!;
        if (!_folders.TryGetValue(path, out Folder? folder))
        {
            _folders[path] = folder = Read(path);
        }

        return folder;
    }

    private Folder Read(string path)
    {
        DirectoryInfo folder = new(path);
        List<ServiceConfiguration> configurations = [];
        string[] files = [];
        bool hasSeveralDefinitions = false;
        bool hasUnreadable = false;
        try
        {
            files = Files(folder, ".cscfg");
            hasSeveralDefinitions = Files(folder, ".csdef").Length > 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            hasUnreadable = true;
            _onError(ConfigurationErrors.FolderUnreadable(path, exception));
        }

        foreach (string file in files)
        {
            try
            {
                configurations.Add(ServiceConfiguration.Load(file));
            }
            catch (CsException exception)
            {
                hasUnreadable = true;
                _onError(exception);
            }
        }

        return new Folder(
            configurations.ToLookup(configuration => configuration.ServiceName, StringComparer.OrdinalIgnoreCase),
            hasSeveralDefinitions,
            hasUnreadable);
    }

    /// <summary>By their ending ignoring case, on every system; in the order of their names.</summary>
    private static string[] Files(DirectoryInfo folder, string extension) => [.. folder.EnumerateFiles()
        .Where(file => string.Equals(file.Extension, extension, StringComparison.OrdinalIgnoreCase))
        .Select(file => file.FullName)
        .Where(FolderSearch.IsFile)
        .OrderBy(path => path, StringComparer.Ordinal)];

    private sealed record Folder(
        ILookup<string, ServiceConfiguration> Configurations, bool HasSeveralDefinitions, bool HasUnreadable);
}
