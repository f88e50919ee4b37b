using System;
using System.Linq;
using System.Management.Automation.Language;
using System.Reflection;
using CloudServiceTools.Tests.Messages;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>What the Tab key inserts is one argument, whatever the value is: PowerShell's own parser says so.</summary>
[Collection(Session.OneAtATime)]
public sealed class CompletionQuotingTests
{
    private static readonly Lazy<Func<string, string>> Quote = new(FindQuote);

    [Property(MaxTest = 500, Replay = "816,1")]
    public Property A_value_is_quoted_so_that_it_is_one_literal_argument() =>
        Prop.ForAll(HostileText.Arbitrary, value => Assert.Equal(value, ArgumentOf($"command {Quote.Value(value)}")));

    [Property(MaxTest = 500, Replay = "816,1")]
    public Property A_value_stays_one_argument_between_others() =>
        Prop.ForAll(HostileText.Arbitrary, value => Assert.Equal(value, ArgumentOf($"command {Quote.Value(value)} -After x", 3)));

    // PowerShell drops the parameter behind it, in quotes too.
    [Fact]
    public void What_stops_parsing_stops_nothing() => Assert.Equal("--%", ArgumentOf($"command {Quote.Value("--%")} -After x", 3));

    [Theory]
    [InlineData("WebRole1", "WebRole1")]
    [InlineData("Web/*", "Web/*")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("a\u2019;Write-Host x;\u2019", "'a\u2019\u2019;Write-Host x;\u2019\u2019'")]
    [InlineData("-Force", "'-Force'")]
    [InlineData("--%", "('--%')")]
    [InlineData("", "''")]
    public void What_needs_no_quotes_has_none(string value, string inserted) => Assert.Equal(inserted, Quote.Value(value));

    /// <summary>The value of the first argument; an error where there is another number of parts, or one that PowerShell would evaluate.</summary>
    private static string ArgumentOf(string line, int arguments = 1)
    {
        ScriptBlockAst script = Parser.ParseInput(line, out _, out ParseError[] errors);
        Assert.Empty(errors);
        PipelineAst pipeline = Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements));
        CommandAst command = Assert.IsType<CommandAst>(Assert.Single(pipeline.PipelineElements));
        Assert.Empty(command.Redirections);
        Assert.Equal(1 + arguments, command.CommandElements.Count);
        Ast argument = command.CommandElements[1] is ParenExpressionAst parentheses
            ? Assert.IsType<CommandExpressionAst>(Assert.Single(Assert.IsType<PipelineAst>(parentheses.Pipeline).PipelineElements)).Expression
            : command.CommandElements[1];
        return Assert.IsAssignableFrom<ConstantExpressionAst>(argument) is StringConstantExpressionAst text ? text.Value : argument.Extent.Text;
    }

    private static Func<string, string> FindQuote()
    {
        using Session session = new();
        Type completer = (Type)session.Run("[CloudServiceTools.PowerShell.Completion.ValueCompleter]").Single().BaseObject;
        return completer.GetMethod("Quote", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<string, string>>();
    }
}
