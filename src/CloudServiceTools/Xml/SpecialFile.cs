using System;
using System.IO;

namespace CloudServiceTools.Xml;

/// <summary>
/// Pipes, sockets and devices, which a file system lists as if they were files. Whoever reads one waits for whatever comes out of
/// it, and that may never come.
/// </summary>
internal static class SpecialFile
{
    private static readonly string[] Descriptors = ["/dev/stdin", "/dev/fd/", "/proc/"];

    /// <summary>Whether a path is one of them: null where that cannot be found out without the risk of waiting.</summary>
    /// <param name="file">The file, with its full path.</param>
    internal static bool? Is(FileInfo file)
    {
        try
        {
            if (file.Exists && (file.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                file = new FileInfo(LinkTarget.Resolve(file.FullName));
            }

            // They have no length, and one that is opened for writing, too, does not wait for somebody at the other end.
            if (Path.DirectorySeparatorChar != '/' || !file.Exists || file.Length > 0)
            {
                return false;
            }

            using FileStream stream = new(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            return !stream.CanSeek;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or Errors.CsException)
        {
            return null;
        }
    }

    /// <summary>Whether a path names what the process was started with: a shell puts it in place of <c>&lt;(command)</c>.</summary>
    internal static bool IsDescriptor(string path) =>
        Array.Exists(Descriptors, start => path.StartsWith(start, StringComparison.Ordinal));
}
