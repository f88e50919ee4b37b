using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CloudServiceTools.Xml;

/// <summary>Where a symbolic link leads. .NET 6 and later can say; .NET Framework has to ask the system.</summary>
internal static class LinkTarget
{
    private const int MostLinks = 40;

#if !NET
    private static readonly MethodInfo? ResolveMethod = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);

    private static readonly PropertyInfo? LinkProperty = typeof(FileSystemInfo).GetProperty("LinkTarget");
#endif

    /// <summary>The file that a path stands for in the end; the path itself where it is no link.</summary>
    /// <exception cref="Errors.CsException">CsFileUnwritable: the link leads round in a circle.</exception>
    internal static string Resolve(string path)
    {
        if (!IsLink(path))
        {
            return path;
        }

        try
        {
#if NET
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
#else
            return ResolveMethod is null
                ? ResolveBySystem(path)
                : ((FileSystemInfo?)ResolveMethod.Invoke(null, [path, true]))?.FullName ?? path;
#endif
        }
        catch (Exception exception) when ((exception is TargetInvocationException ? exception.InnerException : exception) is IOException or UnauthorizedAccessException)
        {
            Exception reason = exception is TargetInvocationException ? exception.InnerException! : exception;
            throw XmlErrors.FileUnwritable(path, reason.Message, reason);
        }
    }

    /// <summary>The same for a version of .NET without a method for it.</summary>
    /// <exception cref="IOException">The link leads round in a circle.</exception>
    internal static string ResolveBySystem(string path)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return NativeMethods.FinalPathOf(stream.SafeFileHandle) is { } final ? WithoutDevice(final) : path;
        }

        for (int i = 0; i < MostLinks; i++)
        {
            if (NativeMethods.ReadLink(path) is not { } target)
            {
                return path;
            }

            path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, target));
        }

        throw new IOException("Too many levels of symbolic links.");
    }

    /// <summary>The path without the start by which Windows says that it is to be taken as it is.</summary>
    internal static string WithoutDevice(string path)
    {
        const string Share = @"\\?\UNC\";
        const string Device = @"\\?\";
        return path.StartsWith(Share, StringComparison.Ordinal) ? @"\\" + path.Substring(Share.Length)
            : path.StartsWith(Device, StringComparison.Ordinal) ? path.Substring(Device.Length)
            : path;
    }

    /// <summary>
    /// Whether a reparse point leads somewhere else. Not all do: a folder that OneDrive fills from the network is one, and holds
    /// what it shows. .NET Framework cannot tell.
    /// </summary>
    internal static bool IsLink(FileSystemInfo entry)
    {
#if NET
        try
        {
            return entry.LinkTarget is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
#else
        try
        {
            return LinkProperty is null || LinkProperty.GetValue(entry) is not null;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is IOException or UnauthorizedAccessException)
        {
            return true;
        }
#endif
    }

    private static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
