using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Xml;

/// <summary>How a document is laid out: what new content takes after.</summary>
/// <param name="NewLine">The line end.</param>
/// <param name="IndentUnit">The white space that one level adds.</param>
/// <param name="EmptyTagEnd">How an element without content closes.</param>
internal sealed record DocumentStyle(string NewLine, string IndentUnit, string EmptyTagEnd)
{
    /// <summary>The style of a document that was made here.</summary>
    internal static DocumentStyle Default { get; } = new("\n", "  ", " />");

    /// <summary>Reads the style off a document; what it does not show is as in <see cref="Default"/>.</summary>
    internal static DocumentStyle Of(SourceDocument document)
    {
        string text = document.ToText();
        int lineFeed = text.IndexOf('\n');
        string newLine = lineFeed > 0 && text[lineFeed - 1] == '\r' ? "\r\n" : Default.NewLine;

        int empty = text.IndexOf("/>", System.StringComparison.Ordinal);
        string emptyTagEnd = empty > 0 && text[empty - 1] is not (' ' or '\t' or '\n') ? "/>" : Default.EmptyTagEnd;

        return new DocumentStyle(newLine, IndentUnitOf(document.Root) ?? Default.IndentUnit, emptyTagEnd);
    }

    /// <summary>The difference between the first element that starts a line deeper than its parent, and the parent.</summary>
    private static string? IndentUnitOf(SourceElement root)
    {
        Queue<SourceElement> queue = new([root]);
        while (queue.Count > 0)
        {
            SourceElement parent = queue.Dequeue();
            string? outer = parent.Parent is null ? string.Empty : Layout.IndentOf(parent);
            foreach (SourceElement child in parent.Elements())
            {
                string? inner = Layout.IndentOf(child);
                if (inner is not null && outer is not null && inner.Length > outer.Length
                    && inner.StartsWith(outer, System.StringComparison.Ordinal))
                {
                    return inner.Substring(outer.Length);
                }
            }

            foreach (SourceElement child in parent.Elements().Where(element => element.FirstChild is not null))
            {
                queue.Enqueue(child);
            }
        }

        return null;
    }
}
