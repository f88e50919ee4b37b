using System;
using System.IO;
using System.Threading;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>
/// Writes a file completely or not at all. What is written goes to a file beside it, is flushed to the disk, and then takes
/// its place. A file that has several names, or belongs to somebody else, keeps them: it is overwritten, and what is written
/// stands beside it until that is done, so that the next write can finish what a killed process began.
/// </summary>
internal sealed class FileWriter
{
    private const int MostTries = 6;

    private readonly string _path;
    private readonly string _target;
    private readonly string _temporary;
    private readonly string _pending;
    private readonly string _lock;
    private readonly Stream _content;
    private readonly WriteOptions _options;

    /// <summary>A write that has yet to run.</summary>
    /// <param name="path">The full path, as the caller names it.</param>
    /// <param name="bytes">What the file is to hold.</param>
    /// <param name="options">What may be replaced.</param>
    internal FileWriter(string path, byte[] bytes, WriteOptions options)
        : this(path, new MemoryStream(bytes, writable: false), options)
    {
    }

    /// <summary>The same for content that need not be in memory.</summary>
    /// <param name="path">The full path, as the caller names it.</param>
    /// <param name="content">What the file is to hold, from the beginning of the stream.</param>
    /// <param name="options">What may be replaced.</param>
    internal FileWriter(string path, Stream content, WriteOptions options)
    {
        _path = path;
        _content = content;
        _options = options;
        _target = LinkTarget.Resolve(path);
        _temporary = FilePath.Beside(_target, "tmp");
        _pending = PendingOf(_target);
        _lock = FilePath.Beside(_target, "lock");
    }

    /// <summary>Replaces a file by another one beside it. Tests put a failing system in its place.</summary>
    internal Action<string, string> ReplaceFile { get; init; } = (source, target) => File.Replace(source, target, null);

    /// <summary>Whether a write to a file is under way, or was interrupted and left something beside it.</summary>
    internal static bool HasLeft(string path)
    {
        string target = LinkTarget.Resolve(path);
        return File.Exists(FilePath.Beside(target, "tmp")) || File.Exists(FilePath.Beside(target, "lock")) || File.Exists(PendingOf(target));
    }

    /// <summary>Where what is written stands while a file is overwritten; after that, only where the write was interrupted.</summary>
    internal static string PendingOf(string target) => FilePath.Beside(target, "new");

    /// <summary>Writes the file.</summary>
    /// <exception cref="CsException">CsFileExists, CsFileChanged, CsFileUnwritable; the file is as it was.</exception>
    internal void Run()
    {
        try
        {
            _ = FindTarget();
            using FileLock held = FileLock.Take(_lock);
            FinishInterrupted();
            Write(FindTarget());
        }
        catch (DirectoryNotFoundException exception)
        {
            throw XmlErrors.FolderNotFound(_path, _target, exception);
        }
        catch (Exception exception) when (DocumentFile.IsFileError(exception))
        {
            // The caller knows the file that it named, not those beside it.
            string reason = exception.Message.Replace(_temporary, _target).Replace(_pending, _target).Replace(_lock, _target);
            throw XmlErrors.FileUnwritable(_path, File.Exists(_target) || !File.Exists(_temporary)
                ? reason
                : $"{reason} Its new content is in '{_temporary}'", exception);
        }
    }

    private void Write(bool exists)
    {
        FileAttributes attributes = exists ? File.GetAttributes(_target) : FileAttributes.Normal;
        bool isReadOnly = exists && IsReadOnly(attributes);
        if (isReadOnly && !_options.Force)
        {
            throw XmlErrors.FileReadOnly(_path);
        }

        try
        {
            PrepareTemporary(exists, attributes);
            if (!exists)
            {
                File.Move(_temporary, _target);
                return;
            }

            CheckUnchanged();
            if (isReadOnly)
            {
                File.SetAttributes(_target, attributes & ~FileAttributes.ReadOnly);
            }

            if (MustStay())
            {
                Overwrite();
            }
            else
            {
                Replace();
            }
        }
        finally
        {
            // A system that lost the old file while it was replaced leaves the new one here.
            if (!exists || File.Exists(_target))
            {
                DeleteQuietly(_temporary);
            }

            if (isReadOnly && File.Exists(_target))
            {
                File.SetAttributes(_target, attributes);
            }
        }
    }

    /// <summary>Whether there is a file to replace; an error where there is what must not be replaced.</summary>
    private bool FindTarget()
    {
        if (Directory.Exists(_target))
        {
            throw XmlErrors.FileUnwritable(_path, "it is a folder.");
        }

        if (!File.Exists(_target))
        {
            return false;
        }

        if (!_options.Overwrite)
        {
            throw XmlErrors.FileExists(_path);
        }

        return _target.StartsWith("/dev/", StringComparison.Ordinal) || _target.StartsWith("/proc/", StringComparison.Ordinal)
            || SpecialFile.Is(new FileInfo(_target)) == true
            ? throw XmlErrors.FileUnwritable(_path, "it is a device or a pipe, not a file.")
            : true;
    }

