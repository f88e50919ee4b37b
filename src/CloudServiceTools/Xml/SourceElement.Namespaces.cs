namespace CloudServiceTools.Xml;

/// <content>Prefixes and namespaces.</content>
internal sealed partial class SourceElement
{
    private PrefixScope? _surroundings;

    /// <summary>The prefix of the name, or an empty string.</summary>
    internal string Prefix => Name.Length == LocalName.Length ? string.Empty : Name.Substring(0, Name.Length - LocalName.Length - 1);

    /// <summary>
    /// What prefixes stand for around the element; for one that is in no place, where it was made for or was taken from.
    /// </summary>
    internal PrefixScope Surroundings => Parent?.Scope ?? _surroundings ?? PrefixScope.Root;

    /// <summary>What prefixes stand for inside the element.</summary>
    internal PrefixScope Scope => Surroundings.With(this);

    /// <summary>Gives this element another prefix and namespace. Who calls this knows that the prefix stands for the namespace.</summary>
    internal void SetName(string prefix, string namespaceUri)
    {
        if (Prefix != prefix)
        {
            bool isSelfClosing = IsSelfClosing;
            Name = NameOf(prefix, LocalName);
            _hasOwnEndTag = !isSelfClosing;
            MarkTagChanged();
        }

        if (NamespaceUri != namespaceUri)
        {
            NamespaceUri = namespaceUri;

            // Views look for children in the namespace of their parent.
            foreach (SourceElement child in Elements())
            {
                RaiseStamps(child.LocalName);
            }
        }
    }

    /// <summary>A copy that is in no place, and knows what its prefixes stand for.</summary>
    internal SourceElement CloneAlone()
    {
        SourceElement copy = (SourceElement)Clone();
        copy._surroundings = Surroundings;
        return copy;
    }

    private static string NameOf(string prefix, string localName) =>
        prefix.Length == 0 ? localName : $"{prefix}:{localName}";
}
