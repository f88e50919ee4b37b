using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Comparison;

/// <summary>
/// What the format does not know, as text that is the same for the same content: without prefixes, comments and
/// indentation, and with attributes in the order of their names.
/// </summary>
internal static class UnknownContent
{
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Whether an attribute says nothing of the service: declarations of namespaces, and where a schema lies.</summary>
    internal static bool IsAside(SourceElement element, SourceAttribute attribute) =>
        attribute.Name == "xmlns"
        || attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal)
        || NamespaceOf(element, attribute) == InstanceNamespace;

    internal static string Of(SourceElement element, SourceAttribute attribute) =>
        $"{Expanded(NamespaceOf(element, attribute), LocalName(attribute))}=\"{XmlText.Encode(attribute.Value, '"')}\"";

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
        const string Start = "<![CDATA[";
        const string End = "]]>";
        if (node is SourceCharacters { Kind: CharactersKind.CData } data)
        {
            text.Append(data.Raw, Start.Length, data.Raw.Length - Start.Length - End.Length);
        }
        else if (node is SourceCharacters { Kind: CharactersKind.Text } characters)
        {
            text.Append(XmlText.Decode(characters.Raw));
        }
    }

    private static string Expanded(string namespaceUri, string localName) =>
        namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}";

    private static string LocalName(SourceAttribute attribute) =>
        attribute.Name.Substring(attribute.Name.IndexOf(':') + 1);

    private static string NamespaceOf(SourceElement element, SourceAttribute attribute)
    {
        int colon = attribute.Name.IndexOf(':');
        if (colon < 0)
        {
            return string.Empty;
        }

        string prefix = attribute.Name.Substring(0, colon);
        for (SourceElement? scope = element; scope is not null; scope = scope.Parent)
        {
            if (scope.GetAttribute("xmlns:" + prefix) is { } namespaceUri)
            {
                return namespaceUri;
            }
        }

        return prefix;
    }
}