    /// <summary>Puts back what a process wrote that was killed while it overwrote the file.</summary>
    private void FinishInterrupted()
    {
        if (File.Exists(_pending))
        {
            if (File.Exists(_target))
            {
                using (FileStream pending = new(_pending, FileMode.Open, FileAccess.Read, FileShare.Read))
                {
                    WriteInPlace(pending);
                }
            }

            File.Delete(_pending);
        }
    }

    private void PrepareTemporary(bool exists, FileAttributes attributes)
    {
        DeleteQuietly(_temporary);
        if (exists)
        {
            // A copy starts with the permissions of the file that it is to replace.
            File.Copy(_target, _temporary);
            File.SetAttributes(_temporary, attributes & ~FileAttributes.ReadOnly);
        }

        // Windows refuses to create a hidden file anew, and takes one that is cut.
        using FileStream stream = new(_temporary, exists ? FileMode.Truncate : FileMode.CreateNew, FileAccess.Write, FileShare.None);
        CopyTo(stream, _content);
    }

    private static void CopyTo(FileStream stream, Stream content)
    {
        content.Position = 0;
        content.CopyTo(stream);
        stream.SetLength(stream.Position);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Nobody of this library can change the file between this look and the write: they wait for the lock.</summary>
    private void CheckUnchanged()
    {
        if (_options.Expected is { } expected && !_options.Force)
        {
            ContentMark found = ContentMark.Of(File.ReadAllBytes(_target));
            if (found != expected && found != ContentMark.Of(File.ReadAllBytes(_temporary)))
            {
                throw XmlErrors.FileChanged(_path);
            }
        }
    }

    /// <summary>Whether nobody may write the file. .NET says so, too, of a file that somebody else may write.</summary>
    private bool IsReadOnly(FileAttributes attributes)
    {
        const int Writable = 0x92; // of the owner, the group and all others
        return (attributes & FileAttributes.ReadOnly) != 0
            && (NativeMethods.FactsOf(_target)?.Mode & Writable ?? 0) == 0;
    }

    /// <summary>Whether another file in this place would not be the same one to whoever has it: by another name, or as its owner.</summary>
    private bool MustStay() =>
        NativeMethods.FactsOf(_target) is { } old && NativeMethods.FactsOf(_temporary) is { } replacement
        && (old.Names > 1 || old.Owner != replacement.Owner || old.Group != replacement.Group);

    /// <summary>
    /// Windows may fail half-way, with the old file gone and the new one still under its own name, and while a scanner looks
    /// at one of the two.
    /// </summary>
    private void Replace()
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                if (File.Exists(_target))
                {
                    ReplaceFile(_temporary, _target);
                }
                else
                {
                    File.Move(_temporary, _target);
                }

                return;
            }
            catch (Exception exception) when (tries < MostTries && exception is IOException or UnauthorizedAccessException
                && (FileLock.IsBusy(exception) || IsHalfWay(exception)))
            {
                Thread.Sleep(10 << tries);
            }
        }
    }

    /// <summary>ERROR_UNABLE_TO_REMOVE_REPLACED, and the two by which Windows says that it could not move a file.</summary>
    private static bool IsHalfWay(Exception exception) =>
        exception.HResult is unchecked((int)0x80070497) or unchecked((int)0x80070498) or unchecked((int)0x80070499);

    private void Overwrite()
    {
        byte[] old = File.ReadAllBytes(_target);
        File.Move(_temporary, _pending);
        try
        {
            WriteInPlace(_content);
        }
        catch (Exception exception) when (DocumentFile.IsFileError(exception))
        {
            WriteInPlace(new MemoryStream(old, writable: false));
            File.Delete(_pending);
            throw;
        }

        File.Delete(_pending);
    }

    private void WriteInPlace(Stream content)
    {
        using FileStream stream = new(_target, FileMode.Open, FileAccess.Write, FileShare.Read);
        CopyTo(stream, content);
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                File.SetAttributes(path, FileAttributes.Normal);
                File.Delete(path);
            }
        }
        catch (Exception exception) when (DocumentFile.IsFileError(exception))
        {
            // A leftover beside the file, which the next write removes, is better than an error that hides the one that caused it.
        }
    }
}

/// <summary>What a write may replace.</summary>
/// <param name="Overwrite">Whether a file that is there is replaced.</param>
/// <param name="Force">Whether one that is read-only, or that was changed since it was read, is replaced too.</param>
/// <param name="Expected">What the file held when it was read; null where that does not matter.</param>
internal sealed record WriteOptions(bool Overwrite = true, bool Force = false, ContentMark? Expected = null);
