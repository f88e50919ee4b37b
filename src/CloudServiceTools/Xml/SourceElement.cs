using System;
using System.Collections.Generic;
using System.Text;

namespace CloudServiceTools.Xml;

/// <summary>
/// An element as it is written: the spacing inside its tags, its attributes in their order, its content.
/// An element that nothing changed below writes the stretch of text that it was read from.
/// </summary>
internal sealed partial class SourceElement : SourceNode
{
    /// <summary>The empty form of an element that had no content at all. Nobody adds to it.</summary>
    private static readonly List<SourceNode> NoNodes = [];

    private readonly string _source;
    private readonly int _start;
    private int _tailStart;
    private int _contentStart;
    private int _contentEnd;
    private int _end;

    private bool _isTagChanged;
    private bool _isChanged;
    private string? _tail;
    private bool _hasOwnEndTag;
    private bool _isOpened;
    private string? _closedTail;
    private List<SourceNode>? _emptyForm;

    /// <summary>An element that is being read; <see cref="ReadStartTag"/> and <see cref="ReadEndTag"/> complete it.</summary>
    internal SourceElement(string name, string source, int start)
    {
        Name = name;
        _source = source;
        _start = start;
        int colon = name.IndexOf(':');
        LocalName = colon < 0 ? name : name.Substring(colon + 1);
    }

    /// <summary>A new element without content, for a parent whose namespace and prefix it takes.</summary>
    internal SourceElement(string prefix, string localName, string namespaceUri, string emptyTagEnd)
    {
        Name = NameOf(prefix, localName);
        LocalName = localName;
        NamespaceUri = namespaceUri;
        _surroundings = PrefixScope.Root.With(prefix, namespaceUri);
        IsAuthored = true;
        _source = string.Empty;
        _tail = emptyTagEnd;
        _isTagChanged = _isChanged = true;
    }

    /// <summary>The name as written, prefix included.</summary>
    internal string Name { get; private set; }

    internal string LocalName { get; }

    internal string NamespaceUri { get; set; } = string.Empty;

    /// <summary>The document whose root this is; null on every other element.</summary>
    internal SourceDocument? RootOf { get; set; }

    internal SourceDocument? Document => Root.RootOf;

    internal SourceElement Root
    {
        get
        {
            SourceElement root = this;
            while (root.Parent is not null)
            {
                root = root.Parent;
            }

            return root;
        }
    }

    internal SourceNode? FirstChild { get; private set; }

    internal SourceNode? LastChild { get; private set; }

    /// <summary>Whether this was made here, not read from a text.</summary>
    internal bool IsAuthored { get; }

    /// <summary>
    /// Whether this came to its place by an edit. All white space that came with it is marked as its lead, so that it can go
    /// again without a trace.
    /// </summary>
    internal bool IsInserted { get; set; }

    /// <summary>The typed view on this element, kept here so that it is the same object every time.</summary>
    internal object? View { get; set; }

    /// <summary>The offset in the text that it was read from.</summary>
    internal int SourceStart => _start;

    internal bool IsSelfClosing => !_hasOwnEndTag && _contentStart == _end;

    internal override int Length
    {
        get
        {
            if (!_isChanged)
            {
                return _end - _start;
            }

            int length = StartTagLength + EndTagLength;
            for (SourceNode? node = FirstChild; node is not null; node = node.Next)
            {
                length += node.Length;
            }

            return length;
        }
    }

    internal int EndTagLength => _hasOwnEndTag ? Name.Length + 3 : _end - _contentEnd;

