using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using CloudServiceTools.Cli.Commands;

namespace CloudServiceTools.Cli;

/// <summary>The help of System.CommandLine, with the command's examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction inner, int? width) : SynchronousCommandLineAction
{
    /// <summary>In a few columns, System.CommandLine breaks lines for ever, or not at all.</summary>
    private const int LeastWidth = 40;

    /// <summary>The option that asks for help.</summary>
    internal const string Name = "--help";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Adds the option. That of System.CommandLine reads the texts of its assembly at every start.</summary>
    internal static void AddTo(Command root, Shell shell) => root.Add(new Option<string>(Name, "-h", "-?")
    {
        Description = "Show help with examples.",
        Arity = ArgumentArity.Zero,
        Recursive = true,
        Action = new HelpWithExamples(new HelpAction(), shell.HelpWidth),
    });

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        inner.MaxWidth = Math.Max(width ?? inner.MaxWidth, LeastWidth);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter help = new() { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = help;
        int code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(WithOwnArguments(help.ToString(), parseResult.CommandResult.Command));
        IReadOnlyList<string> examples = parseResult.CommandResult.Command is CsdefCommand command ? command.Examples : Overview;
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return code;
    }

    /// <summary>System.CommandLine writes the arguments of the commands around a command into its usage, where they cannot stand.</summary>
    private static string WithOwnArguments(string help, Command command)
    {
        foreach (Argument argument in command.Parents.OfType<Command>().SelectMany(parent => parent.Arguments))
        {
            help = help.Replace($" [<{argument.HelpName}>...] {command.Name}", $" {command.Name}", StringComparison.Ordinal);
        }

        return help;
    }

    private static readonly string[] Overview =
    [
        "csdef new MyService | csdef add-role WebRole1 --type web --output ServiceDefinition.csdef",
        "csdef check . --recurse",
        "csdef reach ServiceDefinition.csdef --format matrix",
    ];
}

/// <summary>Names commands as they are typed.</summary>
internal static class CommandPath
{
    /// <summary>What the tool is called.</summary>
    internal const string Tool = "csdef";

    /// <summary>The words of a command, such as <c>csdef set role</c>.</summary>
    internal static string Of(Command command) => string.Join(' ', Words(command).Reverse());

    private static IEnumerable<string> Words(Command command)
    {
        for (Command? current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return current is RootCommand ? Tool : current.Name;
        }
    }
}
