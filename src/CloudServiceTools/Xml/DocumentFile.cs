using System;
using System.IO;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>Reads files of a bounded size, and writes them completely or not at all.</summary>
internal static class DocumentFile
{
    /// <summary>What .NET gives as the attributes of a file that is not there.</summary>
    private const FileAttributes NoFile = (FileAttributes)(-1);

    /// <summary>Windows, of a name that no file can have, such as one with a star.</summary>
    private const int InvalidName = unchecked((int)0x8007007B);

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
            long length = stream.CanSeek ? stream.Length : 0;
            if (length > Limits.MaximumBytes)
            {
                throw XmlErrors.TooLarge().In(path);
            }

            return length > 0 ? ReadExactly(stream, length) : ReadToEnd(stream);
        }
        catch (CsException exception) when (exception.Path is null)
        {
            throw exception.In(path);
        }
        catch (Exception exception) when (
            exception is FileNotFoundException or DirectoryNotFoundException || exception.HResult == InvalidName)
        {
            throw XmlErrors.FileNotFound(path, exception);
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            throw XmlErrors.FileUnreadable(path, exception);
        }
    }

    /// <summary>Writes a file completely or not at all.</summary>
    /// <exception cref="CsException">CsFileExists, CsFileChanged, CsFileUnwritable; the file is as it was.</exception>
    internal static void Write(string path, byte[] bytes, WriteOptions options) => new FileWriter(path, bytes, options).Run();

    /// <summary>The same of what a stream holds, from its beginning.</summary>
    internal static void Write(string path, Stream content, WriteOptions options) => new FileWriter(path, content, options).Run();

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

    private static byte[] ReadExactly(FileStream stream, long length)
    {
        byte[] bytes = new byte[length];
        int filled = 0;
        int read;
        while (filled < bytes.Length && (read = stream.Read(bytes, filled, bytes.Length - filled)) > 0)
        {
            filled += read;
        }

        Array.Resize(ref bytes, filled);
        return bytes;
    }

    internal static bool IsFileError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException
            or System.Security.SecurityException;
}
