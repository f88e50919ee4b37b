using System;
using System.CommandLine;
using System.Linq;

namespace CloudServiceTools.Cli;

/// <summary>Makes options, and reads them: what was not given is null, as with the parameters of a cmdlet.</summary>
internal static class Parameters
{
    internal static Argument<string> Name(string description) => new("NAME") { Description = description };

    internal static Argument<string?> DefinitionFile() => new("FILE")
    {
        Description = "The definition; standard input where this is left out, or -.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Files of definitions, as check and reach take them.</summary>
    internal static Argument<string[]> Paths() => new("PATHS")
    {
        Description = "Files, folders, and patterns such as '**/*.csdef'; standard input where this is left out, or -.",
        Arity = ArgumentArity.ZeroOrMore,
    };

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

    /// <summary>An option without a value. It is one of text, because .NET has compiled generics of text ahead of time.</summary>
    internal static Option<string> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option that takes one of some words, ignoring case.</summary>
    internal static Choice Choice(string name, string description, params string[] words) => new(name, description, words);

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

    /// <summary>Whether a switch was given.</summary>
    internal static bool Has(this ParseResult result, Option<string> option) => result.GetResult(option) is not null;
}

/// <summary>An option that takes one of some words, ignoring case. They stand in the order of the enumeration that they mean.</summary>
internal sealed class Choice : Option<string>
{
    private readonly string[] _words;

    internal Choice(string name, string description, string[] words)
        : base(name)
    {
        _words = words;
        HelpName = string.Join('|', words);
        Description = description;
        AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, words);
    }

    /// <summary>The number of the word that was given, from 0; null where none was.</summary>
    internal int? In(ParseResult result) => result.Get(this) is { } given
        ? Array.FindIndex(_words, word => string.Equals(word, given, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The number of the word that was given, or what holds where none was.</summary>
    internal int In(ParseResult result, int otherwise) => In(result) ?? otherwise;
}
