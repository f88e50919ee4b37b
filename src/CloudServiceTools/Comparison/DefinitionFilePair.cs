using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.Comparison;

/// <summary>A file with a service definition in one folder, and its counterpart in another.</summary>
public sealed class DefinitionFilePair
{
    private DefinitionFilePair(string name, string? before, string? after)
    {
        Name = name;
        Before = before;
        After = after;
    }

    /// <summary>What the pair is called: the path in the folders, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The path of the file before; null where there is none.</summary>
    public string? Before { get; }

    /// <summary>The path of the file now; null where there is none.</summary>
    public string? After { get; }

    /// <summary>
    /// The definitions (.csdef) of two folders, paired by their paths in them, ignoring case where no other fits. Those of
    /// the folder before come first, in the order of their paths, and then those that are new.
    /// </summary>
    /// <param name="before">The folder before.</param>
    /// <param name="after">The folder now.</param>
    /// <param name="recurse">Whether those in the folders below are taken too. Links to folders are not followed.</param>
    /// <param name="exclude">Patterns of files and folders to skip, as <see cref="FolderSearch"/> takes them; null for none.</param>
    /// <param name="onError">
    /// Told of each folder that cannot be listed (CsFileUnreadable). What the other side has in its place is left out then:
    /// nobody knows whether it is new.
    /// </param>
    public static IReadOnlyList<DefinitionFilePair> OfFolders(
        string before, string after, bool recurse, IEnumerable<string>? exclude, Action<CsException> onError)
    {
        List<string> unknown = [];
        SortedDictionary<string, string> older = List(before);
        SortedDictionary<string, string> newer = List(after);
        List<DefinitionFilePair> pairs = [];
        foreach (KeyValuePair<string, string> file in older)
        {
            string? name = newer.ContainsKey(file.Key) ? file.Key : SameButForCase(file.Key);
            pairs.Add(new DefinitionFilePair(name ?? file.Key, file.Value, name is null ? null : newer[name]));
            if (name is not null)
            {
                newer.Remove(name);
            }
        }

        pairs.AddRange(newer.Select(file => new DefinitionFilePair(file.Key, null, file.Value)));
        pairs.RemoveAll(pair => (pair.Before is null || pair.After is null) && unknown.Exists(folder =>
            folder.Length == 0 || pair.Name.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)));
        return pairs;

        SortedDictionary<string, string> List(string folder)
        {
            SortedDictionary<string, string> files = new(StringComparer.Ordinal);
            foreach (string file in new FolderSearch(exclude, Report).Definitions(folder, recurse))
            {
                files[Relative(folder, file)] = file;
            }

            return files;

            void Report(CsException exception)
            {
                unknown.Add(exception.Path is null ? string.Empty : Relative(folder, exception.Path));
                onError(exception);
            }
        }

        // A counterpart that has one of its own by the exact name is not free.
        string? SameButForCase(string name) => newer.Keys.FirstOrDefault(other =>
            string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && !older.ContainsKey(other));
    }

    /// <summary>The path in a folder, with forward slashes on every system.</summary>
    private static string Relative(string folder, string path)
    {
        string root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        string full = Path.GetFullPath(path);
        return full.Length <= root.Length
            ? string.Empty
            : full.Substring(root.Length).TrimStart(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
    }
}
