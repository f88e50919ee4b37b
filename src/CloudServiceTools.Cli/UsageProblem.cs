using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using CloudServiceTools.Cli.Commands;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>Says what is wrong with a command line: what System.CommandLine refuses, and what it would misunderstand.</summary>
internal static class UsageProblem
{
    /// <summary>Takes things out: a guess must not be another thing than the one that was meant.</summary>
    private const string Destructive = "remove";

    private static readonly string[] Extensions = [".csdef", ".cscfg"];

    private static readonly char[] ValueMarks = ['=', ':'];

    /// <summary>The first problem, with the way to the help; null where there is none.</summary>
    internal static string? Of(ParseResult result, IReadOnlyList<string> args)
    {
        Command command = result.CommandResult.Command;
        bool isRefused = result.Action is ParseErrorAction or null;
        string? problem = (isRefused ? UnknownCommand(result, command) : null)
            ?? UnknownOption(result, command)
            ?? OptionWithoutValue(result, command)
            ?? SwitchWithValue(args, command)
            ?? (isRefused ? FileWithoutOption(result, command) ?? result.Errors[0].Message : null);
        return problem is null ? null : $"{problem} See '{CommandPath.Of(command)} --help'.";
    }

    /// <summary>A word where a command has to stand. What follows it may be right for the command that was meant.</summary>
    private static string? UnknownCommand(ParseResult result, Command command) =>
        command.Subcommands.Count > 0 && command.Arguments.Count == 0 && result.UnmatchedTokens is [var word, ..] && !IsOption(word)
            ? $"There is no command '{word}'. {CommandSuggestion(command, word, result.UnmatchedTokens.Skip(1).FirstOrDefault())}".TrimEnd()
            : null;

    private static string CommandSuggestion(Command group, string word, string? next)
    {
        string[] names = [.. group.Subcommands.Select(known => known.Name)];
        if (Only(names, word) is null && OfGroup(group, word) is { } joined)
        {
            return joined;
        }

        string path = CommandPath.Of(group)[CommandPath.Tool.Length..].TrimStart();
        string words = path.Length > 0 ? $"{path} {word}" : word;
        string? meant = OtherWords.Commands.GetValueOrDefault(words)
            ?? names.FirstOrDefault(name => string.Equals(name, $"{word}-{next}", StringComparison.OrdinalIgnoreCase))
            ?? Only(names, word)
            ?? (path == Destructive ? null : NameSuggestion.Nearest(word, names));
        return meant is not null ? $"Did you mean '{meant}'?"
            : path.Length > 0 ? $"Known: {string.Join(", ", names)}."
            : string.Empty;
    }

    /// <summary>
    /// What may be meant by two commands in one word, as remove-role is for <c>remove role</c>. Nothing outside the group is near
    /// it: remove-traffic-rule is not add-traffic-rule.
    /// </summary>
    private static string? OfGroup(Command command, string word)
    {
        int dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || command.Subcommands.FirstOrDefault(
            known => known.Subcommands.Count > 0 && word[..dash].Equals(known.Name, StringComparison.OrdinalIgnoreCase)) is not { } group)
        {
            return null;
        }

        string name = word[(dash + 1)..];
        string meant = OtherWords.Commands.GetValueOrDefault($"{group.Name} {name}")
            ?? (group.Subcommands.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known
                ? $"{group.Name} {known.Name}"
                : group.Name);
        return $"Did you mean '{meant}'?";
    }

    /// <summary>The one name that a word is the beginning of.</summary>
    private static string? Only(IEnumerable<string> names, string word) =>
        names.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null;

    /// <summary>The commands that change a definition take its file with --in, unlike those that read it.</summary>
    private static string? FileWithoutOption(ParseResult result, Command command) =>
        command is EditCommand edit && result.UnmatchedTokens is [var word, ..] && Extensions.Any(extension => word.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? $"'{word}' has no option before it: write --in {word} to read the {edit.Source.Noun} from there."
            : null;

    /// <summary>
    /// A word that looks like an option and is none. System.CommandLine takes it for a path where there may be several; who has
    /// such a path writes -- before it.
    /// </summary>
    private static string? UnknownOption(ParseResult result, Command command)
    {
        string? word = result.CommandResult.Tokens.Select(token => token.Value).Concat(result.UnmatchedTokens).FirstOrDefault(IsOption);
        if (word is null || !BeforeDoubleDash(result.Tokens.Select(token => token.Value)).Contains(word))
        {
            return null;
        }

        string name = NameOf(word);
        return Find(command, name) is not null
            ? $"'{name}' stands before its command: write it behind '{CommandPath.Of(command)}'."
            : $"There is no option '{name}'. {OptionSuggestion(command, name)}".TrimEnd();
    }

    private static string OptionSuggestion(Command command, string name)
    {
        string[] names = [.. command.Options.Select(known => known.Name)];
        return (Only(names, name) ?? NameSuggestion.Nearest(name, names)) is { } meant ? $"Did you mean '{meant}'?" : string.Empty;
    }

    /// <summary>System.CommandLine takes whatever follows an option for its value, the next option too.</summary>
    private static string? OptionWithoutValue(ParseResult result, Command command)
    {
        foreach (OptionResult given in result.CommandResult.Children.OfType<OptionResult>())
        {
            if (given.Tokens.FirstOrDefault(token => Find(command, NameOf(token.Value)) is not null) is { } next)
            {
                return $"{given.Option.Name} needs a value, and '{next.Value}' is an option: write {given.Option.Name} {given.Option.HelpName}.";
            }
        }

        return null;
    }

    private static string? SwitchWithValue(IReadOnlyList<string> args, Command command)
    {
        string? word = BeforeDoubleDash(args).FirstOrDefault(arg =>
            IsOption(arg) && Find(command, NameOf(arg)) is { Arity.MaximumNumberOfValues: 0 } && NameOf(arg) != arg);
        return word is null ? null : $"{NameOf(word)} takes no value: leave '{word[NameOf(word).Length..]}' out.";
    }

    private static IEnumerable<string> BeforeDoubleDash(IEnumerable<string> words) => words.TakeWhile(word => word != "--");

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static Option? Find(Command command, string name) => command.Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    /// <summary>The name of an option that has its value behind it in the same word.</summary>
    private static string NameOf(string word) => word.IndexOfAny(ValueMarks) is > 0 and int end ? word[..end] : word;
}
