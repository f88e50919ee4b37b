using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>
/// The comments <c>&lt;!-- csdef-disable CSD3005: why --&gt;</c> of a document. Each holds for the element that follows it and
/// for what is inside that element; before the root, for the whole file.
/// </summary>
internal sealed class Suppressions
{
    private const string Word = "csdef-disable";

    private static readonly Regex Comment = new(
        @"<!--\s*" + Word + @"\s+(?<rules>[A-Za-z0-9*?]+(?:\s*,\s*[A-Za-z0-9*?]+)*)\s*(?::\s*(?<why>.*?))?\s*-->",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private readonly Dictionary<SourceElement, List<(RuleFilter Rules, string? Why)>> _byElement = [];

    private Suppressions()
    {
    }

    internal static Suppressions Of(SourceElement root)
    {
        Suppressions found = new();
        if (root.Document is { } document && document.ToText().IndexOf(Word, StringComparison.Ordinal) >= 0)
        {
            foreach (Match match in Comment.Matches(document.Head))
            {
                found.Add(root, match);
            }

            found.Read(root);
        }

        return found;
    }

    /// <summary>Whether a finding of a rule about an element is suppressed, and why.</summary>
    internal bool Holds(AnalyzerRule rule, SourceElement element, out string? why)
    {
        why = null;
        for (SourceElement? scope = element; scope is not null && _byElement.Count > 0; scope = scope.Parent)
        {
            if (_byElement.TryGetValue(scope, out List<(RuleFilter Rules, string? Why)>? comments)
                && comments.FirstOrDefault(comment => comment.Rules.Names(rule)) is { Rules: not null } match)
            {
                why = match.Why;
                return true;
            }
        }

        return false;
    }

    private void Read(SourceElement parent)
    {
        List<Match> waiting = [];
        for (SourceNode? node = parent.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element)
            {
                waiting.ForEach(match => Add(element, match));
                waiting.Clear();
                Read(element);
            }
            else if (node is SourceCharacters { Kind: CharactersKind.Comment } comment
                && Comment.Match(comment.Raw) is { Success: true } match)
            {
                waiting.Add(match);
            }
        }
    }

    private void Add(SourceElement element, Match match)
    {
        if (!_byElement.TryGetValue(element, out List<(RuleFilter Rules, string? Why)>? comments))
        {
            _byElement[element] = comments = [];
        }

        string why = match.Groups["why"].Value;
        comments.Add((new RuleFilter(match.Groups["rules"].Value.Split(',')), why.Length > 0 ? why : null));
    }
}
