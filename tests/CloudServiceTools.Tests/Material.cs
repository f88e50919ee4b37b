using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CloudServiceTools.Tests;

/// <summary>
/// Files that tests read: the ones in this repository, and a folder of other people's files that stands beside it on
/// some machines (shared/corpus, shared/seed …) and is never part of it.
/// </summary>
internal static class Material
{
    internal static string Repository { get; } = FindUp("CloudServiceTools.sln")
        ?? throw new InvalidOperationException("The tests run from a folder inside the repository.");

    private static string? Shared { get; } = FindUp(Path.Combine("shared", "reference", "csdef-schema.csv")) is { } root
        ? Path.Combine(root, "shared")
        : null;

    private static string Corpus { get; } = Path.Combine(Shared ?? string.Empty, "corpus");

    /// <summary>A file of the shared material, where it is there.</summary>
    internal static string? FindShared(string name) =>
        Path.Combine(Shared ?? string.Empty, name) is { } path && File.Exists(path) ? path : null;

    /// <summary>The rows of tests/Format: element, attribute, type, required, default, occurs, group, limits.</summary>
    internal static IEnumerable<string[]> ReadFormat(string format) =>
        File.ReadLines(Path.Combine(Repository, "tests", "Format", $"{format}.csv")).Skip(1).Select(line => line.Split(','));

    /// <summary>Whether other people's files stand beside the repository.</summary>
    internal static bool HasCorpus { get; } = Directory.Exists(Corpus);

    /// <summary>How many of <see cref="Files"/> are definitions, at the least.</summary>
    internal static int LeastDefinitions => HasCorpus ? 300 : 100;

    /// <summary>Definitions and configurations: the samples of this repository, and other people's files where they are there.</summary>
    internal static IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(SampleFiles.Folder, pattern)
            .Concat(HasCorpus ? Directory.GetFiles(Corpus, pattern) : [])
            .Order(StringComparer.Ordinal);

    private static string? FindUp(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, relative)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
