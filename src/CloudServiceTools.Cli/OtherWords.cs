using System;
using System.Collections.Generic;

namespace CloudServiceTools.Cli;

/// <summary>Words that other tools have for a command of csdef. They are suggested and never run.</summary>
internal static class OtherWords
{
    /// <summary>The command that a word is for, behind the words of the group that it stands in.</summary>
    internal static IReadOnlyDictionary<string, string> Commands { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["analyze"] = "check",
        ["lint"] = "check",
        ["test"] = "check",
        ["validate"] = "check",
        ["verify"] = "check",
        ["format"] = "fix",
        ["repair"] = "fix",
        ["cat"] = "show",
        ["get"] = "show",
        ["ls"] = "list",
        ["print"] = "show",
        ["view"] = "show",
        ["explain"] = "rules explain",
        ["diagram"] = "draw",
        ["graph"] = "draw",
        ["plot"] = "draw",
        ["compare"] = "diff",
        ["create"] = "new",
        ["init"] = "new",
        ["delete"] = "remove",
        ["rm"] = "remove",
        ["mv"] = "rename",
        ["update"] = "set",
        ["reachability"] = "reach",
        ["traffic"] = "reach",
        ["remove rule"] = "remove traffic-rule",
        ["remove rules"] = "remove traffic-rule",
        ["remove traffic-rules"] = "remove traffic-rule",
        ["set service"] = "set definition",
    };
}
