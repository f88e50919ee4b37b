using System;
using System.IO;

namespace CloudServiceTools.Cli.Output;

/// <summary>Paths as every output has them: relative to a folder where they are inside it, else full.</summary>
/// <param name="folder">The full path of the folder.</param>
internal sealed class RelativePaths(string folder)
{
    private string? _path;
    private string? _shown;

    /// <summary>The path as it is shown; null for standard input, which has none.</summary>
    internal string? Of(string? path)
    {
        // A file has many items, and they come one after the other.
        if (!ReferenceEquals(path, _path))
        {
            _path = path;
            _shown = path is not null && Path.IsPathFullyQualified(path) ? Relative(path) : path;
        }

        return _shown;
    }

    private string Relative(string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? path : relative;
    }
}
