using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Cli.Commands;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Help with examples.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands { get; } = [.. AllCommands().Select(CommandPath.Of)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples(string path)
    {
        string line = path["csdef".Length..].TrimStart() + " --help";
        Outcome outcome = Csdef.Run(line);

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        Assert.Contains($"\n  {path} ", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  ", outcome.Text, StringComparison.Ordinal);
        Assert.All(outcome.Text.Split('\n'), text => Assert.InRange(text.Length, 0, 250));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_can_be_called(string path)
    {
        CsdefCommand command = AllCommands().Single(command => CommandPath.Of(command) == path);
        Assert.NotEmpty(command.Examples);
        foreach (string example in command.Examples.SelectMany(example => example.Replace("source <(", string.Empty, StringComparison.Ordinal).Split('|')))
        {
            string[] words = [.. example.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word is not ("<" or ">")).Select(word => word.Trim('\'', ')'))];
            if (words[0] == "csdef")
            {
                Command root = new("csdef");
                foreach (CommandEntry entry in CommandLine.Commands)
                {
                    root.Add(entry.Create(Nowhere()));
                }

                Assert.Empty(root.Parse(words[1..]).Errors);
            }
        }
    }

    [Theory]
    [InlineData("", "--help")]
    [InlineData("help", "--help")]
    [InlineData("help check", "check --help")]
    [InlineData("help remove role", "remove role --help")]
    [InlineData("remove", "remove --help")]
    [InlineData("version", "--version")]
    public void Help_and_version_are_there_in_other_words(string line, string expected)
    {
        Outcome outcome = Csdef.Run(line);

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(Csdef.Run(expected).Text, outcome.Text);
        Assert.NotEmpty(outcome.Text);
    }

    [Fact]
    public void Usage_has_the_arguments_of_the_command_alone() =>
        Assert.Contains("\n  csdef rules explain <RULES>... [options]\n", Csdef.Run("rules explain --help").Text, StringComparison.Ordinal);

    [Fact]
    public void Words_of_other_tools_lead_to_commands_that_there_are() => Assert.All(
        OtherWords.Commands.Values, command => Assert.Contains($"csdef {command}", AllCommands().Select(CommandPath.Of)));

    [Fact]
    public void Help_lists_every_command()
    {
        string text = Csdef.Run("--help").Text;

        Assert.All(CommandLine.Commands, command => Assert.Contains($"\n  {command.Name}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(60)]
    public void Help_is_there_in_a_terminal_of_any_width(int width)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        Shell shell = new(Stream.Null, output, error) { HelpWidth = width };

        Assert.Equal(0, CommandLine.Run(["check", "--help"], shell));

        Assert.Empty(error.ToString());
        string[] help = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.All(help.TakeWhile(line => line != "Examples:"), line => Assert.InRange(line.TrimEnd().Length, 0, Math.Max(width, 40)));
    }

    private static Shell Nowhere() => new(Stream.Null, Stream.Null, TextWriter.Null);

    private static IEnumerable<CsdefCommand> AllCommands()
    {
        Command root = new("csdef");
        foreach (CommandEntry entry in CommandLine.Commands)
        {
            root.Add(entry.Create(Nowhere()));
        }

        return root.Subcommands.SelectMany(command => command.Subcommands.Prepend(command)).Cast<CsdefCommand>();
    }
}

/// <summary>What csdef stands on.</summary>
public sealed class FoundationTests
{
    [Fact]
    public void It_uses_the_engine_and_the_command_line_and_nothing_else() => Assert.Equal(
        ["CloudServiceTools", "System.CommandLine"],
        typeof(CommandLine).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name == "System.CommandLine" || !name.StartsWith("System.", StringComparison.Ordinal))
            .Where(name => name != "Microsoft.Win32.Primitives")
            .Order(StringComparer.Ordinal));
}