    /// <summary>The child elements, in the order of the text.</summary>
    internal IEnumerable<SourceElement> Elements()
    {
        for (SourceNode? node = FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element)
            {
                yield return element;
            }
        }
    }

    /// <summary>The child elements of a name in this element's own namespace.</summary>
    internal IEnumerable<SourceElement> Elements(string localName)
    {
        for (SourceNode? node = FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element && element.Is(localName, NamespaceUri))
            {
                yield return element;
            }
        }
    }

    internal SourceElement? Element(string localName)
    {
        for (SourceNode? node = FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element && element.Is(localName, NamespaceUri))
            {
                return element;
            }
        }

        return null;
    }

    internal bool Is(string localName, string namespaceUri) =>
        string.Equals(LocalName, localName, StringComparison.Ordinal)
        && string.Equals(NamespaceUri, namespaceUri, StringComparison.Ordinal);

    /// <summary>Links a node in, after another (null: as the first). The element must be open.</summary>
    internal void InsertAfter(SourceNode? anchor, SourceNode node)
    {
        Link(anchor, node);
        MarkChildrenChanged(node);
    }

    /// <summary>Takes a node out. What it held stays with it.</summary>
    internal void Unlink(SourceNode node)
    {
        if (node is SourceElement element)
        {
            element._surroundings = Scope;
        }

        if (node.Previous is null)
        {
            FirstChild = node.Next;
        }
        else
        {
            node.Previous.Next = node.Next;
        }

        if (node.Next is null)
        {
            LastChild = node.Previous;
        }
        else
        {
            node.Next.Previous = node.Previous;
        }

        node.Parent = null;
        node.Previous = null;
        node.Next = null;
        MarkChildrenChanged(node);
    }

    /// <summary>
    /// Makes room for content: opens a self-closed tag, sets white space aside, and remembers both, so that
    /// <see cref="RestoreEmptyForm"/> can bring them back when the content goes.
    /// </summary>
    internal void Open()
    {
        _emptyForm = NoNodes;
        if (FirstChild is not null)
        {
            _emptyForm = [];
            while (FirstChild is not null)
            {
                _emptyForm.Add(FirstChild);
                Unlink(FirstChild);
            }
        }

        if (IsSelfClosing)
        {
            _closedTail = _tail;
            string tail = _tail ?? _source.Substring(_tailStart, _contentStart - _tailStart);
            string beforeSlash = tail.Substring(0, tail.Length - 2);
            _tail = (beforeSlash.IndexOf('\n') < 0 ? string.Empty : beforeSlash) + ">";
            _hasOwnEndTag = true;
            _isOpened = true;
            MarkTagChanged();
        }
    }

    /// <summary>Hangs a new element into this new element, without white space: layout comes with the place.</summary>
    internal void AppendAuthored(SourceElement child)
    {
        if (IsSelfClosing)
        {
            Open();
        }

        // Nobody has looked at this element yet, so there is no stamp to raise.
        Link(LastChild, child);
    }

    /// <summary>Whether <see cref="Open"/> was what made room for today's content.</summary>
    internal bool HasEmptyForm => _emptyForm is not null;

    /// <summary>Undoes <see cref="Open"/>; what is left of the content must be white space.</summary>
    internal void RestoreEmptyForm()
    {
        while (FirstChild is not null)
        {
            Unlink(FirstChild);
        }

        foreach (SourceNode node in _emptyForm!)
        {
            Link(LastChild, node);
        }

        _emptyForm = null;
        if (_isOpened)
        {
            _tail = _closedTail;
            _hasOwnEndTag = false;
            _isOpened = false;
        }

        MarkChanged();
    }

    internal override void WriteTo(StringBuilder output)
    {
        if (!_isChanged)
        {
            output.Append(_source, _start, _end - _start);
            return;
        }

        WriteStartTag(output);
        for (SourceNode? node = FirstChild; node is not null; node = node.Next)
        {
            node.WriteTo(output);
        }

        if (_hasOwnEndTag)
        {
            output.Append("</").Append(Name).Append('>');
        }
        else
        {
            output.Append(_source, _contentEnd, _end - _contentEnd);
        }
    }

    internal override SourceNode Clone()
    {
        SourceElement copy = (SourceElement)MemberwiseClone();
        copy.IsInserted = false;
        copy.Parent = null;
        copy.Previous = copy.Next = null;
        copy.FirstChild = copy.LastChild = null;
        copy.FirstAttribute = null;
        copy._attributesByName = null;
        copy.View = null;
        copy.RootOf = null;
        copy._stamps = null;
        copy._emptyForm = _emptyForm?.ConvertAll(node => node.Clone());
        SourceAttribute? lastAttribute = null;
        for (SourceAttribute? attribute = FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            SourceAttribute clone = attribute.Clone();
            copy.AddAttribute(clone, lastAttribute);
            lastAttribute = clone;
        }

        for (SourceNode? node = FirstChild; node is not null; node = node.Next)
        {
            copy.Link(copy.LastChild, node.Clone());
        }

        return copy;
    }

    /// <summary>Reading: the end tag of this element is from here to there.</summary>
    internal void ReadEndTag(int contentEnd, int end)
    {
        _contentEnd = contentEnd;
        _end = end;
    }

    /// <summary>Reading: one more child.</summary>
    internal void Append(SourceNode node) => Link(LastChild, node);

    /// <summary>The tag or the content of this element changed: nothing above it is as it was read.</summary>
    internal void MarkChanged()
    {
        SourceElement element = this;
        while (true)
        {
            element._isChanged = true;
            if (element.Parent is null)
            {
                break;
            }

            element = element.Parent;
        }

        element.RootOf?.MarkChanged();
    }

    private void Link(SourceNode? anchor, SourceNode node)
    {
        SourceNode? next = anchor is null ? FirstChild : anchor.Next;
        node.Parent = this;
        node.Previous = anchor;
        node.Next = next;
        if (anchor is null)
        {
            FirstChild = node;
        }
        else
        {
            anchor.Next = node;
        }

        if (next is null)
        {
            LastChild = node;
        }
        else
        {
            next.Previous = node;
        }
    }
}
