using System;

namespace CloudServiceTools.Xml;

/// <summary>
/// Recognizes well-formed XML that is as plain as nearly all definitions and configurations are, in a fraction of the time
/// that .NET's reader takes. What it does not recognize may still be well-formed, and .NET's reader decides.
/// </summary>
/// <remarks>
/// Plain text has names of ASCII letters, digits and <c>_ - .</c>, no prefix but that of a namespace declaration, no
/// document type, no processing instruction but the XML declaration, no character reference, and no character beyond the
/// basic plane.
/// </remarks>
internal sealed class PlainXml
{
    private const int MostAttributes = 16;
    private const byte StartsName = 1;
    private const byte ContinuesName = 2;
    private const byte IsWhiteSpace = 4;

    /// <summary>A character of a text or a value that means nothing but itself.</summary>
    private const byte IsLiteral = 8;

    private static readonly byte[] Ascii = Classify();
    private static readonly string[] References = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

    private readonly string _text;
    private readonly Piece[] _attributes = new Piece[MostAttributes];
    private Piece[] _open = new Piece[16];
    private int _depth;
    private int _nodes;
    private int _position;

    private PlainXml(string text) => _text = text;

    /// <summary>Whether the text is plain, well-formed, and within <see cref="Limits"/>.</summary>
    internal static bool IsWellFormed(string text) => new PlainXml(text).IsDocument();

    private bool IsDocument()
    {
        if (StartsWith("<?xml") && !SkipDeclaration())
        {
            return false;
        }

        return SkipMisc() && SkipElement() && SkipMisc() && _position == _text.Length && _nodes <= Limits.MaximumNodes;
    }

    /// <summary>Skips white space and comments outside of the root element.</summary>
    private bool SkipMisc()
    {
        while (true)
        {
            _nodes += 2;
            SkipWhiteSpace();
            if (!StartsWith("<!--"))
            {
                return true;
            }

            if (!SkipComment())
            {
                return false;
            }
        }
    }

    private bool SkipDeclaration()
    {
        if (!StartsWith("<?xml version=\"1.0\""))
        {
            return false;
        }

        _position += "<?xml version=\"1.0\"".Length;
        if (StartsWith(" encoding=\""))
        {
            _position += " encoding=\"".Length;
            if (!SkipName() || !Skip('"'))
            {
                return false;
            }
        }

        SkipWhiteSpace();
        return Skip('?') && Skip('>');
    }

