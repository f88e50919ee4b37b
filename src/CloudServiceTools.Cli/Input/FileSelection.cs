using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Input;

/// <summary>
/// The files that paths of a command line mean: files as they are named, the definitions of folders, and patterns, which some
/// shells leave to the program.
/// </summary>
internal sealed class FileSelection(Shell shell, bool recurse)
{
    private const string AnyFolders = "**";
    private const string AnyName = "*";

    private static readonly char[] Separators =
        Path.DirectorySeparatorChar == '/' ? ['/'] : [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>
    /// The files, one by one and in the order of the paths. A path that means none is reported; one that names no file at all
    /// is left to who reads it.
    /// </summary>
    internal IEnumerable<string> Find(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            foreach (string file in Find(path))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<string> Find(string path)
    {
        if (path == Shell.Standard)
        {
            return [path];
        }

        string full = shell.FullPath(path);
        if (Directory.Exists(full))
        {
            return OrReport(
                ConfigurationFinder.DefinitionsIn(full, recurse, shell.Tell),
                $"There is no service definition (.csdef) in '{path}'{(recurse ? string.Empty : ": give --recurse to look below it")}.");
        }

        return NamePattern.IsPattern(path) && !File.Exists(full)
            ? OrReport(Match(full), $"No file matches '{path}'.")
            : [full];
    }

    private IEnumerable<string> OrReport(IEnumerable<string> files, string problem)
    {
        bool isEmpty = true;
        foreach (string file in files)
        {
            isEmpty = false;
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
        return Match(root, parts[^1] == AnyFolders ? [.. parts, AnyName] : parts);
    }

    private IEnumerable<string> Match(string folder, string[] parts)
    {
        string part = parts[0];
        string[] rest = parts[1..];
        if (rest.Length == 0)
        {
            return Names(folder, Directory.EnumerateFiles).Where(file => NamePattern.IsMatch(Path.GetFileName(file), part));
        }

        if (part != AnyFolders && !NamePattern.IsPattern(part))
        {
            string below = Path.Combine(folder, part);
            return Directory.Exists(below) ? Match(below, rest) : [];
        }

        return part == AnyFolders
            ? Match(folder, rest).Concat(Names(folder, FoldersButLinks).SelectMany(below => Match(below, parts)))
            : Names(folder, Directory.EnumerateDirectories)
                .Where(below => NamePattern.IsMatch(Path.GetFileName(below), part))
                .SelectMany(below => Match(below, rest));
    }

    /// <summary>A link to a folder may lead back to where it stands.</summary>
    private static IEnumerable<string> FoldersButLinks(string folder) =>
        Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint });

    private string[] Names(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(folder).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            // It went away since the folder above was listed.
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"'{folder}' cannot be listed: {exception.Message}");
            return [];
        }
    }
}
