using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;

namespace CloudServiceTools.Xml;

/// <summary>
/// Reads text into a source-preserving document. A first pass decides whether the text is well-formed XML: .NET's own reader
/// does, unless the text is so plain that nothing has to be decided. The second pass only has to find where the pieces of
/// well-formed text begin and end.
/// </summary>
internal sealed class SourceParser
{
    private static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Limits.MaximumBytes,
    };

    private readonly string _text;
    private readonly NamespaceScopes _namespaces = new();
    private readonly Stack<int> _outerNamespaces = new();
    private SourceElement? _open;
    private int _position;

    private SourceParser(string text) => _text = text;

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="Errors.CsException">Not well-formed, too large, too deep, or in an unknown encoding.</exception>
    internal static SourceDocument Parse(byte[] bytes) => ForeignContent.Of(bytes) is { } what
        ? throw XmlErrors.Foreign(what)
        : Parse(EncodedText.Decode(bytes));

    /// <summary>Reads text that is no file.</summary>
    /// <inheritdoc cref="Parse(byte[])"/>
    internal static SourceDocument Parse(string text) => Parse(EncodedText.FromText(text));

    private static SourceDocument Parse(EncodedText source)
    {
        if (source.Text.Length > Limits.MaximumBytes)
        {
            throw XmlErrors.TooLarge();
        }

        CheckWellFormed(source.Text);
        return new SourceParser(source.Text).Split(source);
    }

    private static void CheckWellFormed(string text)
    {
        if (PlainXml.IsWellFormed(text))
        {
            return;
        }

        using XmlReader reader = XmlReader.Create(new StringReader(text), ReaderSettings);
        IXmlLineInfo position = (IXmlLineInfo)reader;
        try
        {
            int nodes = 0;
            while (reader.Read())
            {
                nodes += 1 + reader.AttributeCount;
                if (nodes > Limits.MaximumNodes)
                {
                    throw XmlErrors.TooManyNodes(position.LineNumber, position.LinePosition);
                }

                if (reader.Depth > Limits.MaximumDepth)
                {
                    throw XmlErrors.TooDeep(position.LineNumber, position.LinePosition);
                }
            }
        }
        catch (XmlException exception)
        {
            if (FindDocumentType(text) is >= 0 and int start)
            {
                (int atLine, int atColumn) = new LineIndex(text).Locate(start);
                throw XmlErrors.DocumentType(atLine, atColumn, exception);
            }

            if (MisreadMarkOf(text) is { } mark)
            {
                throw XmlErrors.MisreadByteOrderMark(mark, exception);
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                throw XmlErrors.Blank(exception);
            }

            if (IsPath(text))
            {
                throw XmlErrors.IsAPath(text, exception);
            }

            if (ForeignContent.OfText(text) is { } what)
            {
                throw XmlErrors.Foreign(what, exception);
            }

            // .NET ends its message with the position, which the error has in properties of its own.
            int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            string problem = suffix > 0 ? exception.Message.Substring(0, suffix) : exception.Message;
            throw XmlErrors.Malformed(
                problem, Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1), UnescapedAt(text, exception), exception);
        }
    }

    /// <summary>The character of XML that somebody wrote as it is where a problem lies, and that has to be escaped; null for other problems.</summary>
    private static char? UnescapedAt(string text, XmlException exception)
    {
        // An ampersand is before the place, or before the name there, and a < in the value of an attribute is named by its number in every language.
        const string LessThan = "0x3C";
        if (exception.Message.Contains(LessThan))
        {
            return '<';
        }

        int place = new LineIndex(text).OffsetOf(exception.LineNumber, exception.LinePosition);
        while (place > 0 && (char.IsLetterOrDigit(text[place - 1]) || text[place - 1] is '_' or '-' or '.' or '#'))
        {
            place--;
        }

        return place > 0 && text[place - 1] == '&' ? '&' : null;
    }

    /// <summary>
    /// What a byte order mark in UTF-8 becomes when its three bytes are read in a code page of a console, such as ï»¿: up to
    /// three characters beyond ASCII, one of which may stand for what cannot be read, right before the first tag.
    /// </summary>
    private static string? MisreadMarkOf(string text)
    {
        const int LongestMark = 3;
        int tag = text.IndexOf('<');
        string start = text.Substring(0, Math.Max(0, Math.Min(tag, LongestMark + 1)));
        return start.Length is > 0 and <= LongestMark && start[0] > '\u007F' && start.All(c => c is > '\u007F' or '?') ? start : null;
    }

    /// <summary>Whether somebody gave the name of a definition or configuration where its text is needed.</summary>
    private static bool IsPath(string text)
    {
        const int LongestPath = 4096;
        return text.Length <= LongestPath
            && text.IndexOfAny(['<', '\n', '\r']) < 0
            && (text.EndsWith(".csdef", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".cscfg", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where the document type declaration before the root element starts, or -1.</summary>
    private static int FindDocumentType(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            string? end = StartsWith("<?") ? "?>" : StartsWith("<!--") ? "-->" : null;
            int close = end is null ? -1 : text.IndexOf(end, position, StringComparison.Ordinal);
            if (close < 0)
            {
                return StartsWith("<!DOCTYPE") ? position : -1;
            }

            position = close + end!.Length;
        }

        return -1;

        bool StartsWith(string start) => string.CompareOrdinal(text, position, start, 0, start.Length) == 0;
    }

    private SourceDocument Split(EncodedText source)
    {
        SourceElement? root = null;
        int rootEnd = 0;
        while (_position < _text.Length)
        {
            SourceNode? node = ReadNode();
            if (root is null && node is SourceElement element)
            {
                root = element;
            }

            if (root is not null && _open is null && rootEnd == 0)
            {
                rootEnd = _position;
            }
        }

        return new SourceDocument(
            source, _text.Substring(0, root!.SourceStart), root, _text.Substring(rootEnd));
    }

    /// <summary>Reads the piece at the position and hangs it into the open element; null for an end tag.</summary>
    private SourceNode? ReadNode()
    {
        if (_text[_position] != '<')
        {
            int next = _text.IndexOf('<', _position);
            return ReadCharacters(CharactersKind.Text, next < 0 ? _text.Length : next);
        }

        switch (_text[_position + 1])
        {
            case '/':
                ReadEndTag();
                return null;
            case '?':
                return ReadCharacters(CharactersKind.ProcessingInstruction, EndOf("?>", 2));
            case '!' when _text[_position + 2] == '-':
                return ReadCharacters(CharactersKind.Comment, EndOf("-->", 4));
            case '!':
                return ReadCharacters(CharactersKind.CData, EndOf("]]>", 9));
            default:
                return ReadStartTag();
        }
    }

    private int EndOf(string terminator, int skip) =>
        _text.IndexOf(terminator, _position + skip, StringComparison.Ordinal) + terminator.Length;

    private SourceCharacters ReadCharacters(CharactersKind kind, int end)
    {
        SourceCharacters characters = new(kind, _text, _position, end - _position);
        _open?.Append(characters);
        _position = end;
        return characters;
    }

    private SourceElement ReadStartTag()
    {
        int start = _position++;
        SourceElement element = new(ReadName(), _text, start);
        int outer = _namespaces.Count;
        SourceAttribute? last = null;
        while (true)
        {
            int tail = _position;
            SkipWhiteSpace();
            if (_text[_position] is '>' or '/')
            {
                bool isSelfClosing = _text[_position] == '/';
                _position += isSelfClosing ? 2 : 1;
                element.ReadStartTag(tail, _position);
                element.NamespaceUri = _namespaces.NamespaceOf(element.Prefix);
                _open?.Append(element);
                if (isSelfClosing)
                {
                    _namespaces.ReturnTo(outer);
                }
                else
                {
                    _outerNamespaces.Push(outer);
                    _open = element;
                }

                return element;
            }

            SourceAttribute attribute = ReadAttribute(tail);
            element.AddAttribute(attribute, last);
            last = attribute;
            _namespaces.Declare(attribute);
        }
    }

    private SourceAttribute ReadAttribute(int start)
    {
        string name = ReadName();
        int open = _position;
        while (_text[open] is not ('"' or '\''))
        {
            open++;
        }

        int close = _text.IndexOf(_text[open], open + 1);
        _position = close + 1;
        return new SourceAttribute(name, _text, start, open + 1, close);
    }

    private void ReadEndTag()
    {
        int start = _position;
        _position = _text.IndexOf('>', _position) + 1;
        _open!.ReadEndTag(start, _position);
        _open = _open.Parent;
        _namespaces.ReturnTo(_outerNamespaces.Pop());
    }

    private string ReadName()
    {
        int start = _position;
        int hash = 0;
        for (char c = _text[start]; c is not (' ' or '\t' or '\n' or '\r' or '=' or '>' or '/'); c = _text[++_position])
        {
            hash = unchecked((hash * 31) + c);
        }

        return NamePool.Get(_text, start, _position - start, hash);
    }

    private void SkipWhiteSpace()
    {
        while (_text[_position] is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    /// <summary>
    /// One string for every name that texts repeat. All parsers share it: a slot that another one fills meanwhile holds a name,
    /// too, and long names, which no format has, are not kept.
    /// </summary>
    private static class NamePool
    {
        private const int Longest = 64;

        private static readonly string?[] Slots = new string?[256];

        internal static string Get(string text, int start, int length, int hash)
        {
            if (length > Longest)
            {
                return text.Substring(start, length);
            }

            ref string? slot = ref Slots[hash & 255];
            string? known = slot;
            if (known is not null && known.Length == length
                && string.CompareOrdinal(known, 0, text, start, length) == 0)
            {
                return known;
            }

            return slot = text.Substring(start, length);
        }
    }
}
