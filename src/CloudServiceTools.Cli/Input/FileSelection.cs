using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli.Input;

/// <summary>
/// The files that paths of a command line mean: files as they are named, the definitions of folders, and patterns, which some
/// shells leave to the program.
/// </summary>
/// <param name="shell">Where the command line is.</param>
/// <param name="recurse">Whether the folders below a folder are searched too.</param>
/// <param name="exclude">What folders and patterns leave out; null for nothing.</param>
internal sealed class FileSelection(Shell shell, bool recurse, IEnumerable<string>? exclude = null)
{
    private const string AnyName = "*";

    private static readonly char[] Separators =
        Path.DirectorySeparatorChar == '/' ? ['/'] : [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly FolderSearch _search = new(exclude, shell.Tell);

    /// <summary>
    /// The files, one by one, in the order of the paths, each once. A path that means none is reported; one that names no
    /// file at all is left to who reads it.
    /// </summary>
    internal IEnumerable<string> Find(IEnumerable<string> paths)
    {
        ServiceSearch services = Services(withConfigurations: false);
        return Find<string>(paths, Shell.Standard, path => Directory.Exists(path) ? services.Find(path).Select(files => files.Definition).OfType<string>() : [path], path => path, _ => true);
    }

    /// <summary>The same as services; null for standard input.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="withConfigurations">Whether their configurations are wanted.</param>
    internal IEnumerable<ServiceFiles?> FindServices(IEnumerable<string> paths, bool withConfigurations)
    {
        ServiceSearch services = Services(withConfigurations);
        return Find<ServiceFiles?>(paths, null, services.Find, files => files!.Path, files => files!.HasContent);
    }

    private ServiceSearch Services(bool withConfigurations) => new(withConfigurations, recurse, exclude, shell.Tell);

    private IEnumerable<T> Find<T>(IEnumerable<string> paths, T standard, Func<string, IEnumerable<T>> find, Func<T, string> pathOf, Func<T, bool> counts)
    {
        RealPaths real = new();
        HashSet<string> known = new(FilePath.Comparer);
        foreach (string path in paths)
        {
            foreach (T found in path == Shell.Standard ? [standard] : Find(path, find, counts))
            {
                if (known.Add(path == Shell.Standard ? path : real.Of(pathOf(found))))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<T> Find<T>(string path, Func<string, IEnumerable<T>> find, Func<T, bool> counts)
    {
        string full = shell.FullPath(path);
        if (Directory.Exists(full))
        {
            return OrReport(
                find(full),
                counts,
                $"There is no service definition (.csdef) in '{path}'{(recurse ? string.Empty : ": give --recurse to look below it")}.");
        }

        return NamePattern.IsPattern(path) && !File.Exists(full)
            ? OrReport(Match(full).SelectMany(find), _ => true, $"No file matches '{path}'.")
            : find(full);
    }

    private IEnumerable<T> OrReport<T>(IEnumerable<T> files, Func<T, bool> counts, string problem)
    {
        bool isEmpty = true;
        foreach (T file in files)
        {
            isEmpty &= !counts(file);
            yield return file;
        }

        if (isEmpty)
        {
            shell.Fail(problem);
        }
    }

    /// <summary>The files that match a path with patterns in its parts; ** stands for any folders, none included, and at the end for all files below.</summary>
    private IEnumerable<string> Match(string pattern)
    {
        string root = Path.GetPathRoot(pattern)!;
        string[] parts = pattern[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return Match(root, parts[^1] == FolderSearch.AnyFolders ? [.. parts, AnyName] : parts, [0]);
    }

    /// <summary>
    /// Each folder is visited once, with all the places of the pattern that lead there: <c>**/**/**</c> costs no more than
    /// <c>**</c>.
    /// </summary>
    private IEnumerable<string> Match(string folder, string[] parts, IEnumerable<int> reached)
    {
        SortedSet<int> places = Closure(parts, reached);
        int last = parts.Length - 1;
        if (places.Contains(last))
        {
            foreach (string file in _search.Files(folder).Where(file =>
                NamePattern.IsMatch(Path.GetFileName(file), parts[last]) && FolderSearch.IsFile(file)))
            {
                yield return file;
            }
        }

        foreach ((string below, int[] next) in Below(folder, parts, [.. places.Where(place => place < last)]))
        {
            foreach (string file in Match(below, parts, next))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<(string Folder, int[] Places)> Below(string folder, string[] parts, int[] places)
    {
        if (places is [int only] && parts[only] != FolderSearch.AnyFolders && !NamePattern.IsPattern(parts[only]))
        {
            // A folder that is named is not searched for: it may be one that cannot be listed.
            string named = Path.Combine(folder, parts[only]);
            return Directory.Exists(named) ? [(named, [only + 1])] : [];
        }

        return places.Length == 0 ? [] : _search.Folders(folder).Select(below => (below.FullName, Next(below))).Where(pair => pair.Item2.Length > 0);

        int[] Next(DirectoryInfo below) => [.. places
            .Where(place => parts[place] == FolderSearch.AnyFolders
                ? !FolderSearch.IsSkipped(below)
                : NamePattern.IsMatch(below.Name, parts[place]))
            .Select(place => parts[place] == FolderSearch.AnyFolders ? place : place + 1)];
    }

    /// <summary>The places of the pattern, and those behind a **, which may stand for no folder.</summary>
    private static SortedSet<int> Closure(string[] parts, IEnumerable<int> reached)
    {
        SortedSet<int> places = [];
        foreach (int place in reached)
        {
            for (int next = place; places.Add(next) && parts[next] == FolderSearch.AnyFolders; next++)
            {
            }
        }

        return places;
    }
}
