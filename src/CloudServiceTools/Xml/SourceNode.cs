using System;
using System.Text;

namespace CloudServiceTools.Xml;

/// <summary>
/// A node of a source-preserving document. It holds a reference to the text that it was read from, so it can be
/// moved to another document without losing how it was written.
/// </summary>
internal abstract class SourceNode
{
    internal SourceElement? Parent { get; set; }

    internal SourceNode? Previous { get; set; }

    internal SourceNode? Next { get; set; }

    /// <summary>Appends the node as it stands now.</summary>
    internal abstract void WriteTo(StringBuilder output);

    /// <summary>How many characters <see cref="WriteTo"/> appends.</summary>
    internal abstract int Length { get; }

    internal abstract SourceNode Clone();
}

/// <summary>What a stretch of text between tags is.</summary>
internal enum CharactersKind
{
    /// <summary>Character data, with its references unresolved.</summary>
    Text,

    /// <summary>A CDATA section.</summary>
    CData,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    ProcessingInstruction,
}

/// <summary>Text, a CDATA section, a comment or a processing instruction, delimiters included.</summary>
internal sealed class SourceCharacters : SourceNode
{
    private readonly string _source;
    private readonly int _start;
    private readonly int _length;
    private bool? _isWhiteSpace;

    internal SourceCharacters(CharactersKind kind, string source, int start, int length)
    {
        Kind = kind;
        _source = source;
        _start = start;
        _length = length;
    }

    internal SourceCharacters(string whiteSpace)
        : this(CharactersKind.Text, whiteSpace, 0, whiteSpace.Length)
    {
    }

    internal CharactersKind Kind { get; }

    internal string Raw => _source.Substring(_start, _length);

    internal override int Length => _length;

    /// <summary>Whether this was put before an element when that was inserted.</summary>
    internal bool IsLead { get; init; }

    internal bool IsWhiteSpace => _isWhiteSpace ??= Kind == CharactersKind.Text && IsAllWhiteSpace();

    /// <summary>Whether this is character data or a CDATA section, as against a comment or an instruction.</summary>
    internal bool IsText => Kind is CharactersKind.Text or CharactersKind.CData;

    /// <summary>The text that the characters stand for: references resolved, without the marks of a CDATA section.</summary>
    internal string Value => Kind == CharactersKind.CData
        ? _source.Substring(_start + CDataStart.Length, _length - CDataStart.Length - CDataEnd.Length)
        : XmlText.Decode(Raw);

    /// <summary>Whether this is text that stands for white space alone, also as character references or CDATA.</summary>
    internal bool IsBlankText =>
        IsWhiteSpace
        || (IsText && _source[_start] is '<' or '&' or ' ' or '\t' or '\n' or '\r' && IsAllWhiteSpace(Value, 0, Value.Length));

    /// <summary>The offset in <see cref="Raw"/> of the last line end, or -1.</summary>
    internal int LastLineEnd()
    {
        int last = _source.LastIndexOfAny(LineEnds, _start + _length - 1, _length);
        return last < 0 ? -1 : IsCrLf(last - 1) ? last - 1 - _start : last - _start;
    }

    /// <summary>The offset in <see cref="Raw"/> of the first line end, or -1.</summary>
    internal int FirstLineEnd()
    {
        int first = _source.IndexOfAny(LineEnds, _start, _length);
        return first < 0 ? -1 : first - _start;
    }

    internal override void WriteTo(StringBuilder output) => output.Append(_source, _start, _length);

    internal override SourceNode Clone() => new SourceCharacters(Kind, _source, _start, _length);

    /// <summary>The part of this text from one offset to another, as a node of its own.</summary>
    internal SourceCharacters Slice(int from, int to) => new(Kind, _source, _start + from, to - from);

    private const string CDataStart = "<![CDATA[";

    private const string CDataEnd = "]]>";

    private static char[] LineEnds { get; } = ['\n', '\r'];

