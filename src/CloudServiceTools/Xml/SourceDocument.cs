using System.Collections.Generic;
using System.Text;

namespace CloudServiceTools.Xml;

/// <summary>
/// A document that writes exactly what it read, but for what was changed: the declaration, comments, spacing,
/// line ends and encoding stay as they are.
/// </summary>
internal sealed class SourceDocument
{
    private string _head;
    private readonly string _tail;
    private string? _text;
    private LineIndex? _lines;
    private bool _arePositionsCurrent = true;
    private Dictionary<SourceElement, int>? _positions;
    private DocumentStyle? _style;

    internal SourceDocument(EncodedText source, string head, SourceElement root, string tail)
    {
        _head = head;
        _tail = tail;
        _text = source.Text;
        Encoding = source.Encoding;
        HasByteOrderMark = source.HasByteOrderMark;
        Root = root;
        root.RootOf = this;
    }

    private SourceDocument(SourceDocument original, SourceElement root)
    {
        _head = original._head;
        _tail = original._tail;
        _text = original._text;
        _arePositionsCurrent = original._arePositionsCurrent;
        _style = original._style;
        Encoding = original.Encoding;
        HasByteOrderMark = original.HasByteOrderMark;
        Root = root;
        root.RootOf = this;
    }

    internal SourceElement Root { get; }

    /// <summary>What stands before the root: the declaration, comments, processing instructions.</summary>
    internal string Head => _head;

    /// <summary>Rises with every change.</summary>
    internal long Revision { get; private set; }

    internal Encoding Encoding { get; private set; }

    internal bool HasByteOrderMark { get; private set; }

    /// <summary>
    /// The encoding that the declaration names, where a reader that believes it reads something else than the text, or
    /// nothing; null where the declaration is right, or there is none.
    /// </summary>
    internal string? WrongEncoding =>
        XmlDeclaration.EncodingOf(_head) is { } declared && EncodedText.IsMisread(declared, Encoding, ToText()) ? declared : null;

    /// <summary>How this document is laid out, so that new content looks like the rest.</summary>
    internal DocumentStyle Style => _style ??= DocumentStyle.Of(this);

    /// <summary>The whole text as it stands now.</summary>
    internal string ToText()
    {
        if (_text is null)
        {
            StringBuilder output = new(_head.Length + Root.Length + _tail.Length);
            output.Append(_head);
            Root.WriteTo(output);
            output.Append(_tail);
            _text = output.ToString();
        }

        return _text;
    }

    internal byte[] ToBytes() => EncodedText.Encode(ToText(), Encoding, HasByteOrderMark);

    /// <summary>Changes what the document is stored in, and what its declaration says of it.</summary>
    internal void SetEncoding(Encoding encoding, bool hasByteOrderMark)
    {
        Encoding = EncodedText.Strict(encoding);
        HasByteOrderMark = hasByteOrderMark;
        bool isNeeded = Encoding is not UTF8Encoding && !hasByteOrderMark;
        _head = XmlDeclaration.WithEncoding(_head, encoding.WebName, isNeeded, Style.NewLine);
        MarkChanged();
    }

    /// <summary>The line and column of an element in the text as it stands now.</summary>
    internal (int Line, int Column) Locate(SourceElement element)
    {
        _lines ??= new LineIndex(ToText());
        return _lines.Locate(OffsetOf(element));
    }

    internal SourceDocument Clone() => new(this, (SourceElement)Root.Clone());

    internal void MarkChanged()
    {
        Revision++;
        _text = null;
        _lines = null;
        _arePositionsCurrent = false;
        _positions = null;
    }

    private int OffsetOf(SourceElement element)
    {
        if (_arePositionsCurrent)
        {
            return element.SourceStart;
        }

        if (_positions is null)
        {
            _positions = [];
            Measure(Root, _head.Length);
        }

        return _positions[element];
    }

    private int Measure(SourceElement element, int offset)
    {
        _positions![element] = offset;
        int position = offset + element.StartTagLength;
        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            position = node is SourceElement child ? Measure(child, position) : position + node.Length;
        }

        return position + element.EndTagLength;
    }
}
