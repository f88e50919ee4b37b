using System.Collections.Generic;

namespace CloudServiceTools.Xml;

/// <summary>
/// Keeps the meaning of names when an element comes to another place. Foreign elements and attributes stay in their
/// namespaces, and the namespace of the element itself becomes that of its new parent. Prefixes are kept where they can be:
/// what they stand for is declared on the element that moves, unless it is declared around its new place already.
/// </summary>
internal sealed class NamespaceMove
{
    private readonly string _from;
    private readonly string _to;
    private readonly string _prefix;

    private NamespaceMove(string from, string to, string prefix)
    {
        _from = from;
        _to = to;
        _prefix = prefix;
    }

    /// <summary>Prepares an element that is in no place for one below a parent.</summary>
    internal static void Into(SourceElement element, SourceElement parent)
    {
        PrefixScope before = element.Surroundings;
        PrefixScope after = parent.Scope;
        NamespaceMove move = new(element.NamespaceUri, parent.NamespaceUri, parent.Prefix);
        List<string> prefixes = [];
        FindPrefixesFromOutside(element, before, before, prefixes);
        foreach (string prefix in prefixes)
        {
            string uri = before.UriOf(prefix)!;
            if (uri != move._from && prefix != move._prefix && after.UriOf(prefix) != uri)
            {
                element.DeclarePrefix(prefix, uri);
            }
        }

        move.Visit(element, before, after);
    }

    /// <summary>Makes a namespace the default one, for a root without a prefix and all that stands in the same one as it.</summary>
    internal static void Rebase(SourceElement root, string namespaceUri)
    {
        NamespaceMove move = new(root.NamespaceUri, namespaceUri, root.Prefix);
        PrefixScope before = PrefixScope.Root.With(root);
        root.DeclarePrefix(string.Empty, namespaceUri);
        root.SetName(root.Prefix, namespaceUri);
        PrefixScope after = PrefixScope.Root.With(root);
        foreach (SourceElement child in root.Elements())
        {
            move.Visit(child, before, after);
        }
    }

    /// <summary>
    /// The prefixes that an element and its content use and do not declare: in names, and at the start of values and texts,
    /// as in <c>xsi:type="t:Note"</c>.
    /// </summary>
    private static void FindPrefixesFromOutside(
        SourceElement element, PrefixScope outside, PrefixScope scope, List<string> found)
    {
        scope = scope.With(element);
        Add(element.Prefix);
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (attribute.DeclaredPrefix is null)
            {
                Add(attribute.Prefix);
                Add(StartOf(attribute.Value));
            }
        }

        for (SourceNode? node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement child)
            {
                FindPrefixesFromOutside(child, outside, scope, found);
            }
            else if (node is SourceCharacters { IsWhiteSpace: false, Kind: CharactersKind.Text } text)
            {
                Add(StartOf(text.Raw));
            }
        }

        void Add(string prefix)
        {
            if (prefix.Length > 0 && scope.Find(prefix) is { } declaration && declaration == outside.Find(prefix)
                && !found.Contains(prefix))
            {
                found.Add(prefix);
            }
        }
    }

    private static string StartOf(string value)
    {
        int colon = value.IndexOf(':');
        return colon < 0 ? string.Empty : value.Substring(0, colon).Trim();
    }

    private void Visit(SourceElement element, PrefixScope before, PrefixScope after)
    {
        PrefixScope was = before.With(element);
        if (_from != _to && element.GetAttribute("xmlns") == _from)
        {
            element.DeclarePrefix(string.Empty, _to);
        }

        KeepAttributes(element, was, after);
        KeepName(element, after);
        after = after.With(element);
        foreach (SourceElement child in element.Elements())
        {
            Visit(child, was, after);
        }
    }

    private static void KeepAttributes(SourceElement element, PrefixScope was, PrefixScope after)
    {
        PrefixScope now = after.With(element);
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            string prefix = attribute.DeclaredPrefix is null ? attribute.Prefix : string.Empty;
            if (prefix.Length > 0 && was.UriOf(prefix) is { } uri && now.UriOf(prefix) != uri)
            {
                element.DeclarePrefix(prefix, uri);
                now = now.With(prefix, uri);
            }
        }
    }

    private void KeepName(SourceElement element, PrefixScope after)
    {
        string wanted = element.NamespaceUri == _from ? _to : element.NamespaceUri;
        PrefixScope now = after.With(element);
        string? prefix = now.Resolves(element.Prefix, wanted) ? element.Prefix
            : now.Resolves(_prefix, wanted) ? _prefix
            : now.PrefixOf(wanted);
        if (prefix is null)
        {
            prefix = FreePrefix(element, now, wanted);
            element.DeclarePrefix(prefix, wanted);
        }

        element.SetName(prefix, wanted);
    }

    /// <summary>A prefix that the element can declare without changing what its attributes mean: its own where that is free.</summary>
    private static string FreePrefix(SourceElement element, PrefixScope now, string uri)
    {
        if (uri.Length == 0)
        {
            return string.Empty;
        }

        bool isTaken = false;
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            isTaken |= attribute.DeclaredPrefix == element.Prefix
                || (element.Prefix.Length > 0 && attribute.DeclaredPrefix is null && attribute.Prefix == element.Prefix);
        }

        string prefix = element.Prefix;
        for (int number = 1; isTaken; number++)
        {
            prefix = "ns" + number;
            isTaken = now.Find(prefix) is not null;
        }

        return prefix;
    }
}