    private bool IsCrLf(int index) =>
        index >= _start && _source[index] == '\r' && index + 1 < _start + _length && _source[index + 1] == '\n';

    private bool IsAllWhiteSpace() => IsAllWhiteSpace(_source, _start, _length);

    private static bool IsAllWhiteSpace(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (text[i] is not (' ' or '\t' or '\n' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>An attribute with the white space before it, its quotes and the spacing of its equals sign.</summary>
internal sealed class SourceAttribute
{
    private const string Declaration = "xmlns";

    private string _source;
    private int _start;
    private int _valueStart;
    private int _valueEnd;
    private string? _value;

    internal SourceAttribute(string name, string source, int start, int valueStart, int valueEnd)
    {
        Name = name;
        _source = source;
        _start = start;
        _valueStart = valueStart;
        _valueEnd = valueEnd;
    }

    internal SourceAttribute(string name, string value, string leading)
    {
        Name = name;
        _source = $"{leading}{name}=\"{XmlText.Encode(value, '"')}\"";
        _valueStart = leading.Length + name.Length + 2;
        _valueEnd = _source.Length - 1;
    }

    /// <summary>The name as written, prefix included.</summary>
    internal string Name { get; private set; }

    /// <summary>The name without its prefix.</summary>
    internal string LocalName => Name.Substring(Name.IndexOf(':') + 1);

    /// <summary>Whether it declares a namespace: <c>xmlns</c> or <c>xmlns:…</c>.</summary>
    internal bool IsNamespaceDeclaration =>
        Name.StartsWith("xmlns", StringComparison.Ordinal) && (Name.Length == 5 || Name[5] == ':');

    internal SourceAttribute? Next { get; set; }

    internal int Length => _valueEnd + 1 - _start;

    /// <summary>The value with its references resolved. Setting it keeps quotes and spacing.</summary>
    internal string Value
    {
        get => _value ??= XmlText.Decode(_source.Substring(_valueStart, _valueEnd - _valueStart));
        set
        {
            char quote = _source[_valueStart - 1];
            string before = _source.Substring(_start, _valueStart - _start);
            string raw = XmlText.Encode(value, quote);
            _source = before + raw + quote;
            _start = 0;
            _valueStart = before.Length;
            _valueEnd = before.Length + raw.Length;
            _value = value;
        }
    }

    /// <summary>The white space before the name.</summary>
    internal string Leading
    {
        get
        {
            int end = _start;
            while (_source[end] is ' ' or '\t' or '\n' or '\r')
            {
                end++;
            }

            return _source.Substring(_start, end - _start);
        }
    }

    internal void Rename(string newName)
    {
        string leading = Leading;
        string rest = _source.Substring(_start + leading.Length + Name.Length, Length - leading.Length - Name.Length);
        int valueLength = _valueEnd - _valueStart;
        _source = leading + newName + rest;
        _start = 0;
        _valueEnd = _source.Length - 1;
        _valueStart = _valueEnd - valueLength;
        Name = newName;
    }

    internal void WriteTo(StringBuilder output) => output.Append(_source, _start, Length);

    internal SourceAttribute Clone() => new(Name, _source, _start, _valueStart, _valueEnd);

    internal bool Is(string name) => string.Equals(Name, name, StringComparison.Ordinal);

    /// <summary>The prefix of the name, or an empty string.</summary>
    internal string Prefix => Name.IndexOf(':') is > 0 and int colon ? Name.Substring(0, colon) : string.Empty;

    /// <summary>The prefix that this declares, which is empty for the default namespace; null where it declares none.</summary>
    internal string? DeclaredPrefix => !Name.StartsWith(Declaration, StringComparison.Ordinal) ? null
        : Name.Length == Declaration.Length ? string.Empty
        : Name[Declaration.Length] == ':' ? Name.Substring(Declaration.Length + 1)
        : null;
}
