using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>The names of encodings that -Encoding takes: PowerShell's own, and those of .NET.</summary>
internal static class EncodingNames
{
    private static readonly (string Name, Encoding Encoding, bool WithByteOrderMark)[] Known =
    [
        ("utf8", new UTF8Encoding(false), false),
        ("utf8NoBOM", new UTF8Encoding(false), false),
        ("utf8BOM", new UTF8Encoding(true), true),
        ("unicode", System.Text.Encoding.Unicode, true),
        ("bigendianunicode", System.Text.Encoding.BigEndianUnicode, true),
        ("utf32", System.Text.Encoding.UTF32, true),
        ("ascii", System.Text.Encoding.ASCII, false),
    ];

    internal static IEnumerable<string> All => Known.Select(entry => entry.Name);

    internal static bool TryFind(string name, out Encoding? encoding, out bool withByteOrderMark)
    {
        foreach ((string known, Encoding value, bool mark) in Known)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                (encoding, withByteOrderMark) = (value, mark);
                return true;
            }
        }

        try
        {
            encoding = System.Text.Encoding.GetEncoding(name);
            withByteOrderMark = encoding is UnicodeEncoding or UTF32Encoding;
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            (encoding, withByteOrderMark) = (null, false);
            return false;
        }
    }
}
