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

    /// <summary>The text with another encoding in its declaration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the encoding.</param>
    /// <param name="isNeeded">
    /// Whether a reader must be told. If not, a text that names no encoding stays as it is.
    /// </param>
    /// <param name="newLine">The line end after a declaration that has to be made.</param>
    internal static string WithEncoding(string text, string name, bool isNeeded, string newLine)
    {
        (int start, int end) = FindEncoding(text);
        if (start >= 0)
        {
            return text.Substring(0, start) + name + text.Substring(end);
        }

        if (!isNeeded)
        {
            return text;
        }

        if (!text.StartsWith("<?xml ", StringComparison.Ordinal))
        {
            return $"<?xml version=\"1.0\" encoding=\"{name}\"?>{newLine}{text}";
        }

        // The encoding stands after the version, which is always there, and before everything else.
        int open = text.IndexOfAny(['"', '\''], 0);
        int afterVersion = text.IndexOf(text[open], open + 1) + 1;
        return text.Insert(afterVersion, $" encoding=\"{name}\"");
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
