using System;
using System.Collections.Generic;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis;

/// <summary>
/// Reads <c>csdef-disable CSD3005, CSD7*: why</c> out of a comment, each character once: a file may hold a comment of any length.
/// </summary>
internal sealed class SuppressionComment
{
    /// <summary>What every such comment has in it.</summary>
    internal const string Word = "csdef-disable";

    private const string Start = "<!--";
    private const string End = "-->";
    private const int LongestReason = 300;

    private SuppressionComment(RuleFilter rules, string? why)
    {
        Rules = rules;
        Why = why;
    }

    /// <summary>The rules that are suppressed.</summary>
    internal RuleFilter Rules { get; }

    /// <summary>The reason that the comment gives, cut where it is very long; null where it gives none.</summary>
    internal string? Why { get; }

    /// <summary>The suppressions among the comments of a text that holds no element.</summary>
    internal static IEnumerable<SuppressionComment> AllIn(string text)
    {
        int position = 0;
        while ((position = text.IndexOf('<', position)) >= 0)
        {
            bool isComment = string.CompareOrdinal(text, position, Start, 0, Start.Length) == 0;
            string close = isComment ? End : "?>";
            int end = text.IndexOf(close, position + (isComment ? Start.Length : 2), StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            end += close.Length;
            if (isComment && Read(text.Substring(position, end - position)) is { } comment)
            {
                yield return comment;
            }

            position = end;
        }
    }

    /// <summary>What one comment suppresses, from its <c>&lt;!--</c> to its <c>--&gt;</c>; null where it is another one.</summary>
    internal static SuppressionComment? Read(string comment)
    {
        string text = comment.Substring(Start.Length, comment.Length - Start.Length - End.Length);
        int position = SkipSpace(text, 0);
        if (string.CompareOrdinal(text, position, Word, 0, Word.Length) != 0)
        {
            return null;
        }

        int names = SkipSpace(text, position + Word.Length);
        if (names == position + Word.Length)
        {
            return null;
        }

        List<string> rules = [];
        position = names;
        while (true)
        {
            int end = SkipName(text, position);
            if (end == position)
            {
                return null;
            }

            rules.Add(text.Substring(position, end - position));
            position = SkipSpace(text, end);
            if (position == text.Length)
            {
                return new SuppressionComment(new RuleFilter(rules), null);
            }

            if (text[position] == ':')
            {
                string why = text.Substring(position + 1).Trim();
                return new SuppressionComment(new RuleFilter(rules), why.Length > 0 ? Excerpt.Of(why, LongestReason) : null);
            }

            if (text[position] != ',')
            {
                return null;
            }

            position = SkipSpace(text, position + 1);
        }
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int SkipName(string text, int position)
    {
        while (position < text.Length
            && text[position] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '*' or '?')
        {
            position++;
        }

        return position;
    }
}
