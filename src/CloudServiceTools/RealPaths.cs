using System;
using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Errors;
using CloudServiceTools.Xml;

namespace CloudServiceTools;

/// <summary>Paths without links in them, so that a file is known however it is named. The links of a folder are read once.</summary>
public sealed class RealPaths
{
    /// <summary>Links that lead to links; more are a circle.</summary>
    private const int MostLinks = 40;

    private readonly Dictionary<string, string> _folders = new(FilePath.Comparer);

    /// <summary>The path of the file that a full path leads to; the path itself where nobody can tell.</summary>
    /// <param name="path">A full path. There need not be a file.</param>
    public string Of(string path) => Of(path, 0);

    private string Of(string path, int links)
    {
        string real = Path.GetDirectoryName(path) is { Length: > 0 } parent
            ? Path.Combine(Folder(parent, links), Path.GetFileName(path))
            : path;
        string target = links < MostLinks ? TargetOf(real) : real;
        return target == real ? real : Of(target, links + 1);
    }

    private string Folder(string path, int links)
    {
        if (!_folders.TryGetValue(path, out string? real))
        {
            _folders[path] = real = Of(path, links);
        }

        return real;
    }

    private static string TargetOf(string path)
    {
        try
        {
            return LinkTarget.Resolve(path);
        }
        catch (Exception exception) when (exception is CsException || DocumentFile.IsFileError(exception))
        {
            // Whoever reads the file says what is wrong with it.
            return path;
        }
    }
}
