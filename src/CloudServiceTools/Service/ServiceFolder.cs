using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Service;

/// <summary>
/// The files of one folder, sorted into services: as a project lists them, or as their names say where there is none.
/// </summary>
internal sealed class ServiceFolder
{
    private readonly Func<string, FileHead> _headOf;
    private readonly Dictionary<string, FileHead> _heads = new(FilePath.Comparer);
    private readonly List<UnusedFile> _unused = [];
    private readonly List<ServiceFiles> _services = [];

    private ServiceFolder(Func<string, FileHead> headOf) => _headOf = headOf;

    /// <summary>
    /// The services, in the order of their definitions. The first one has what none of them uses; where there is no service, one
    /// without a definition does.
    /// </summary>
    /// <param name="files">Full paths of definitions, configurations and projects. What has another extension is a definition.</param>
    /// <param name="headOf">Looks into a file; null for what reads it.</param>
    /// <param name="readProject">Reads a project; null for what reads the file.</param>
    internal static IReadOnlyList<ServiceFiles> Sort(
        IEnumerable<string> files, Func<string, FileHead>? headOf = null, Func<string, ServiceProject>? readProject = null)
    {
        ILookup<string, string> byKind = files.OrderBy(path => path, StringComparer.Ordinal).ToLookup(ServiceFileName.ExtensionOf);
        ServiceFolder folder = new(headOf ?? FileHead.Read);
        List<string> definitions = [.. byKind[ServiceFileName.DefinitionExtension], .. byKind[string.Empty]];
        List<string> configurations = [.. byKind[ServiceFileName.ConfigurationExtension]];
        if (!folder.TakeListed([.. byKind[ServiceFileName.ProjectExtension].Select(readProject ?? Read)], definitions, configurations))
        {
            folder.LeaveOut(definitions, path => ServiceFileName.IsBuildOutput(path) ? UnusedFile.BuildOutput(path) : null);
            folder.Take(definitions, configurations, project: null);
        }

        return folder.Services();
    }

    private static ServiceProject Read(string path)
    {
        try
        {
            return ServiceProject.Load(path);
        }
        catch (CsException exception)
        {
            return ServiceProject.Unclear(path, Phrase.Whole(exception.Message));
        }
    }

    /// <summary>What projects list; false where none of them says it for certain.</summary>
    private bool TakeListed(IReadOnlyList<ServiceProject> projects, List<string> definitions, List<string> configurations)
    {
        _unused.AddRange(projects.Where(project => !project.IsDecisive).Select(project => UnusedFile.UnclearProject(project.Path, project.Doubt!)));
        ServiceProject[] decisive = [.. projects.Where(project => project.IsDecisive)];
        if (decisive.Length == 0)
        {
            return false;
        }

        HashSet<string> listed = new(FilePath.Comparer);
        foreach (ServiceProject project in decisive)
        {
            listed.UnionWith(project.Definitions);
            listed.UnionWith(project.Configurations);
            Take([.. project.Definitions], project.Configurations, project);
        }

        _unused.AddRange(definitions.Concat(configurations).Where(path => !listed.Contains(path)).Select(path =>
            ServiceFileName.IsBuildOutput(path) ? UnusedFile.BuildOutput(path) : UnusedFile.NotListed(path, decisive[0].Path)));
        return true;
    }

    private void Take(List<string> definitions, IReadOnlyList<string> configurations, ServiceProject? project)
    {
        // A transform takes no configuration from a definition. One that stands alone is found out when it is read.
        if (configurations.Count > 0 && definitions.Count > 1)
        {
            HashSet<string> stems = new(definitions.GroupBy(StemOf, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).Select(group => group.Key), StringComparer.OrdinalIgnoreCase);
            LeaveOut(definitions, path => stems.Contains(StemOf(path)) ? FileHead.Explain(path, HeadOf(path).Nature) : null);
        }

        ServicePairing pairing = new(definitions, configurations, HeadOf);
        Dictionary<string, List<string>> taken = definitions.ToDictionary(path => path, _ => new List<string>(), StringComparer.Ordinal);
        foreach (string configuration in configurations)
        {
            IReadOnlyList<string> owners = pairing.OwnersOf(configuration);
            if (owners.Count == 1)
            {
                taken[owners[0]].Add(configuration);
            }
            else
            {
                _unused.Add(owners.Count == 0
                    ? UnusedFile.NoDefinition(configuration)
                    : UnusedFile.SeveralDefinitions(configuration, owners[0], owners[1]));
            }
        }

        _services.AddRange(definitions.Select(path => new ServiceFiles(path, taken[path], project)));
    }

    private List<ServiceFiles> Services()
    {
        if (_unused.Count == 0)
        {
            return _services;
        }

        UnusedFile[] unused = [.. _unused.OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (_services.Count == 0)
        {
            return [new ServiceFiles(null, [], unused: unused)];
        }

        ServiceFiles first = _services[0];
        return [new ServiceFiles(first.Definition, first.Configurations, first.Project, unused), .. _services.Skip(1)];
    }

    private void LeaveOut(List<string> files, Func<string, UnusedFile?> explain)
    {
        files.RemoveAll(path =>
        {
            UnusedFile? left = explain(path);
            if (left is not null)
            {
                _unused.Add(left);
            }

            return left is not null;
        });
    }

    private FileHead HeadOf(string path)
    {
        if (!_heads.TryGetValue(path, out FileHead? head))
        {
            _heads[path] = head = _headOf(path);
        }

        return head;
    }

    private static string StemOf(string path) => ServiceFileName.Of(path).Stem;
}
