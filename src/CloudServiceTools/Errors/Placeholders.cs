using System;
using System.Linq;

namespace CloudServiceTools.Errors;

/// <summary>Tells what is still to be filled in from a value.</summary>
internal static class Placeholders
{
    /// <summary>What tools that fill values in put around their names.</summary>
    private static readonly (string Start, string End)[] Marks =
    [
        ("$", "$"), ("$(", ")"), ("${", "}"), ("{{", "}}"), ("#{", "}"), ("{", "}"), ("__", "__"), ("[", "]"), ("<", ">"), ("%", "%"), ("@@", "@@"),
    ];

    private static readonly string[] Words = ["your", "insert", "placeholder", "changeme", "change-me", "change_me", "replace", "todo", "put-", "enter "];

    /// <summary>Whether a text is a token that a build or a deployment replaces, such as $thumbprint$.</summary>
    internal static bool IsToken(string text)
    {
        string value = text.Trim();
        return Array.Exists(Marks, mark => value.Length > mark.Start.Length + mark.End.Length
            && value.StartsWith(mark.Start, StringComparison.Ordinal)
            && value.EndsWith(mark.End, StringComparison.Ordinal));
    }

    /// <summary>Whether a text stands where somebody is to write another: a token, words that ask for it, or one character over and over.</summary>
    internal static bool IsPlaceholder(string text)
    {
        string value = text.Trim();
        return value.Length == 0
            || IsToken(value)
            || value.All(c => c == value[0])
            || Array.Exists(Words, word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
