using System;
using System.Collections.Generic;
using System.IO;

namespace CloudServiceTools.Cli.Input;

/// <summary>Paths without links in them, so that a file is known however it is named. The links of a folder are read once.</summary>
internal sealed class RealPaths
{
    /// <summary>Links that lead to links; more are a circle.</summary>
    private const int MostLinks = 40;

    private readonly Dictionary<string, string> _folders = new(FilePath.Comparer);

    /// <summary>The path of the file that a full path leads to; the path itself where nobody can tell.</summary>
    internal string Of(string path) => Of(path, 0);

    private string Of(string path, int links)
    {
        string real = Path.GetDirectoryName(path) is { } parent
            ? Path.Combine(Folder(parent, links), Path.GetFileName(path))
            : path;
        string? target = links < MostLinks ? TargetOf(real) : null;
        return target is null ? real : Of(Path.GetFullPath(target, Path.GetDirectoryName(real) ?? real), links + 1);
    }

    private string Folder(string path, int links)
    {
        if (!_folders.TryGetValue(path, out string? real))
        {
            _folders[path] = real = Of(path, links);
        }

        return real;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file says what is wrong with it.
            return null;
        }
    }
}
