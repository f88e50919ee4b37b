using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Xml;

/// <summary>
/// Puts elements in and takes them out the way a careful person would in an editor: on a line of their own where the
/// neighbours have one, with their indentation and line end, comments left where they belong, no other line touched.
/// </summary>
internal static class Layout
{
    /// <summary>The white space before an element that is the first thing on its line, else null.</summary>
    internal static string? IndentOf(SourceNode node) => LineStart(node, out string indent) is null ? null : indent;

    /// <summary>Puts an element into another one, after a child element (null: before all of them).</summary>
    internal static void Insert(SourceElement parent, SourceElement child, SourceElement? after)
    {
        DocumentStyle style = parent.Document?.Style ?? DocumentStyle.Default;
        NamespaceMove.Into(child, parent);
        if (IsBlank(parent))
        {
            InsertAsOnly(parent, child, style);
            return;
        }

        SourceNode? anchor = after ?? (parent.Elements().Any() ? null : LastContent(parent));
        SourceNode like = anchor ?? parent.Elements().First();
        SourceCharacters? lineStart = LineStart(like, out string indent);
        string lead = lineStart is null ? string.Empty : LineEndOf(lineStart) + indent;
        InsertWithLead(parent, child, EndOfLine(anchor, parent), lead);
        Relayout(child, lead, style);
    }

    private static void InsertAsOnly(SourceElement parent, SourceElement child, DocumentStyle style)
    {
        SourceCharacters? lineStart = LineStart(parent, out string indent);
        bool isInline = lineStart is null && parent.Parent is not null;
        string outer = isInline ? string.Empty : (lineStart is null ? style.NewLine : LineEndOf(lineStart)) + indent;
        string inner = isInline ? string.Empty : outer + style.IndentUnit;
        parent.Open();
        InsertWithLead(parent, child, null, inner);
        if (!isInline)
        {
            parent.InsertAfter(parent.LastChild, new SourceCharacters(outer));
        }

        Relayout(child, inner, style);
    }

    private static void InsertWithLead(SourceElement parent, SourceElement child, SourceNode? place, string lead)
    {
        if (lead.Length > 0)
        {
            SourceCharacters whiteSpace = new(lead) { IsLead = true };
            parent.InsertAfter(place, whiteSpace);
            place = whiteSpace;
        }

        parent.InsertAfter(place, child);
        child.IsInserted = true;
    }

    /// <summary>
    /// Takes an element out, and its containers with it when nothing is left inside, unless they stood empty in the
    /// file.
    /// </summary>
    internal static void RemoveWithContainer(SourceElement child)
    {
        SourceElement container = child.Parent!;
        bool wasEmptyInFile = WasEmptyInFile(container);
        Remove(child);
        if (!wasEmptyInFile)
        {
            RemoveIfEmpty(container);
        }
    }

    /// <summary>Takes an element out that says nothing: no content, no attribute, and no item of its own.</summary>
    internal static void RemoveIfEmpty(SourceElement container)
    {
        if (IsBlank(container) && container.FirstAttribute is null && container.View is null && container.Parent is not null)
        {
            RemoveWithContainer(container);
        }
    }

    private static bool WasEmptyInFile(SourceElement element) => element.HasEmptyForm && !element.IsAuthored;

    /// <summary>Takes an element or a comment out, with its line when it has one of its own.</summary>
    internal static void Remove(SourceNode child)
    {
        SourceElement parent = child.Parent!;
        SourceNode? before = child.Previous;
        SourceNode? after = child.Next;
        parent.Unlink(child);

        if (child is SourceElement { IsInserted: true } inserted)
        {
            inserted.IsInserted = false;
            if (before is SourceCharacters { IsLead: true } own)
            {
                parent.Unlink(own);
            }
        }
        else if (before is SourceCharacters { IsWhiteSpace: true } lead)
        {
            int lineEnd = lead.LastLineEnd();
            if (lineEnd >= 0 && RestOfLineIsBlank(after))
            {
                Replace(parent, lead, lineEnd == 0 ? null : lead.Slice(0, lineEnd));
            }
            else if (lineEnd < 0 && after is null or SourceCharacters { IsWhiteSpace: true })
            {
                Replace(parent, lead, null);
            }
        }

        if (parent.HasEmptyForm && IsBlank(parent))
        {
            parent.RestoreEmptyForm();
        }
    }

    /// <summary>Takes out the white space right below an element, however it is written; comments stay.</summary>
    internal static void RemoveWhiteSpace(SourceElement element)
    {
        SourceNode? next;
        for (SourceNode? node = element.FirstChild; node is not null; node = next)
        {
            next = node.Next;
            if (node is SourceCharacters { IsBlankText: true })
            {
                element.Unlink(node);
            }
        }
    }

    /// <summary>Takes out the comments on the lines before an element, which speak of it; in their order.</summary>
    internal static List<SourceCharacters> TakeComments(SourceElement element)
    {
        List<SourceCharacters> comments = [];
        while (CommentBefore(element) is { } comment)
        {
            Remove(comment);
            comments.Insert(0, comment);
        }

        return comments;
    }

    /// <summary>Puts comments before an element, each on a line of its own where the element has one.</summary>
    internal static void PutComments(SourceElement element, IEnumerable<SourceCharacters> comments)
    {
        string lead = LineStart(element, out string indent) is { } lineStart ? LineEndOf(lineStart) + indent : string.Empty;
        foreach (SourceCharacters comment in comments)
        {
            element.Parent!.InsertAfter(element.Previous, comment);
            if (lead.Length > 0)
            {
                element.Parent!.InsertAfter(comment, new SourceCharacters(lead) { IsLead = true });
            }
        }
    }

