using System;
using System.Globalization;
using System.Text;
using System.Xml;

namespace CloudServiceTools.Xml;

/// <summary>Between the raw text of an attribute and its value.</summary>
internal static class XmlText
{
    private static readonly char[] NeedDecoding = ['&', '\t', '\n', '\r'];

    /// <summary>The value that raw attribute text stands for: references resolved, white space normalized.</summary>
    internal static string Decode(string raw)
    {
        if (raw.IndexOfAny(NeedDecoding) < 0)
        {
            return raw;
        }

        StringBuilder value = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == '&')
            {
                int end = raw.IndexOf(';', i);
                AppendReference(value, raw.Substring(i + 1, end - i - 1));
                i = end;
            }
            else if (c == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                // CRLF is one line end, and so one space: the LF that follows gives it.
            }
            else
            {
                value.Append(c is '\t' or '\n' or '\r' ? ' ' : c);
            }
        }

        return value.ToString();
    }

    /// <summary>Character by character: values are short, and .NET's search for so many would have to be compiled first.</summary>
    private static bool NeedsEncoding(string value)
    {
        foreach (char c in value)
        {
            if (c is '&' or '<' or '>' or '"' or '\'' or '\t' or '\n' or '\r')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Raw attribute text for a value, for use between the given quotes.</summary>
    internal static string Encode(string value, char quote)
    {
        if (!NeedsEncoding(value))
        {
            return value;
        }

        StringBuilder raw = new(value.Length + 16);
        foreach (char c in value)
        {
            switch (c)
            {
                case '&': raw.Append("&amp;"); break;
                case '<': raw.Append("&lt;"); break;
                case '>': raw.Append("&gt;"); break;
                case '"' when quote == '"': raw.Append("&quot;"); break;
                case '\'' when quote == '\'': raw.Append("&apos;"); break;
                case '\t' or '\n' or '\r':
                    raw.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                    break;
                default: raw.Append(c); break;
            }
        }

        return raw.ToString();
    }

    /// <summary>Whether XML 1.0 can hold the text at all, in any form.</summary>
    internal static bool CanHold(string value) => FindInvalid(value) < 0;

    /// <summary>
    /// Where the first character stands that XML 1.0 cannot hold, in any form: a control character, U+FFFE, U+FFFF, or half
    /// of a surrogate pair. -1 where there is none.
    /// </summary>
    internal static int FindInvalid(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (XmlConvert.IsXmlChar(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !XmlConvert.IsXmlSurrogatePair(value[i + 1], value[i]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static void AppendReference(StringBuilder value, string name)
    {
        switch (name)
        {
            case "amp": value.Append('&'); break;
            case "lt": value.Append('<'); break;
            case "gt": value.Append('>'); break;
            case "quot": value.Append('"'); break;
            case "apos": value.Append('\''); break;
            default:
                bool isHex = name.StartsWith("#x", StringComparison.Ordinal);
                int code = int.Parse(
                    name.Substring(isHex ? 2 : 1),
                    isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                    CultureInfo.InvariantCulture);
                value.Append(char.ConvertFromUtf32(code));
                break;
        }
    }
}
