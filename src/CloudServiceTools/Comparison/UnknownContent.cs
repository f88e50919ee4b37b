using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Comparison;

/// <summary>
/// What the format does not know, as text that is the same for the same content: without prefixes, comments and
/// indentation, and with attributes in the order of their names.
/// </summary>
internal static class UnknownContent
{
    /// <summary>Whether an attribute says nothing of the service: declarations of namespaces, and where a schema lies.</summary>
    internal static bool IsAside(SourceElement element, SourceAttribute attribute) =>
        attribute.IsNamespaceDeclaration || element.NamespaceOf(attribute) == XmlAttributes.InstanceNamespace;

    internal static string Of(SourceElement element, SourceAttribute attribute) =>
        $"{Expanded(element.NamespaceOf(attribute), attribute.LocalName)}=\"{XmlText.Encode(attribute.Value, '"')}\"";

    internal static string Of(SourceElement element)
    {
        StringBuilder text = new();
        Append(text, element, element.Root.NamespaceUri);
        return text.ToString();
    }

    /// <summary>The text that stands in an element, which elements of the format have none of; empty where there is none.</summary>
    internal static string TextOf(SourceElement element)
    {
        StringBuilder text = new();
        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            AppendText(text, node);
        }

        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, SourceElement element, string home)
    {
        string name = Expanded(element.NamespaceUri == home ? string.Empty : element.NamespaceUri, element.LocalName);
        text.Append('<').Append(name);
        foreach (string attribute in Attributes(element).OrderBy(attribute => attribute, StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute);
        }

        int start = text.Append('>').Length;
        StringBuilder run = new();
        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement child)
            {
                Flush(text, run);
                Append(text, child, home);
            }
            else
            {
                AppendText(run, node);
            }
        }

        Flush(text, run);
        if (text.Length == start)
        {
            text.Length--;
            text.Append("/>");
        }
        else
        {
            text.Append("</").Append(name).Append('>');
        }
    }

    private static void Flush(StringBuilder text, StringBuilder run)
    {
        text.Append(XmlText.Encode(run.ToString().Trim(), '"'));
        run.Clear();
    }

    private static IEnumerable<string> Attributes(SourceElement element)
    {
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (!IsAside(element, attribute))
            {
                yield return Of(element, attribute);
            }
        }
    }

    private static void AppendText(StringBuilder text, SourceNode node)
    {
        if (node is SourceCharacters { IsText: true } characters)
        {
            text.Append(characters.Value);
        }
    }

    private static string Expanded(string namespaceUri, string localName) =>
        namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}";
}
