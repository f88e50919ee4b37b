using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Cli.Commands;
using CloudServiceTools.Cli.Kinds;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli;

/// <summary>Finds the command that the arguments name, runs it, and makes one line of whatever goes wrong.</summary>
internal static class CommandLine
{
    private const string Description = "Service definitions (.csdef) of Azure Cloud Services, in any shell: author, check, fix, explain.";

    /// <summary>What shows where an error came from that should not have been one.</summary>
    private const string TraceVariable = "CSDEF_TRACE";

    /// <summary>Every command, in the order of the help.</summary>
    internal static IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new("new", shell => new NewCommand(shell)),
        .. new[] { "role", "input-endpoint", "instance-input-endpoint", "internal-endpoint", "site" }.Select(word =>
            new CommandEntry($"add-{word}", shell => new AddItemCommand(shell, AllKinds.Of(word), $"add-{word}"))),
        new("add-traffic-rule", shell => new AddTrafficRuleCommand(shell, "add-traffic-rule")),
        .. Enum.GetValues<Verb>().Select(verb => new CommandEntry(ItemGroup.WordOf(verb), shell => new ItemGroup(shell, verb))
        {
            CreateFor = (shell, word) => new ItemGroup(shell, verb, word),
        }),
        new("show", shell => new ShowCommand(shell)),
        new("check", shell => new CheckCommand(shell)),
        new("fix", shell => new FixCommand(shell)),
        new("reach", shell => new ReachCommand(shell)),
        new("diff", shell => new DiffCommand(shell)),
        new("draw", shell => new DrawCommand(shell)),
        new("rules", shell => new RulesCommand(shell)),
        new("completion", shell => new CompletionCommand(shell)),
    ];

    /// <summary>Runs a command line to its end.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(IReadOnlyList<string> args, Shell shell)
    {
        try
        {
            ExitCode code = Invoke(args, shell);
            shell.Flush();
            return (int)(shell.HasFailed ? ExitCode.Failure : code);
        }
        catch (CsException exception)
        {
            shell.Tell(exception);
        }
        catch (UsageException exception)
        {
            shell.Fail(exception.Message);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            // Who reads has had enough, as head has: there is nobody to tell.
            return (int)ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"Standard output cannot be written: {exception.Message.TrimEnd('.')}. Check that it is open and has room.");
        }
#pragma warning disable CA1031 // One line for whatever it is; the variable shows the rest to who wants to mend it.
        catch (Exception exception)
        {
            bool isTraced = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TraceVariable));
            shell.Fail(isTraced
                ? exception.ToString().ReplaceLineEndings(" ")
                : $"this is a mistake in csdef ({exception.GetType().Name}: {exception.Message}). Report it with what {TraceVariable}=1 shows.");
        }
#pragma warning restore CA1031

        TryFlush(shell);
        return (int)ExitCode.Failure;
    }

    private static ExitCode Invoke(IReadOnlyList<string> args, Shell shell)
    {
        if (args is [['[', 's', ..] directive, var line])
        {
            // System.CommandLine offers nothing for a value that stands in one word with its option.
            args = [directive, Regex.Replace(line, @"(\s--[a-z-]+)=", "$1 ")];
        }

        args = WithHelpAsOption(args);
        ParseResult result = Root(args, shell).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (IsGroup(result))
        {
            args = [.. args, HelpWithExamples.Name];
            result = Root(args, shell).Parse(args);
        }

        if (result.Action is not HelpWithExamples && UsageProblem.Of(result, args) is { } problem)
        {
            throw new UsageException(problem);
        }

        InvocationConfiguration configuration = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = shell.Output,
            Error = shell.Error,
        };
        if (args is not [['[', ..], ..])
        {
            return (ExitCode)result.Invoke(configuration);
        }

        // System.CommandLine separates what it suggests with the line ends of the system, and the shells of Windows keep the CR.
        using StringWriter suggestions = new();
        configuration.Output = suggestions;
        ExitCode code = (ExitCode)result.Invoke(configuration);
        shell.Output.Write(suggestions.ToString().ReplaceLineEndings("\n"));
        return code;
    }

    /// <summary><c>help</c>, <c>help check</c> and <c>version</c>, as many tools have them.</summary>
    private static IReadOnlyList<string> WithHelpAsOption(IReadOnlyList<string> args) => args switch
    {
        ["help", ..] => [.. args.Skip(1), HelpWithExamples.Name],
        ["version"] => ["--version"],
        _ => args,
    };

    /// <summary>Whether nothing but commands that hold others was named: whoever writes that asks what there is.</summary>
    private static bool IsGroup(ParseResult result) =>
        result.CommandResult.Command is { Action: null, Subcommands.Count: > 0 } && result.UnmatchedTokens.Count == 0 && result.Action is ParseErrorAction or null;

    /// <summary>The command that is meant; all of them where it is not clear, as for the help.</summary>
    private static Command Root(IReadOnlyList<string> args, Shell shell)
    {
        CommandEntry? meant = Commands.FirstOrDefault(command => args.Count > 0 && command.Name == args[0]);
        Command root;
        if (meant is not null)
        {
            // What the root of System.CommandLine has besides (the version, suggestions) costs at every start.
            root = new Command(CommandPath.Tool) { args.Count > 1 && meant.CreateFor is { } create ? create(shell, args[1]) : meant.Create(shell) };
        }
        else
        {
            root = new RootCommand(Description);
            root.Options.Remove(root.Options.OfType<HelpOption>().Single());
            foreach (CommandEntry command in Commands)
            {
                root.Add(command.Create(shell));
            }
        }

        HelpWithExamples.AddTo(root, shell);
        return root;
    }

    /// <summary>Windows: ERROR_BROKEN_PIPE and ERROR_NO_DATA. Elsewhere .NET's console takes what nobody reads.</summary>
    private static bool IsClosedPipe(IOException exception) => (exception.HResult & 0xFFFF) is 109 or 232;

    private static void TryFlush(Shell shell)
    {
        try
        {
            shell.Flush();
        }
        catch (IOException)
        {
            // The error that is told already is the one that counts.
        }
    }
}

/// <summary>A command that is made when it is meant, or when all of them are listed.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Create">Makes it.</param>
internal sealed record CommandEntry(string Name, Func<Shell, CsdefCommand> Create)
{
    /// <summary>Makes a group with the one command that its next word names, so that the others cost nothing; null for no group.</summary>
    internal Func<Shell, string, CsdefCommand>? CreateFor { get; init; }
}
