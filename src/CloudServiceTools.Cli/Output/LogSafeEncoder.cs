using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Output;

/// <summary>
/// Writes texts in JSON so that a log in which the JSON ends up shows them as they are, and finds no command in them: what
/// <see cref="LineText"/> would not show, and the first of two #, are written as <c>\uXXXX</c>. Every parser gives the same
/// text back. Quotes of other kinds, umlauts and the like stay readable.
/// </summary>
internal sealed class LogSafeEncoder : JavaScriptEncoder
{
    /// <summary>What JSON itself wants escaped, and characters that few fonts have.</summary>
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private static readonly SearchValues<char> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ').Where(c => c != '#' && !Relaxed.WillEncode(c)).Select(c => (char)c)]);

    internal static LogSafeEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '#' || IsEscaped(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        int plain = PlainLength(new ReadOnlySpan<char>(text, textLength));
        return plain == textLength ? -1 : plain;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryEscape(new Rune(unicodeScalar), new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    /// <summary>As the base does, but sees what follows a #.</summary>
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        charsConsumed = 0;
        charsWritten = 0;
        while (charsConsumed < source.Length)
        {
            ReadOnlySpan<char> rest = source[charsConsumed..];
            int plain = PlainLength(rest);
            if (!rest[..plain].TryCopyTo(destination[charsWritten..]))
            {
                return OperationStatus.DestinationTooSmall;
            }

            charsConsumed += plain;
            charsWritten += plain;
            if (plain == rest.Length)
            {
                break;
            }

            if (Rune.DecodeFromUtf16(rest[plain..], out Rune rune, out int length) == OperationStatus.NeedMoreData && !isFinalBlock)
            {
                return OperationStatus.NeedMoreData;
            }

            if (!TryEscape(rune, destination[charsWritten..], out int written))
            {
                return OperationStatus.DestinationTooSmall;
            }

            charsConsumed += length;
            charsWritten += written;
        }

        return OperationStatus.Done;
    }

    private static int PlainLength(ReadOnlySpan<char> text)
    {
        for (int i = 0; ; i++)
        {
            int next = text[i..].IndexOfAnyExcept(PlainAscii);
            if (next < 0)
            {
                return text.Length;
            }

            i += next;
            bool isPlain = text[i] == '#' ? i + 1 == text.Length || text[i + 1] != '#'
                : !char.IsSurrogate(text[i]) && !IsEscaped(text[i]);
            if (!isPlain)
            {
                return i;
            }
        }
    }

    /// <summary>Whether a character is escaped wherever it stands. What takes two units of UTF-16 always is.</summary>
    private static bool IsEscaped(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar) || LineText.IsHidden((char)unicodeScalar);

    private static bool TryEscape(Rune rune, Span<char> destination, out int written)
    {
        if (Relaxed.WillEncode(rune.Value))
        {
            Span<char> units = stackalloc char[2];
            return Relaxed.Encode(units[..rune.EncodeToUtf16(units)], destination, out _, out written) == OperationStatus.Done;
        }

        return destination.TryWrite(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}", out written);
    }
}
