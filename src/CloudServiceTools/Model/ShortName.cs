using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Model;

/// <summary>Names for messages and reports, which may say of thousands of things where they are.</summary>
internal static class ShortName
{
    private const int Longest = 100;

    private const int MostParts = 8;

    /// <summary>A name, or its beginning.</summary>
    internal static string Of(string name) => Excerpt.Of(name, Longest);

    /// <summary>Names as a path: of many the first and the last.</summary>
    internal static string OfPath(IEnumerable<string> names)
    {
        List<string> parts = [.. names];
        if (parts.Count > MostParts)
        {
            parts.RemoveRange(MostParts / 2, parts.Count - MostParts);
            parts.Insert(MostParts / 2, "…");
        }

        return string.Join("/", parts.Select(Of));
    }
}
