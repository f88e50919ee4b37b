using System;
using System.IO;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>Reads files of a bounded size, and writes them at once or not at all.</summary>
internal static class DocumentFile
{
    /// <summary>What .NET gives as the attributes of a file that is not there.</summary>
    private const FileAttributes NoFile = (FileAttributes)(-1);

    /// <summary>The full path that a path stands for.</summary>
    /// <exception cref="CsException">CsFileNotFound: no file can have that path.</exception>
    internal static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            throw XmlErrors.FileNotFound(path, exception);
        }
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CsException">CsFileNotFound, CsFileUnreadable, CsDocumentTooLarge.</exception>
    internal static byte[] Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (file.Attributes is var attributes and not NoFile && (attributes & FileAttributes.Directory) != 0)
            {
                throw XmlErrors.IsAFolder(path);
            }

            if (!SpecialFile.IsDescriptor(path) && SpecialFile.Is(file) is not false and var isSpecial)
            {
                throw isSpecial == true ? XmlErrors.IsNoFile(path) : XmlErrors.MayBeNoFile(path);
            }

            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.CanSeek && stream.Length > Limits.MaximumBytes)
            {
                throw XmlErrors.TooLarge().In(path);
            }

            return stream.CanSeek && stream.Length > 0 ? ReadExactly(stream) : ReadToEnd(stream);
        }
        catch (CsException exception) when (exception.Path is null)
        {
            throw exception.In(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw XmlErrors.FileNotFound(path, exception);
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            throw XmlErrors.FileUnreadable(path, exception);
        }
    }

    /// <summary>
    /// Writes a file: to a temporary file beside it, flushed to the disk, which then takes its place. The mode bits of
    /// a file that is replaced are kept, and a symbolic link still points to where it did.
    /// </summary>
    /// <exception cref="CsException">CsFileExists, CsFileUnwritable; the file is as it was.</exception>
    internal static void Write(string path, byte[] bytes, bool overwrite)
    {
        string target = LinkTarget.Resolve(path);
        string temporary = Path.Combine(
            Path.GetDirectoryName(target) ?? string.Empty,
            $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            bool exists = CheckTarget(path, target, overwrite);
            if (exists)
            {
                // A copy starts with the permissions of the file that it is to replace.
                File.Copy(target, temporary);
            }

            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            if (exists)
            {
                File.Replace(temporary, target, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, target);
            }
        }
        catch (DirectoryNotFoundException exception)
        {
            throw XmlErrors.FolderNotFound(path, exception);
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            // The caller knows the file that it named, not the temporary one.
            string reason = exception.Message.Replace(temporary, target);
            throw XmlErrors.FileUnwritable(path, reason, exception);
        }
        finally
        {
            DeleteQuietly(temporary);
        }
    }

    /// <summary>Whether there is a file to replace; an error where there is what must not be replaced.</summary>
    private static bool CheckTarget(string path, string target, bool overwrite)
    {
        if (Directory.Exists(target))
        {
            throw XmlErrors.FileUnwritable(path, "it is a folder.");
        }

        if (!File.Exists(target))
        {
            return false;
        }

        if (!overwrite)
        {
            throw XmlErrors.FileExists(path);
        }

        return IsSpecial(target)
            ? throw XmlErrors.FileUnwritable(path, "it is a device or a pipe, not a file.")
            : true;
    }

    /// <summary>The bytes of a pipe, or of a file of the system that does not know its length.</summary>
    /// <exception cref="CsException">CsDocumentTooLarge.</exception>
    internal static byte[] ReadToEnd(Stream stream)
    {
        using MemoryStream buffer = new();
        byte[] chunk = new byte[4096];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Limits.MaximumBytes)
            {
                throw XmlErrors.TooLarge();
            }
        }

        return buffer.ToArray();
    }

    private static byte[] ReadExactly(FileStream stream)
    {
        byte[] bytes = new byte[stream.Length];
        int filled = 0;
        int read;
        while (filled < bytes.Length && (read = stream.Read(bytes, filled, bytes.Length - filled)) > 0)
        {
            filled += read;
        }

        Array.Resize(ref bytes, filled);
        return bytes;
    }

    /// <summary>
    /// Whether a path is a device, a pipe or a terminal, which must not be replaced by a file. Opened for reading too,
    /// a pipe does not wait for somebody at its other end.
    /// </summary>
    private static bool IsSpecial(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return true;
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        return !stream.CanSeek;
    }

    private static bool IsFileError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException
            or System.Security.SecurityException;

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            // A leftover beside the file is better than an error that hides the one that caused it.
        }
    }
}
