using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Service;

/// <summary>
/// Finds files in folders and in the folders below them. Links to folders are not followed, and folders that hold what tools
/// write (<see cref="SkippedFolders"/>) are skipped, as are the files and folders that patterns exclude.
/// </summary>
public sealed class FolderSearch
{
    /// <summary>Stands for any folders in a path with patterns, or for none.</summary>
    public const string AnyFolders = "**";

    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    private static readonly char[] Separators = IsWindows ? ['\\', '/'] : ['/'];

    private readonly string[][] _excluded;
    private readonly Action<CsException> _onError;

    /// <summary>A search that has read nothing yet.</summary>
    /// <param name="exclude">
    /// Patterns of files and folders to skip. A pattern without a separator is compared with the name of each, one with
    /// separators (<c>src/old</c>, <c>**/generated/*.csdef</c>) with the end of its path, and an absolute one with its whole
    /// path. Case does not count. Null for none.
    /// </param>
    /// <param name="onError">Told of each folder that cannot be listed (CsFileUnreadable); the others go on.</param>
    public FolderSearch(IEnumerable<string>? exclude, Action<CsException> onError)
    {
        _excluded = [.. (exclude ?? []).Where(pattern => !string.IsNullOrEmpty(pattern)).Select(PartsOfExclusion)];
        _onError = onError;
    }

    /// <summary>The names of folders that a search never goes into, unless it starts there; * stands for any text.</summary>
    public static IReadOnlyList<string> SkippedFolders { get; } = [".git", "node_modules", "bin", "obj", "csx", "*.csx", "*.cspkg"];

    /// <summary>
    /// The definitions (.csdef) in a folder, in the order of their names, and then those of the folders below. They are found
    /// one by one, so that the first is there at once and a caller may stop.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="recurse">Whether those in the folders below are listed too.</param>
    public IEnumerable<string> Definitions(string folder, bool recurse) => FilesOfType(ServiceFileName.DefinitionExtension, folder, recurse);

    /// <summary>The same of configurations (.cscfg).</summary>
    /// <inheritdoc cref="Definitions"/>
    public IEnumerable<string> Configurations(string folder, bool recurse) => FilesOfType(ServiceFileName.ConfigurationExtension, folder, recurse);

    /// <summary>
    /// The files of services in a folder, and then in each of the folders below: definitions, configurations and projects, in
    /// the order of their names. A folder that has none is left out.
    /// </summary>
    internal IEnumerable<IReadOnlyList<string>> ServiceFiles(string folder, bool recurse)
    {
        foreach (FileInfo[] files in Walk(folder, recurse))
        {
            string[] found = [.. files.Where(IsOfService).Where(IsFile).Select(file => file.FullName)];
            if (found.Length > 0)
            {
                yield return found;
            }
        }
    }

    private IEnumerable<string> FilesOfType(string extension, string folder, bool recurse) =>
        Walk(folder, recurse).SelectMany(files => files.Where(file => ServiceFileName.HasExtension(file.Name, extension))).Where(IsFile).Select(file => file.FullName);

    private IEnumerable<FileInfo[]> Walk(string folder, bool recurse)
    {
        string top = Path.GetFullPath(folder);
        Stack<string> open = new([top]);
        while (open.Count > 0)
        {
            string current = open.Pop();
            yield return ListFiles(current, isNeeded: current == top);

            if (recurse)
            {
                foreach (DirectoryInfo below in Folders(current).Where(below => !IsSkipped(below)).Reverse())
                {
                    open.Push(below.FullName);
                }
            }
        }
    }

    /// <summary>The files in a folder that nothing excludes, in the order of their names; none where the folder went away.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public IReadOnlyList<string> Files(string folder) => [.. ListFiles(folder, isNeeded: false).Select(file => file.FullName)];

    /// <summary>The folders in a folder that nothing excludes, in the order of their names; none where it went away.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public IReadOnlyList<DirectoryInfo> Folders(string folder) =>
        List(folder, isNeeded: false, () => new DirectoryInfo(folder).EnumerateDirectories());

    /// <summary>Whether a search does not go into a folder by itself: a link to a folder, or one of <see cref="SkippedFolders"/>.</summary>
    /// <param name="folder">The folder.</param>
    public static bool IsSkipped(DirectoryInfo folder) =>
        SkippedFolders.Any(pattern => pattern[0] == '*'
            ? folder.Name.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(folder.Name, pattern, StringComparison.OrdinalIgnoreCase))
        || IsLink(folder);

    private static bool IsOfService(FileInfo file) => ServiceFileName.ExtensionOf(file.Name).Length > 0;

    /// <summary>A link to a folder may lead back to where it stands.</summary>
    private static bool IsLink(DirectoryInfo folder) =>
        (folder.Attributes & FileAttributes.ReparsePoint) != 0 && LinkTarget.IsLink(folder);

    private static string[] PartsOfExclusion(string pattern)
    {
        IEnumerable<string> parts = pattern.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
        return Path.IsPathRooted(pattern) ? [.. parts] : [AnyFolders, .. parts];
    }

    private FileInfo[] ListFiles(string folder, bool isNeeded) =>
        List(folder, isNeeded, () => new DirectoryInfo(folder).EnumerateFiles());

    /// <summary>
    /// Whether what a file system lists as a file may be one, and is no pipe, socket or device, which whoever reads it could wait
    /// for for ever. A search passes over those.
    /// </summary>
    /// <param name="path">The full path.</param>
    public static bool IsFile(string path) => IsFile(new FileInfo(path));

    private static bool IsFile(FileInfo file) => SpecialFile.Is(file) != true;

    private T[] List<T>(string folder, bool isNeeded, Func<IEnumerable<T>> list)
        where T : FileSystemInfo
    {
        try
        {
            return [.. list()
                .Where(entry => !IsExcluded(entry.FullName))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException) when (!isNeeded)
        {
            // It went away since the folder above was listed.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _onError(ConfigurationErrors.FolderUnreadable(folder, exception));
        }

        return [];
    }

    private bool IsExcluded(string path)
    {
        if (_excluded.Length == 0)
        {
            return false;
        }

        string[] parts = path.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(_excluded, pattern => IsMatch(parts, pattern));
    }

    /// <summary>Whether the parts of a path match those of a pattern. On a mismatch the last ** takes one part more.</summary>
    private static bool IsMatch(string[] path, string[] pattern)
    {
        int at = 0;
        int position = 0;
        int any = -1;
        int taken = 0;
        while (at < path.Length)
        {
            if (position < pattern.Length && pattern[position] == AnyFolders)
            {
                any = position++;
                taken = at;
            }
            else if (position < pattern.Length && NamePattern.IsMatch(path[at], pattern[position]))
            {
                position++;
                at++;
            }
            else if (any >= 0)
            {
                position = any + 1;
                at = ++taken;
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(position).All(part => part == AnyFolders);
    }
}
