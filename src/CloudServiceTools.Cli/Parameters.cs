using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli;

/// <summary>Makes options, and reads them: what was not given is null, as with the parameters of a cmdlet.</summary>
internal static class Parameters
{
    internal const string ForceName = "--force";

    internal static Argument<string> Name(string description) => new("NAME") { Description = description };

    internal static Argument<string?> DefinitionFile() => new("FILE")
    {
        Description = "The definition; default: standard input, as for -.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal static Option<string> Output() => Short(Text("--output", "FILE", "The file to write; default: standard output, as for -."), "-o");

    internal static Option<string> InputName() => Text(
        "--stdin-filename", "FILE", "The name of the file that standard input is the text of, for what is said of it.");

    internal static Option<bool> Force() => Switch(
        ForceName, "Replace a file that is there already, that is read-only, or that another program changed since it was read.");

    internal static Option<bool> InPlace(string description) => Short(Switch("--in-place", description), "-i");

    internal static Option<bool> Recurse(string description) => Short(Switch("--recurse", description), "-r");

    internal static Option<string[]> Exclude() => Repeated(
        "--exclude",
        "PATTERN",
        "Files and folders to leave out of folders and patterns: old, src/old, '*.build.csdef'. May be repeated. "
            + $"{string.Join(", ", FolderSearch.SkippedFolders)} are skipped anyway.");

    internal static Option<bool> DryRun(string description) => Short(Switch("--dry-run", description), "-n");

    internal static Option<bool> Quiet(string description) => Short(Switch("--quiet", description), "-q");

    internal static Choice<ColorMode> Color() => new("--color", "When to write colours; auto is on a terminal.", ColorMode.Auto);

    internal static Choice<T> Format<T>(string description, T? otherwise = null)
        where T : struct, Enum => Short(new Choice<T>("--format", description, otherwise), "-f");

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
                result.AddError($"'{given.Value}' is not a value of {name}: give a whole number.");
            }
        });
        return option;
    }

    internal static Choice<YesOrNo> YesOrNo(string name, string description) => new(name, description);

    /// <summary>An option without a value.</summary>
    internal static Option<bool> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

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
    internal static bool Has(this ParseResult result, Option<bool> option) => result.GetValue(option);

    /// <summary>What --color asks for; where it asks for nothing, colours are for terminals alone.</summary>
    internal static bool HasColor(this ParseResult result, Choice<ColorMode> option, Shell shell, Option<string> output) =>
        option.In(result) switch
        {
            ColorMode.Always => true,
            ColorMode.Never => false,
            _ => shell.HasColor && shell.OutputPath(result.Get(output)) is null,
        };

    /// <summary>Yes or no; null where neither was given.</summary>
    internal static bool? Get(this ParseResult result, Choice<YesOrNo> option) =>
        option.In(result) is { } answer ? answer == Cli.YesOrNo.True : null;

    /// <summary>Refuses a command that is asked to change nothing.</summary>
    internal static void RequireOneOf(Command command, params Option[] options) => command.Validators.Add(result =>
    {
        if (Array.TrueForAll(options, option => result.GetResult(option) is null))
        {
            result.AddError($"There is nothing to set: give one of {string.Join(", ", options.Select(option => option.Name))}.");
        }
    });

    private static T Short<T>(T option, string alias)
        where T : Option
    {
        option.Aliases.Add(alias);
        return option;
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}

/// <summary>Whether something is so, in the words of the format.</summary>
internal enum YesOrNo
{
    True,
    False,
}
