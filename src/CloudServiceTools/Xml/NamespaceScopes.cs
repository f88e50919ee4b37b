using System;
using System.Collections.Generic;

namespace CloudServiceTools.Xml;

/// <summary>The namespaces that are declared at the place of the text that is being read.</summary>
internal sealed class NamespaceScopes
{
    private readonly Dictionary<string, string> _byPrefix = new(StringComparer.Ordinal);
    private readonly Stack<Declaration> _declared = new();
    private string _default = string.Empty;

    /// <summary>How many declarations are in force: what <see cref="ReturnTo"/> takes at the end of the element.</summary>
    internal int Count => _declared.Count;

    /// <summary>Takes an attribute in, where it declares a namespace.</summary>
    internal void Declare(SourceAttribute attribute)
    {
        string name = attribute.Name;
        if (!name.StartsWith("xmlns", StringComparison.Ordinal))
        {
            return;
        }

        if (name.Length == 5)
        {
            _declared.Push(new Declaration(string.Empty, _default));
            _default = attribute.Value;
        }
        else if (name[5] == ':')
        {
            string prefix = name.Substring(6);
            _declared.Push(new Declaration(prefix, _byPrefix.TryGetValue(prefix, out string? outer) ? outer : string.Empty));
            _byPrefix[prefix] = attribute.Value;
        }
    }

    /// <summary>Ends the scope of all declarations but the first.</summary>
    /// <param name="count">How many stay in force.</param>
    internal void ReturnTo(int count)
    {
        while (_declared.Count > count)
        {
            Declaration last = _declared.Pop();
            if (last.Prefix.Length == 0)
            {
                _default = last.Outer;
            }
            else
            {
                _byPrefix[last.Prefix] = last.Outer;
            }
        }
    }

    /// <summary>The namespace of a prefix; empty where none is declared.</summary>
    internal string NamespaceOf(string prefix) =>
        prefix.Length == 0 ? _default
        : _byPrefix.TryGetValue(prefix, out string? uri) ? uri
        : string.Empty;

    private sealed class Declaration(string prefix, string outer)
    {
        internal string Prefix { get; } = prefix;

        /// <summary>The namespace that the prefix had outside of the element.</summary>
        internal string Outer { get; } = outer;
    }
}