    /// <summary>The comment before an element with nothing but white space between, unless it ends the line of another one.</summary>
    private static SourceCharacters? CommentBefore(SourceElement element)
    {
        SourceNode? node = element.Previous;
        while (node is SourceCharacters { IsWhiteSpace: true })
        {
            node = node.Previous;
        }

        return node is SourceCharacters { Kind: CharactersKind.Comment } comment
            && (LineStart(comment, out _) is not null || LineStart(element, out _) is null)
            ? comment
            : null;
    }

    /// <summary>Whether an element has no content but white space.</summary>
    internal static bool IsBlank(SourceElement element)
    {
        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is not SourceCharacters { IsWhiteSpace: true })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Gives an element's content the line ends and indentation of the place that it has come to. A new element whose
    /// content has none yet gets a line for each child.
    /// </summary>
    /// <param name="element">The element, in its new place.</param>
    /// <param name="lineStart">The line end and indentation of the element itself; empty inside a line.</param>
    /// <param name="style">The style of the document that it came to.</param>
    private static void Relayout(SourceElement element, string lineStart, DocumentStyle style)
    {
        if (element.IsSelfClosing)
        {
            if (element.IsAuthored && style.EmptyTagEnd != DocumentStyle.Default.EmptyTagEnd)
            {
                element.SetEmptyTagEnd(style.EmptyTagEnd);
            }

            return;
        }

        string inner = lineStart.Length == 0 ? lineStart : lineStart + style.IndentUnit;
        bool isBare = element.IsAuthored && element.FirstChild is SourceElement;
        SourceNode? next;
        for (SourceNode? node = element.FirstChild; node is not null; node = next)
        {
            next = node.Next;
            if (node is SourceElement child)
            {
                if (isBare && inner.Length > 0)
                {
                    element.InsertAfter(node.Previous, new SourceCharacters(inner) { IsLead = true });
                }

                Relayout(child, inner, style);
            }
            else if (node is SourceCharacters { IsWhiteSpace: true } space && space.LastLineEnd() >= 0)
            {
                string own = next is null ? lineStart : inner;
                Replace(element, space, own.Length == 0 ? null : Reindent(space, own));
            }
        }

        if (isBare && lineStart.Length > 0)
        {
            element.InsertAfter(element.LastChild, new SourceCharacters(lineStart));
        }
    }

    private static SourceCharacters Reindent(SourceCharacters space, string lineStart)
    {
        int lines = space.Raw.Count(c => c == '\n');
        string lineEnd = lineStart.Substring(0, lineStart.LastIndexOf('\n') + 1);
        StringBuilder text = new();
        for (int i = 1; i < lines; i++)
        {
            text.Append(lineEnd);
        }

        return new SourceCharacters(text.Append(lineStart).ToString()) { IsLead = space.IsLead };
    }

    private static void Replace(SourceElement parent, SourceCharacters old, SourceCharacters? replacement)
    {
        if (replacement is not null)
        {
            parent.InsertAfter(old, replacement);
        }

        parent.Unlink(old);
    }

    /// <summary>
    /// The white space that starts the line of a node, when only white space and comments stand between:
    /// its last line end begins the line, and what follows is the indentation.
    /// </summary>
    private static SourceCharacters? LineStart(SourceNode node, out string indent)
    {
        indent = string.Empty;
        for (SourceNode? previous = node.Previous; previous is SourceCharacters characters; previous = previous.Previous)
        {
            int lineEnd = characters.LastLineEnd();
            if (lineEnd < 0 && (characters.IsWhiteSpace || characters.Kind == CharactersKind.Comment))
            {
                continue;
            }

            if (lineEnd >= 0 && characters.IsWhiteSpace)
            {
                indent = characters.Raw.Substring(lineEnd).TrimStart('\r', '\n');
                return characters;
            }

            return null;
        }

        return null;
    }

    private static string LineEndOf(SourceCharacters whiteSpace)
    {
        string raw = whiteSpace.Raw.Substring(whiteSpace.LastLineEnd());
        return raw.Substring(0, raw.Length - raw.TrimStart('\r', '\n').Length);
    }

    private static SourceNode? LastContent(SourceElement parent)
    {
        SourceNode? node = parent.LastChild;
        while (node is SourceCharacters { IsWhiteSpace: true })
        {
            node = node.Previous;
        }

        return node;
    }

    /// <summary>
    /// The last node on the line of an anchor (null: of the parent's start tag), so that a comment at the end of
    /// that line stays there. White space that runs into the next line is cut in two.
    /// </summary>
    private static SourceNode? EndOfLine(SourceNode? anchor, SourceElement parent)
    {
        SourceNode? end = anchor;
        SourceNode? node = anchor is null ? parent.FirstChild : anchor.Next;
        while (node is SourceCharacters characters)
        {
            int lineEnd = characters.FirstLineEnd();
            if (characters.IsWhiteSpace && lineEnd >= 0)
            {
                if (lineEnd == 0)
                {
                    return end;
                }

                SourceCharacters restOfLine = characters.Slice(0, lineEnd);
                parent.InsertAfter(characters, characters.Slice(lineEnd, characters.Length));
                Replace(parent, characters, restOfLine);
                return restOfLine;
            }

            if (!characters.IsWhiteSpace && (characters.Kind != CharactersKind.Comment || lineEnd >= 0))
            {
                break;
            }

            node = node.Next;
            end = characters.IsWhiteSpace ? end : characters;
        }

        return end;
    }

    private static bool RestOfLineIsBlank(SourceNode? node)
    {
        for (; node is SourceCharacters { IsWhiteSpace: true } characters; node = node.Next)
        {
            if (characters.FirstLineEnd() >= 0)
            {
                return true;
            }
        }

        return node is null;
    }
}
