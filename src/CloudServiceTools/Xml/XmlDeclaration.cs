using System;

namespace CloudServiceTools.Xml;

/// <summary>Reads and replaces the encoding that an XML declaration names, without touching the rest of it.</summary>
internal static class XmlDeclaration
{
    /// <summary>The encoding named by the declaration that the text starts with, or null.</summary>
    internal static string? EncodingOf(string text)
    {
        (int start, int end) = FindEncoding(text);
        return start < 0 ? null : text.Substring(start, end - start);
    }

    /// <summary>The text with another encoding in its declaration; the same text where it names none.</summary>
    internal static string WithEncoding(string text, string name)
    {
        (int start, int end) = FindEncoding(text);
        return start < 0 ? text : text.Substring(0, start) + name + text.Substring(end);
    }

    private static (int Start, int End) FindEncoding(string text)
    {
        (int, int) none = (-1, -1);
        if (!text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return none;
        }

        int close = text.IndexOf("?>", StringComparison.Ordinal);
        int name = text.IndexOf("encoding", StringComparison.Ordinal);
        if (name < 0 || close < 0 || name > close)
        {
            return none;
        }

        int open = text.IndexOfAny(['"', '\''], name);
        if (open < 0 || open > close)
        {
            return none;
        }

        int end = text.IndexOf(text[open], open + 1);
        return end < 0 || end > close ? none : (open + 1, end);
    }
}
