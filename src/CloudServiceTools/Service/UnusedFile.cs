using CloudServiceTools.Errors;

namespace CloudServiceTools.Service;

/// <summary>Why a file that looks as if it belonged to a service does not.</summary>
public enum UnusedReason
{
    /// <summary>A tool wrote it from the definition: *.build.csdef.</summary>
    BuildOutput,

    /// <summary>A list of changes (XDT) to a definition or configuration.</summary>
    Transform,

    /// <summary>Its name, or that of its service, is a placeholder that a tool fills in.</summary>
    Template,

    /// <summary>A zip archive, as a package is.</summary>
    Package,

    /// <summary>The project in its folder does not list it.</summary>
    NotListed,

    /// <summary>A configuration that no definition of its folder has the name for.</summary>
    NoDefinition,

    /// <summary>A configuration that several definitions of its folder could take.</summary>
    SeveralDefinitions,

    /// <summary>A project that cannot be read, or that does not say for certain which files it has.</summary>
    UnclearProject,
}

/// <summary>A file in the folder of a service that is no part of it.</summary>
public sealed class UnusedFile
{
    private UnusedFile(string? path, UnusedReason reason, Phrase explanation)
    {
        Path = path;
        Reason = reason;
        Explanation = explanation.ToString();
    }

    /// <summary>The full path of the file; null for a text that came from none.</summary>
    public string? Path { get; }

    /// <summary>Why it is no part of the service.</summary>
    public UnusedReason Reason { get; }

    /// <summary>The same in a sentence, with what to do where it is meant to be a part.</summary>
    public string Explanation { get; }

    /// <summary>The name of the file, and the sentence.</summary>
    public override string ToString() => $"{Phrase.Whole(System.IO.Path.GetFileName(Path))}: {Explanation}";

    internal static UnusedFile BuildOutput(string path) => new(
        path, UnusedReason.BuildOutput, $"The build writes this file from the definition, so it is not checked: check the definition.");

    /// <summary>A transform.</summary>
    /// <param name="path">The path; null for what came from no file.</param>
    internal static UnusedFile Transform(string? path) => new(
        path, UnusedReason.Transform, $"This is a transform (XDT), not a {KindOf(path)}: apply it, and check the result.");

    internal static UnusedFile Template(string path) => new(
        path, UnusedReason.Template, $"This is a template with placeholders: fill them in, and check the result.");

    internal static UnusedFile Package(string path) => new(
        path, UnusedReason.Package, $"This is a zip archive such as a package (.cspkg), not a {KindOf(path)}: give the file that it was made from.");

    internal static UnusedFile NotListed(string path, string project) => new(
        path, UnusedReason.NotListed, $"The project {Name(project)} does not list this file, so it is not part of the service: add it to the project, or delete it.");

    internal static UnusedFile NoDefinition(string path) => new(
        path, UnusedReason.NoDefinition, $"No definition in the folder belongs to this configuration, by its file's name or by the name of its service.");

    internal static UnusedFile SeveralDefinitions(string path, string first, string second) => new(
        path,
        UnusedReason.SeveralDefinitions,
        $"This configuration could belong to {Name(first)} or to {Name(second)}: name it after one of the two, or list the files in a project.");

    internal static UnusedFile UnclearProject(string path, Phrase doubt) => new(
        path, UnusedReason.UnclearProject, $"{doubt} The names of the files say which belong together.");

    private static Phrase Name(string path) => Phrase.Whole(System.IO.Path.GetFileName(path));

    private static Phrase KindOf(string? path) => path is not null && ServiceFileName.HasExtension(path, ServiceFileName.ConfigurationExtension)
        ? (Phrase)$"configuration"
        : $"definition";
}
