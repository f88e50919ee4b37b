using System;
using System.IO;
using System.Runtime.InteropServices;
using CloudServiceTools.Xml;

namespace CloudServiceTools;

/// <summary>Compares paths as the system does: Windows and macOS ignore case.</summary>
public static class FilePath
{
    /// <summary>Compares full paths by their text.</summary>
    public static StringComparer Comparer { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;

    /// <summary>The path of the file that a path leads to, without links in it.</summary>
    /// <param name="path">A full path. A link that leads to itself is returned as it is.</param>
    public static string Resolve(string path) => new RealPaths().Of(path);

    /// <summary>Whether two full paths lead to the same file.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other path.</param>
    public static bool AreSame(string left, string right) =>
        Comparer.Equals(left, right) || Comparer.Equals(Resolve(left), Resolve(right));

    /// <summary>The path of a file of this library's own beside another one. It is short, so that it is valid wherever the other one is.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="extension">What the file is for.</param>
    internal static string Beside(string path, string extension)
    {
        string name = Path.GetFileName(path);
        if (Comparer != StringComparer.Ordinal)
        {
            name = name.ToUpperInvariant();
        }

        ulong hash = ContentMark.Of(System.Text.Encoding.Unicode.GetBytes(name)).Hash;
        return Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, $".csd-{hash >> 16:x12}.{extension}");
    }
}
