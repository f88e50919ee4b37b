using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>Says what is wrong with a command line: what System.CommandLine refuses, and what it would misunderstand.</summary>
internal static class UsageProblem
{
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
            ?? (isRefused ? result.Errors[0].Message : null);
        return problem is null ? null : $"{problem} See '{CommandPath.Of(command)} --help'.";
    }

    /// <summary>A word where a command has to stand. What follows it may be right for the command that was meant.</summary>
    private static string? UnknownCommand(ParseResult result, Command command) =>
        command.Subcommands.Count > 0 && command.Arguments.Count == 0 && result.UnmatchedTokens is [var word, ..] && !IsOption(word)
            ? $"There is no command '{word}'. {NameSuggestion.For(word, "command", command.Subcommands.Select(known => known.Name))}"
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
            : $"There is no option '{name}'. {NameSuggestion.For(name, "option", command.Options.Select(known => known.Name))}";
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

    private static Option? Find(Command command, string name) => command.Options.FirstOrDefault(option => option.Name == name);

    /// <summary>The name of an option that has its value behind it in the same word.</summary>
    private static string NameOf(string word) => word.IndexOfAny(ValueMarks) is > 0 and int end ? word[..end] : word;
}
