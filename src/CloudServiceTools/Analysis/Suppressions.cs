using System;
using System.Collections.Generic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>
/// The comments <c>&lt;!-- csdef-disable CSD3005: why --&gt;</c> of a document. Each holds for the element that follows it and
/// for what is inside that element; before the root, for the whole file.
/// </summary>
internal sealed class Suppressions
{
    private readonly Dictionary<SourceElement, ElementComments> _byElement = [];

    private Suppressions()
    {
    }

    internal static Suppressions Of(SourceElement root)
    {
        Suppressions found = new();
        if (root.Document is { } document && document.ToText().IndexOf(SuppressionComment.Word, StringComparison.Ordinal) >= 0)
        {
            foreach (SuppressionComment comment in SuppressionComment.AllIn(document.Head))
            {
                found.Add(root, comment);
            }

            found.Read(root);
        }

        return found;
    }

    /// <summary>Whether a finding of a rule about an element is suppressed, and why.</summary>
    internal bool Holds(AnalyzerRule rule, SourceElement element, out string? why)
    {
        for (SourceElement? scope = element; scope is not null && _byElement.Count > 0; scope = scope.Parent)
        {
            if (_byElement.TryGetValue(scope, out ElementComments? comments) && comments.Find(rule) is { } match)
            {
                why = match.Why;
                return true;
            }
        }

        why = null;
        return false;
    }

    private void Read(SourceElement parent)
    {
        List<SuppressionComment> waiting = [];
        for (SourceNode? node = parent.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element)
            {
                waiting.ForEach(comment => Add(element, comment));
                waiting.Clear();
                Read(element);
            }
            else if (node is SourceCharacters { Kind: CharactersKind.Comment } characters
                && SuppressionComment.Read(characters.Raw) is { } comment)
            {
                waiting.Add(comment);
            }
        }
    }

    private void Add(SourceElement element, SuppressionComment comment)
    {
        if (!_byElement.TryGetValue(element, out ElementComments? comments))
        {
            _byElement[element] = comments = new ElementComments();
        }

        comments.Add(comment);
    }

    /// <summary>The comments before one element. A rule may have thousands of findings there, and is looked up once.</summary>
    private sealed class ElementComments
    {
        private readonly List<SuppressionComment> _comments = [];
        private readonly Dictionary<AnalyzerRule, SuppressionComment?> _byRule = [];

        internal void Add(SuppressionComment comment) => _comments.Add(comment);

        internal SuppressionComment? Find(AnalyzerRule rule)
        {
            if (!_byRule.TryGetValue(rule, out SuppressionComment? found))
            {
                _byRule[rule] = found = _comments.Find(comment => comment.Rules.Names(rule));
            }

            return found;
        }
    }
}
