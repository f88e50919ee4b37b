using System;
using System.CommandLine;
using System.Linq;

namespace CloudServiceTools.Cli;

/// <summary>Makes options, and reads them: what was not given is null, as with the parameters of a cmdlet.</summary>
internal static class Parameters
{
    internal static Argument<string> Name(string description) => new("NAME") { Description = description };

    internal static Option<string> Text(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    internal static Option<string> Required(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Required = true };

    /// <summary>An option that may stand several times, or be followed by several values.</summary>
    internal static Option<string[]> List(string name, string value, string description, bool isRequired = false) => new(name)
    {
        HelpName = value,
        Description = description,
        Required = isRequired,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>An option that may stand several times, or have several values with commas between them.</summary>
    internal static Option<string[]> Repeated(string name, string value, string description, bool isRequired = false) => new(name)
    {
        HelpName = value,
        Description = description,
        Required = isRequired,
        Arity = ArgumentArity.OneOrMore,
    };

    internal static Option<int?> Number(string name, string description) => new(name) { HelpName = "N", Description = description };

    internal static Option<bool?> YesOrNo(string name, string description)
    {
        Option<bool?> option = new(name) { HelpName = "true|false", Description = description, Arity = ArgumentArity.ExactlyOne };
        option.CompletionSources.Add("true", "false");
        return option;
    }

    internal static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>An option that takes one of some words, ignoring case.</summary>
    internal static Option<string> Choice(string name, string description, params string[] words)
    {
        Option<string> option = new(name) { HelpName = string.Join('|', words), Description = description };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, words);
        return option;
    }

    /// <summary>What was given; null where nothing was.</summary>
    internal static string? Get(this ParseResult result, Option<string> option) =>
        result.GetResult(option) is null ? null : result.GetValue(option);

    /// <inheritdoc cref="Get(ParseResult, Option{string})"/>
    internal static string[]? Get(this ParseResult result, Option<string[]> option) =>
        result.GetResult(option) is null ? null : result.GetValue(option);

    /// <summary>The values of an option that takes commas too.</summary>
    internal static string[]? GetParts(this ParseResult result, Option<string[]> option) => result.Get(option) is { } values
        ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
        : null;

    /// <summary>The word that was given as a value of an enumeration, or what holds where none was.</summary>
    internal static T GetWord<T>(this ParseResult result, Option<string> option, T otherwise)
        where T : struct, Enum =>
        result.Get(option) is { } word ? Enum.Parse<T>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true) : otherwise;
}
