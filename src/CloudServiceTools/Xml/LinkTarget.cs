using System;
using System.IO;
using System.Reflection;

namespace CloudServiceTools.Xml;

/// <summary>Where a symbolic link leads. netstandard2.0 cannot ask; .NET 6 and later, where links are common, can.</summary>
internal static class LinkTarget
{
    private static readonly MethodInfo? ResolveMethod = typeof(File).GetMethod(
        "ResolveLinkTarget", [typeof(string), typeof(bool)]);

    private static readonly PropertyInfo? LinkProperty = typeof(FileSystemInfo).GetProperty("LinkTarget");

    /// <summary>The file that a path stands for in the end; the path itself where it is no link.</summary>
    /// <exception cref="Errors.CsException">CsFileUnwritable: the link leads round in a circle.</exception>
    internal static string Resolve(string path)
    {
        if (ResolveMethod is null || !IsLink(path))
        {
            return path;
        }

        try
        {
            FileSystemInfo? target = (FileSystemInfo?)ResolveMethod.Invoke(null, [path, true]);
            return target?.FullName ?? path;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is IOException reason)
        {
            throw XmlErrors.FileUnwritable(path, reason.Message, reason);
        }
    }

    /// <summary>
    /// Whether a reparse point leads somewhere else. Not all do: a folder that OneDrive fills from the network is one, and holds
    /// what it shows. .NET Framework cannot tell.
    /// </summary>
    internal static bool IsLink(FileSystemInfo entry)
    {
        try
        {
            return LinkProperty is null || LinkProperty.GetValue(entry) is not null;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
