using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>
/// The files of one service, as they were found: which belong together, and which files beside them do not. The definition and
/// the configurations are not read yet.
/// </summary>
public sealed class ServiceFiles
{
    internal ServiceFiles(
        string? definition, IReadOnlyList<string> configurations, ServiceProject? project = null, IReadOnlyList<UnusedFile>? unused = null)
    {
        Definition = definition;
        Configurations = configurations;
        Project = project;
        Unused = unused ?? [];
        Reported = definition is null ? configurations : [definition, .. configurations];
    }

    /// <summary>The full path of the definition; null for files that no definition is there for.</summary>
    public string? Definition { get; }

    /// <summary>The full paths of the configurations, in the order of their names or of the project.</summary>
    public IReadOnlyList<string> Configurations { get; }

    /// <summary>The project that lists the files; null where their names say which belong together.</summary>
    public ServiceProject? Project { get; }

    /// <summary>
    /// The files of the folder that belong to no service in it, each once: of several services the first one has them. What only
    /// reading a file can tell is not known yet.
    /// </summary>
    public IReadOnlyList<UnusedFile> Unused { get; }

    /// <summary>Whether there is something to check, and not only files that no service uses.</summary>
    public bool HasContent => Reported.Count > 0;

    /// <summary>The definition, where it was read before; null where it is read from its file.</summary>
    internal ServiceDefinition? Known { get; init; }

    /// <summary>Whether somebody named the definition, and did not have it found: it is checked even if it is no part of a service.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>The files that findings are wanted of: all of them, unless a configuration was named alone.</summary>
    internal IReadOnlyList<string> Reported { get; init; }

    /// <summary>The full path that stands for all of them: of the definition, of a configuration that was named, or else of a file that no service uses.</summary>
    public string Path => Reported.Count > 0 ? Reported[0] : Definition ?? Unused[0].Path!;

    /// <summary>The path.</summary>
    public override string ToString() => Phrase.Whole(Path).ToString();

    /// <summary>The same files, of which some were reported already or are not asked for.</summary>
    internal ServiceFiles With(IReadOnlyList<string> reported, bool isNamed = false, ServiceDefinition? known = null) =>
        new(Definition, Configurations, Project, Unused) { Reported = reported, IsNamed = isNamed, Known = known };
}
