using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
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

    /// <summary>Files of definitions, as check, fix and reach take them.</summary>
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

    /// <summary>An option that may stand several times. Rules and ports may have commas between them, too; names may hold some.</summary>
    internal static Option<string[]> Repeated(string name, string value, string description, bool isRequired = false) => new(name)
    {
        HelpName = value,
        Description = description,
        Required = isRequired,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>An option that takes a whole number. It is one of text, too, so that what is no number is refused in our words.</summary>
    internal static Option<string> Number(string name, string description)
    {
        Option<string> option = new(name) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && NumberOf(given.Value) is null)
            {
                result.AddError($"'{given.Value}' is no value of {name}: give a whole number.");
            }
        });
        return option;
    }

    internal static Choice YesOrNo(string name, string description) => Choice(name, description, "true", "false");

    /// <summary>An option without a value. It is one of text, because .NET has compiled generics of text ahead of time.</summary>
    internal static Option<string> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option that takes one of some words, ignoring case.</summary>
    internal static Choice Choice(string name, string description, params string[] words) => new(name, description, words);

    /// <summary>Words that the Tab key offers.</summary>
    internal static IEnumerable<CompletionItem> Items(IEnumerable<string> words) => words.Select(word => new CompletionItem(word));

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

    /// <summary>The number that was given; null where none was.</summary>
    internal static int? GetNumber(this ParseResult result, Option<string> option) => result.Get(option) is { } text ? NumberOf(text) : null;

    /// <summary>Whether a switch was given.</summary>
    internal static bool Has(this ParseResult result, Option<string> option) => result.GetResult(option) is not null;

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
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
        CompletionSources.Add(_ => Parameters.Items(words));
        Validators.Add(result =>
        {
            if (result.Tokens is [var given] && NumberOf(given.Value) < 0)
            {
                result.AddError($"'{given.Value}' is no value of {name}: give one of {string.Join(", ", words)}.");
            }
        });
    }

    /// <summary>The number of the word that was given, from 0; null where none was.</summary>
    internal int? In(ParseResult result) => result.Get(this) is { } given ? NumberOf(given) : null;

    /// <summary>The number of the word that was given, or what holds where none was.</summary>
    internal int In(ParseResult result, int otherwise) => In(result) ?? otherwise;

    /// <summary>Of yes and no: which of them was given; null where neither was.</summary>
    internal bool? IsFirst(ParseResult result) => In(result) is { } number ? number == 0 : null;

    private int NumberOf(string given) =>
        Array.FindIndex(_words, word => string.Equals(word, given, StringComparison.OrdinalIgnoreCase));
}
