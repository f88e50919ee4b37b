using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace CloudServiceTools.Xml;

/// <summary>
/// Lets one process at a time write a file: an open file beside it, which nobody else can open meanwhile. It goes away with
/// its owner. What a killed process leaves is not locked any more, and the next owner takes it over and removes it.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int MostTries = 600;
    private const int LongestSignature = 1 << 20;

    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    private readonly FileStream _stream;
    private readonly string _path;

    private FileLock(FileStream stream, string path)
    {
        _stream = stream;
        _path = path;
    }

    /// <summary>Takes the lock, and waits some seconds for whoever has it.</summary>
    /// <param name="path">The file of the lock.</param>
    /// <exception cref="IOException">Another process has it still.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "Who takes it disposes of it.")]
    internal static FileLock Take(string path)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                if (TryTake(path) is { } taken)
                {
                    return taken;
                }
            }
            catch (Exception exception) when (tries < MostTries && IsBusy(exception))
            {
                // Somebody writes: a file takes some milliseconds.
            }

            if (tries >= MostTries)
            {
                throw new IOException("another process is writing it.");
            }

            Thread.Sleep(1 + (tries % 20));
        }
    }

    public void Dispose()
    {
        // While it is locked, nobody else takes it for theirs; Windows deletes it with its last handle.
        if (!IsWindows)
        {
            File.Delete(_path);
        }

        _stream.Dispose();
    }

    private static FileLock? TryTake(string path)
    {
        FileStream stream = new(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, IsWindows ? FileOptions.DeleteOnClose : FileOptions.None);
        try
        {
            if (IsWindows || IsStillThere(stream, path))
            {
                return new FileLock(stream, path);
            }
        }
        catch (IOException)
        {
            stream.Dispose();
            throw;
        }

        stream.Dispose();
        return null;
    }

    /// <summary>
    /// Whether the path still leads to the file that was locked. Its last owner may have deleted it between the opening and
    /// the locking; then there is no file, or one of another owner, who gave it another length.
    /// </summary>
    private static bool IsStillThere(FileStream stream, string path)
    {
        int signature = 1 + (Guid.NewGuid().GetHashCode() & (LongestSignature - 1));
        stream.SetLength(signature);
        FileInfo found = new(path);
        return found.Exists && found.Length == signature;
    }

    /// <summary>Whether somebody has the file open, by the codes of Windows, Linux and macOS; on Windows one that is being deleted is denied.</summary>
    internal static bool IsBusy(Exception exception) =>
        exception is UnauthorizedAccessException ? IsWindows
        : exception is IOException && exception.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
