using System;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>
/// A text with the encoding it was stored in, so that it can be stored again byte for byte.
/// </summary>
internal sealed class EncodedText
{
    private const int PlaceBlock = 4096;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private EncodedText(string text, Encoding encoding, bool hasByteOrderMark)
    {
        Text = text;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>The encoding of a document that says nothing of it: UTF-8 without a byte order mark.</summary>
    internal static Encoding Default => Utf8Strict;

    internal string Text { get; }

    /// <summary>An encoding that throws on what it cannot decode or encode. It writes no byte order mark itself.</summary>
    internal Encoding Encoding { get; }

    internal bool HasByteOrderMark { get; }

    /// <summary>
    /// Decodes a file: by its byte order mark, else by the shape of its first bytes, else by the declaration,
    /// else as UTF-8 (XML 1.0, appendix F).
    /// </summary>
    /// <exception cref="CsException">Bytes that the encoding cannot hold, or an encoding that is not known.</exception>
    internal static EncodedText Decode(byte[] bytes)
    {
        (Encoding encoding, int mark) = Detect(bytes);
        try
        {
            string text = encoding.GetString(bytes, mark, bytes.Length - mark);
            EncodedText decoded = new(text, encoding, mark > 0);
            if (!IsUnicode(encoding) && !decoded.Encode(text).AsSameBytes(bytes))
            {
                throw XmlErrors.EncodingNotReversible(encoding.WebName);
            }

            return decoded;
        }
        catch (DecoderFallbackException exception)
        {
            (int line, int column) = PlaceOfInvalid(encoding, bytes, mark);
            throw XmlErrors.InvalidBytes(encoding.WebName, line, column, exception);
        }
    }

    /// <summary>
    /// A text that is no file: the declaration says what it will be stored in. A byte order mark at its start, which
    /// PowerShell leaves on what a program writes, is no content; a file that is made of the text starts with it.
    /// </summary>
    internal static EncodedText FromText(string text)
    {
        bool hasMark = text.Length > 0 && text[0] == ByteOrderMark;
        string content = hasMark ? text.Substring(1) : text;
        string? declared = XmlDeclaration.EncodingOf(content);
        Encoding? encoding = declared is null ? null : Find(declared);

        // As in a file, the mark wins over the declaration.
        return encoding is null || (hasMark && !IsUnicode(encoding))
            ? new EncodedText(content, Default, hasMark)
            : new EncodedText(content, encoding, hasByteOrderMark: hasMark || encoding is UnicodeEncoding);
    }

    /// <summary>The bytes of a text in this encoding, with the byte order mark where the file had one.</summary>
    /// <exception cref="CsException">A character that the encoding does not have.</exception>
    internal byte[] Encode(string text) => Encode(text, Encoding, HasByteOrderMark);

    /// <inheritdoc cref="Encode(string)"/>
    internal static byte[] Encode(string text, Encoding encoding, bool withByteOrderMark)
    {
        byte[] mark = withByteOrderMark ? MarkOf(encoding) : [];
        try
        {
            byte[] bytes = new byte[mark.Length + encoding.GetByteCount(text)];
            mark.CopyTo(bytes, 0);
            encoding.GetBytes(text, 0, text.Length, bytes, mark.Length);
            return bytes;
        }
        catch (EncoderFallbackException exception)
        {
            throw XmlErrors.NotEncodable(encoding.WebName, exception);
        }
    }

    /// <summary>The strict form of an encoding that somebody named or gave, or null when it is not known.</summary>
    internal static Encoding? Find(string name)
    {
        try
        {
            return Strict(Encoding.GetEncoding(name));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return FindCodePage(name);
        }
    }

    /// <summary>Whether a text that is stored in one encoding is read as another text by who takes it for a declared one.</summary>
    internal static bool IsMisread(string declared, Encoding actual, string text)
    {
        const int Utf16 = 1200;
        const int Utf16BigEndian = 1201;
        if (Find(declared) is not { } encoding)
        {
            return true;
        }

        // A byte order mark says which of the two UTF-16 is. ASCII is the same in UTF-8 and in every code page of one byte.
        return encoding.CodePage != actual.CodePage && (encoding.CodePage, actual.CodePage) is not (Utf16, Utf16BigEndian)
            && (actual is not UTF8Encoding || IsUnicode(encoding) || text.Any(character => character > '\x7F'));
    }

    /// <summary>
    /// An encoding such as windows-1252. .NET has them, and its own list only where a program registers them, as PowerShell
    /// does; nothing is registered here, because that would be for the whole process.
    /// </summary>
    private static Encoding? FindCodePage(string name)
    {
#if NET
        return CodePagesEncodingProvider.Instance.GetEncoding(name) is { } encoding ? Strict(encoding) : null;
#else
        return null;
#endif
    }

    private static Encoding With(Encoding encoding, EncoderFallback encoder, DecoderFallback decoder)
    {
        Encoding copy = (Encoding)encoding.Clone();
        copy.EncoderFallback = encoder;
        copy.DecoderFallback = decoder;
        return copy;
    }

    internal static Encoding Strict(Encoding encoding) => encoding.CodePage switch
    {
        65001 => Utf8Strict,
        1200 => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        1201 => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        12000 => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        12001 => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        _ => With(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
    };

    private static bool IsUnicode(Encoding encoding) => encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    private static byte[] MarkOf(Encoding encoding) =>
        encoding is UTF8Encoding ? [0xEF, 0xBB, 0xBF] : encoding.GetPreamble();

    private static (Encoding Encoding, int MarkLength) Detect(byte[] bytes)
    {
        return At(0) switch
        {
            0xEF when At(1) == 0xBB && At(2) == 0xBF => (Utf8Strict, 3),
            0xFF when At(1) == 0xFE && At(2) == 0 && At(3) == 0 => (Strict(Encoding.UTF32), 4),
            0xFF when At(1) == 0xFE => (Strict(Encoding.Unicode), 2),
            0xFE when At(1) == 0xFF => (Strict(Encoding.BigEndianUnicode), 2),
            0 when At(1) == 0 && At(2) == 0xFE && At(3) == 0xFF => (Strict(Encoding.GetEncoding(12001)), 4),
            '<' when At(1) == 0 && At(2) != 0 => (Strict(Encoding.Unicode), 0),
            0 when At(1) == '<' => (Strict(Encoding.BigEndianUnicode), 0),
            _ => (Declared(bytes), 0),
        };

        int At(int index) => index < bytes.Length ? bytes[index] : -1;
    }

    /// <summary>The encoding that the declaration names. It is written in ASCII in every encoding that gets here.</summary>
    private static Encoding Declared(byte[] bytes)
    {
        const int LongestDeclaration = 256;
        string start = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, LongestDeclaration));
        string? name = XmlDeclaration.EncodingOf(start);
        if (name is null || string.Equals(name, Utf8Strict.WebName, StringComparison.OrdinalIgnoreCase))
        {
            return Utf8Strict;
        }

        Encoding encoding = Find(name) ?? throw XmlErrors.UnknownEncoding(name);

        // A file that says "utf-16" in single bytes is not UTF-16: the declaration is stale (.NET reads it so too).
        return encoding is UnicodeEncoding or UTF32Encoding ? Utf8Strict : encoding;
    }

