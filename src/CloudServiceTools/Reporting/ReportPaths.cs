using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Reporting;

/// <summary>Paths as reports write them: with forward slashes, and relative where they are inside a folder.</summary>
internal sealed class ReportPaths
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    private readonly string? _base;
    private ReportPath? _last;

    internal ReportPaths(string? basePath) =>
        _base = basePath is null ? null : Slashed(Path.GetFullPath(basePath)).TrimEnd('/') + "/";

    /// <summary>The path for a person: relative to the folder where it is inside it.</summary>
    internal string Name(string path) => Of(path).Name;

    /// <summary>The path as a URI, and whether that one is relative to the folder.</summary>
    internal string Uri(string path, out bool isRelative)
    {
        ReportPath known = Of(path);
        isRelative = known.IsRelative;
        return known.Uri;
    }

    /// <summary>A file may have thousands of findings, and they come one after the other.</summary>
    private ReportPath Of(string path)
    {
        if (_last?.Path != path)
        {
            string full = Slashed(Path.GetFullPath(path));
            string? relative = Relative(full);
            _last = new ReportPath(path, relative ?? full, relative is null ? AbsoluteUri(full) : Encoded(relative), relative is not null);
        }

        return _last!;
    }

    private string? Relative(string full)
    {
        StringComparison comparison = IsWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return _base is not null && full.StartsWith(_base, comparison) && full.Length > _base.Length
            ? full.Substring(_base.Length)
            : null;
    }

    /// <summary>Elsewhere a backslash is a character of a name like any other.</summary>
    private static string Slashed(string path) => IsWindows ? path.Replace('\\', '/') : path;

    /// <summary><c>/a</c>, <c>C:/a</c> and <c>//server/a</c> as file:///a, file:///C:/a and file://server/a.</summary>
    private static string AbsoluteUri(string path)
    {
        bool isDrive = IsWindows && path.Length > 1 && path[1] == ':';
        return isDrive ? $"file:///{path[0]}:{Encoded(path.Substring(2))}"
            : IsWindows && path.StartsWith("//", StringComparison.Ordinal) ? "file:" + Encoded(path)
            : "file://" + Encoded(path);
    }

    /// <summary>
    /// Percent-encoded UTF-8. Uri.EscapeDataString refuses half a surrogate pair on the .NET Framework, and a file's
    /// name can have one.
    /// </summary>
    private static string Encoded(string path) => string.Concat(Encoding.UTF8.GetBytes(path).Select(Encoded));

    private static string Encoded(byte code) =>
        code is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/'
            ? ((char)code).ToString()
            : "%" + code.ToString("X2", CultureInfo.InvariantCulture);

    private sealed record ReportPath(string Path, string Name, string Uri, bool IsRelative);
}
