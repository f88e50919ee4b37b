using System;
using System.Collections.Generic;
using System.Text;

namespace CloudServiceTools.Xml;

/// <content>The start tag: attributes, and how the tag ends.</content>
internal sealed partial class SourceElement
{
    // More than any element of the format has.
    private const int FewAttributes = 16;

    private Dictionary<string, SourceAttribute>? _attributesByName;

    internal SourceAttribute? FirstAttribute { get; private set; }

    internal int StartTagLength
    {
        get
        {
            if (!_isTagChanged)
            {
                return _contentStart - _start;
            }

            int length = Name.Length + 1 + (_tail is not null ? _tail.Length : _contentStart - _tailStart);
            for (SourceAttribute? attribute = FirstAttribute; attribute is not null; attribute = attribute.Next)
            {
                length += attribute.Length;
            }

            return length;
        }
    }

    internal SourceAttribute? FindAttribute(string name)
    {
        SourceAttribute? attribute = FirstAttribute;
        for (int seen = 0; attribute is not null && seen < FewAttributes; seen++)
        {
            if (attribute.Is(name))
            {
                return attribute;
            }

            attribute = attribute.Next;
        }

        return attribute is not null && AttributesByName.TryGetValue(name, out attribute) ? attribute : null;
    }

    /// <summary>Looked into where an element has more attributes than any of the format: a file may give it thousands.</summary>
    private Dictionary<string, SourceAttribute> AttributesByName
    {
        get
        {
            if (_attributesByName is null)
            {
                _attributesByName = new(StringComparer.Ordinal);
                for (SourceAttribute? attribute = FirstAttribute; attribute is not null; attribute = attribute.Next)
                {
                    _attributesByName[attribute.Name] = attribute;
                }
            }

            return _attributesByName;
        }
    }

    /// <summary>The value of an attribute, or null when it is not there.</summary>
    internal string? GetAttribute(string name) => FindAttribute(name)?.Value;

    /// <summary>
    /// The namespace of an attribute's prefix; empty for an attribute without one. The prefix itself where nothing declares
    /// it, as is right for <c>xml</c>.
    /// </summary>
    internal string NamespaceOf(SourceAttribute attribute)
    {
        int colon = attribute.Name.IndexOf(':');
        if (colon < 0)
        {
            return string.Empty;
        }

        string declaration = "xmlns:" + attribute.Name.Substring(0, colon);
        for (SourceElement? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.GetAttribute(declaration) is { } namespaceUri)
            {
                return namespaceUri;
            }
        }

        return attribute.Name.Substring(0, colon);
    }

    /// <summary>Sets the value of an attribute that is there, or adds it after another (null: as the first).</summary>
    internal void SetAttribute(string name, string value, SourceAttribute? after)
    {
        SourceAttribute? existing = FindAttribute(name);
        if (existing is not null)
        {
            if (existing.Value == value)
            {
                return;
            }

            existing.Value = value;
        }
        else
        {
            AddAttribute(new SourceAttribute(name, value, (after ?? FirstAttribute)?.Leading ?? " "), after);
        }

        MarkAttributeChanged(name);
    }

    /// <summary>Removes an attribute with the white space before it.</summary>
    internal void RemoveAttribute(string name)
    {
        SourceAttribute? previous = null;
        for (SourceAttribute? attribute = FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (attribute.Is(name))
            {
                if (previous is null)
                {
                    FirstAttribute = attribute.Next;
                }
                else
                {
                    previous.Next = attribute.Next;
                }

                _attributesByName?.Remove(name);
                MarkAttributeChanged(name);
                return;
            }

            previous = attribute;
        }
    }

    /// <summary>Gives an attribute another name; its place, spacing and quotes stay.</summary>
    internal void RenameAttribute(string name, string newName)
    {
        if (FindAttribute(name) is { } attribute)
        {
            attribute.Rename(newName);
            _attributesByName?.Remove(name);
            Remember(attribute);
            MarkAttributeChanged(newName);
        }
    }

    /// <summary>Declares what a prefix stands for here, behind all other attributes; an empty prefix is that of names without one.</summary>
    internal void DeclarePrefix(string prefix, string namespaceUri)
    {
        SourceAttribute? last = FirstAttribute;
        while (last?.Next is { } next)
        {
            last = next;
        }

        SetAttribute(prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}", namespaceUri, last);
    }

    /// <summary>Sets how an authored element without content closes: <c> /&gt;</c> or <c>/&gt;</c>.</summary>
    internal void SetEmptyTagEnd(string emptyTagEnd)
    {
        _tail = emptyTagEnd;
        MarkTagChanged();
    }

    /// <summary>Reading: the start tag ends here. Attributes were added before.</summary>
    internal void ReadStartTag(int tailStart, int contentStart)
    {
        _tailStart = tailStart;
        _contentStart = contentStart;
        _contentEnd = _end = contentStart;
    }

    /// <summary>Reading: one more attribute.</summary>
    internal void AddAttribute(SourceAttribute attribute, SourceAttribute? after)
    {
        if (after is null)
        {
            attribute.Next = FirstAttribute;
            FirstAttribute = attribute;
        }
        else
        {
            attribute.Next = after.Next;
            after.Next = attribute;
        }

        Remember(attribute);
    }

    private void Remember(SourceAttribute attribute)
    {
        if (_attributesByName is not null)
        {
            _attributesByName[attribute.Name] = attribute;
        }
    }

    private void MarkTagChanged()
    {
        _isTagChanged = true;
        MarkChanged();
    }

    private void MarkAttributeChanged(string name)
    {
        if (name == "name")
        {
            MarkNameChanged();
        }

        MarkTagChanged();
    }

    /// <summary>Takes note that this is found by another name now: some elements are found by an attribute other than name.</summary>
    internal void MarkNameChanged() => Parent?.RaiseStamps(LocalName);

    private void WriteStartTag(StringBuilder output)
    {
        if (!_isTagChanged)
        {
            output.Append(_source, _start, _contentStart - _start);
            return;
        }

        output.Append('<').Append(Name);
        for (SourceAttribute? attribute = FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            attribute.WriteTo(output);
        }

        if (_tail is not null)
        {
            output.Append(_tail);
        }
        else
        {
            output.Append(_source, _tailStart, _contentStart - _tailStart);
        }
    }
}