    /// <summary>
    /// Where the first bytes stand that the encoding cannot hold: behind what can be decoded. The index that the exception
    /// has is wrong in .NET Framework. Block by block up to where it fails, and byte by byte from there.
    /// </summary>
    private static (int Line, int Column) PlaceOfInvalid(Encoding encoding, byte[] bytes, int start)
    {
        StringBuilder before = new();
        int failing = DecodeInSteps(encoding.GetDecoder(), bytes, start, bytes.Length, PlaceBlock, before);
        before.Clear();
        Decoder decoder = encoding.GetDecoder();
        _ = DecodeInSteps(decoder, bytes, start, failing, PlaceBlock, before);
        _ = DecodeInSteps(decoder, bytes, failing, bytes.Length, 1, before);
        return new LineIndex(before.ToString()).Locate(before.Length);
    }

    /// <summary>Decodes until a step fails, and returns where that starts; the end where none fails.</summary>
    private static int DecodeInSteps(Decoder decoder, byte[] bytes, int start, int end, int step, StringBuilder decoded)
    {
        char[] characters = new char[step + 4];
        for (int i = start; i < end; i += step)
        {
            try
            {
                int count = decoder.GetChars(bytes, i, Math.Min(step, end - i), characters, 0, flush: false);
                decoded.Append(characters, 0, count);
            }
            catch (DecoderFallbackException)
            {
                return i;
            }
        }

        return end;
    }
}

/// <summary>The one comparison that <see cref="EncodedText"/> needs and netstandard2.0 lacks.</summary>
file static class ByteComparison
{
    internal static bool AsSameBytes(this byte[] left, byte[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