    /// <summary>Skips the root element with all that it holds.</summary>
    private bool SkipElement()
    {
        if (!SkipStartTag())
        {
            return false;
        }

        while (_depth > 0)
        {
            if (!SkipText())
            {
                return false;
            }

            // A tag begins here, and the text has not ended.
            char next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
            bool isPlain = next switch
            {
                '/' => SkipEndTag(),
                '!' => StartsWith("<!--") ? SkipComment() : SkipCData(),
                _ => SkipStartTag(),
            };
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipStartTag()
    {
        if (!Skip('<'))
        {
            return false;
        }

        int start = _position;
        if (!SkipName())
        {
            return false;
        }

        Piece name = new(start, _position - start);
        int count = 0;
        while (Is(IsWhiteSpace))
        {
            SkipWhiteSpace();
            if (!Is(StartsName))
            {
                break;
            }

            if (count == MostAttributes || !SkipAttribute(count++))
            {
                return false;
            }
        }

        _nodes += 1 + count;
        if (Skip('/'))
        {
            return Skip('>');
        }

        return Skip('>') && Open(name);
    }

    private bool Open(Piece name)
    {
        // One less than the reader takes, so that how it counts does not matter.
        if (_depth >= Limits.MaximumDepth - 1)
        {
            return false;
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = name;
        return true;
    }

    private bool SkipAttribute(int index)
    {
        int start = _position;
        if (!SkipName())
        {
            return false;
        }

        bool isNamespace = _position - start == 5 && IsAt(start, "xmlns");
        if (isNamespace && Skip(':'))
        {
            int prefix = _position;
            if (!SkipName() || IsAt(prefix, "xml"))
            {
                return false;
            }
        }

        Piece name = new(start, _position - start);
        for (int i = 0; i < index; i++)
        {
            if (AreSame(_attributes[i], name))
            {
                return false;
            }
        }

        _attributes[index] = name;
        return Skip('=') && SkipValue(isNamespace);
    }

    private bool SkipValue(bool isNamespace)
    {
        char quote = _position < _text.Length ? _text[_position] : '\0';

        // The namespaces that XML reserves begin otherwise.
        if (quote is not ('"' or '\'') || (isNamespace && !IsAt(_position + 1, "http://schemas.")
            && !IsAt(_position + 1, "http://www.w3.org/2001/XMLSchema")))
        {
            return false;
        }

        _position++;
        return SkipTo(quote) && Skip(quote);
    }

    private bool SkipEndTag()
    {
        Piece name = _open[--_depth];
        _position += 2;
        if (!AreSame(name, new Piece(_position, name.Length)))
        {
            return false;
        }

        _position += name.Length;
        _nodes++;
        SkipWhiteSpace();
        return Skip('>');
    }

    /// <summary>Skips text up to the next tag.</summary>
    private bool SkipText()
    {
        int start = _position;
        bool isPlain = SkipTo('<');
        _nodes += _position > start ? 1 : 0;
        return isPlain;
    }

    /// <summary>Skips text or a value up to the character that ends it, which has to come.</summary>
    private bool SkipTo(char end)
    {
        string text = _text;
        byte[] kinds = Ascii;
        int i = _position;
        while (i < text.Length)
        {
            char c = text[i];
            if (c < kinds.Length ? (kinds[c] & IsLiteral) != 0 : IsCharacter(c))
            {
                i++;
            }
            else if (c == end)
            {
                _position = i;
                return true;
            }
            else if (c is '"' or '\'')
            {
                i++;
            }
            else if (c == '&' && ReferenceLength(i) is > 0 and int length)
            {
                i += length;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    private int ReferenceLength(int position)
    {
        foreach (string reference in References)
        {
            if (IsAt(position, reference))
            {
                return reference.Length;
            }
        }

        return 0;
    }

    private bool SkipComment()
    {
        _position += 4;
        int end = _text.IndexOf("--", _position, StringComparison.Ordinal);
        if (end < 0 || end + 2 == _text.Length || _text[end + 2] != '>')
        {
            return false;
        }

        _nodes++;
        return SkipCharacters(end, 3);
    }

    private bool SkipCData()
    {
        if (!StartsWith("<![CDATA["))
        {
            return false;
        }

        _position += 9;
        _nodes++;
        int end = _text.IndexOf("]]>", _position, StringComparison.Ordinal);
        return end >= 0 && SkipCharacters(end, 3);
    }

    /// <summary>Skips characters that mean nothing but themselves, whatever they are, and what ends them.</summary>
    private bool SkipCharacters(int end, int terminator)
    {
        for (; _position < end; _position++)
        {
            if (!IsCharacter(_text[_position]))
            {
                return false;
            }
        }

        _position = end + terminator;
        return true;
    }

    private bool SkipName()
    {
        if (!Is(StartsName))
        {
            return false;
        }

        SkipAll(ContinuesName);
        return true;
    }

    /// <summary>Skips white space, where there is some.</summary>
    private void SkipWhiteSpace() => SkipAll(IsWhiteSpace);

    private void SkipAll(byte kind)
    {
        string text = _text;
        byte[] kinds = Ascii;
        int i = _position;
        while (i < text.Length && text[i] is var c && c < kinds.Length && (kinds[c] & kind) != 0)
        {
            i++;
        }

        _position = i;
    }

    private bool Skip(char c)
    {
        if (_position == _text.Length || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool Is(byte kind) =>
        _position < _text.Length && _text[_position] is < (char)128 and char c && (Ascii[c] & kind) != 0;

    private bool StartsWith(string start) => IsAt(_position, start);

    private bool IsAt(int position, string text) =>
        string.CompareOrdinal(_text, position, text, 0, text.Length) == 0;

    private bool AreSame(Piece left, Piece right) =>
        left.Length == right.Length && string.CompareOrdinal(_text, left.Start, _text, right.Start, left.Length) == 0;

    /// <summary>Whether XML has the character, and no other one makes a pair with it.</summary>
    private static bool IsCharacter(char c) =>
        c >= ' ' ? c is < '\uD800' or (>= '\uE000' and <= '\uFFFD') : c is '\t' or '\n' or '\r';

    private static byte[] Classify()
    {
        byte[] kinds = new byte[128];
        for (int c = 0; c < kinds.Length; c++)
        {
            bool isLetter = (char)c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
            bool isOther = (char)c is (>= '0' and <= '9') or '-' or '.';
            kinds[c] = (byte)((isLetter ? StartsName | ContinuesName : 0)
                | (isOther ? ContinuesName : 0)
                | ((char)c is ' ' or '\t' or '\n' or '\r' ? IsWhiteSpace : 0)
                | (IsCharacter((char)c) && (char)c is not ('<' or '&' or ']' or '"' or '\'') ? IsLiteral : 0));
        }

        return kinds;
    }

    /// <summary>A part of the text.</summary>
    private readonly record struct Piece(int Start, int Length);
}
