using System.Collections.Generic;

namespace CloudServiceTools.Xml;

/// <summary>What prefixes stand for at a place of a document: one declaration, and those around it.</summary>
internal sealed class PrefixScope
{
    private const string XmlNamespaceUri = "http://www.w3.org/XML/1998/namespace";

    private readonly PrefixScope? _outer;
    private readonly string _prefix;
    private readonly string _uri;

    private PrefixScope(PrefixScope? outer, string prefix, string uri)
    {
        _outer = outer;
        _prefix = prefix;
        _uri = uri;
    }

    /// <summary>What holds outside of every element.</summary>
    internal static PrefixScope Root { get; } = new(new(null, "xml", XmlNamespaceUri), string.Empty, string.Empty);

    internal PrefixScope With(string prefix, string uri) => new(this, prefix, uri);

    /// <summary>The scope behind an attribute, which may be a declaration.</summary>
    internal PrefixScope With(SourceAttribute attribute) =>
        attribute.DeclaredPrefix is { } prefix ? With(prefix, attribute.Value) : this;

    /// <summary>The scope inside an element.</summary>
    internal PrefixScope With(SourceElement element)
    {
        PrefixScope scope = this;
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            scope = scope.With(attribute);
        }

        return scope;
    }

    /// <summary>The declaration that holds for a prefix; null where there is none.</summary>
    internal PrefixScope? Find(string prefix)
    {
        PrefixScope? scope = this;
        while (scope is not null && scope._prefix != prefix)
        {
            scope = scope._outer;
        }

        return scope;
    }

    /// <summary>The namespace that a prefix stands for; null where it stands for none.</summary>
    internal string? UriOf(string prefix) => Find(prefix)?._uri;

    /// <summary>Whether a name with this prefix, or without one, stands in a namespace here.</summary>
    internal bool Resolves(string prefix, string uri) =>
        UriOf(prefix) == uri && (uri.Length > 0 || prefix.Length == 0);

    /// <summary>A prefix that stands for a namespace here; null where there is none.</summary>
    internal string? PrefixOf(string uri)
    {
        HashSet<string> hidden = [];
        for (PrefixScope? scope = this; scope is not null; scope = scope._outer)
        {
            if (hidden.Add(scope._prefix) && Resolves(scope._prefix, uri))
            {
                return scope._prefix;
            }
        }

        return null;
    }
}
