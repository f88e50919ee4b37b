using System;
using System.IO;
using System.Linq;

namespace CloudServiceTools.Cli.Tests;

/// <summary>A folder of its own for a test, and the repository's files.</summary>
internal sealed class Workspace : IDisposable
{
    internal Workspace() => Folder = Directory.CreateTempSubdirectory("csdef-").FullName;

    internal string Folder { get; }

    internal static string Repository { get; } = FindRepository();

    /// <summary>One of the article's definitions, such as scenario4-corrected.</summary>
    internal static string Article(string name) =>
        File.ReadAllText(Path.Combine(Repository, "tests", "Pester", "Article", $"{name}.csdef"));

    /// <summary>Writes a file, and gives its path.</summary>
    internal string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    internal string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The names of the files, so that a test sees what was left behind.</summary>
    internal string[] Files() => [.. Directory
        .GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path))
        .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CloudServiceTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from a folder inside the repository.");
    }
}
