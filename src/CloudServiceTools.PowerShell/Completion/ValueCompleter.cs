using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes a parameter from a list of values, quoted where they need it.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    // Behind a string with this value, in quotes too, PowerShell's parser drops the next parameter.
    private const string StopParsing = "--%";

    /// <summary>The values that fit what was typed so far.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string typed = (wordToComplete ?? string.Empty).Trim('\'', '"');
        WildcardPattern pattern = WildcardPattern.Get(
            WildcardPattern.Escape(typed) + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        CompletionContext context = new(commandName, parameterName, commandAst, fakeBoundParameters);
        return Values(context)
            .Where(value => pattern.IsMatch(value) && LineText.IsPlain(value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(value => new CompletionResult(Quote(value), value, CompletionResultType.ParameterValue, Describe(value)));
    }

    /// <summary>Every value that the parameter could have here.</summary>
    private protected abstract IEnumerable<string> Values(CompletionContext context);

    /// <summary>What is shown beside a value.</summary>
    private protected virtual string Describe(string value) => value;

    /// <summary>The value as PowerShell reads it back: as it is where its parser takes it for one word, else in quotes.</summary>
    private static string Quote(string value) =>
        value == StopParsing ? $"('{value}')"
        : IsOneWord(value) ? value
        : "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";

    private static bool IsOneWord(string value)
    {
        ScriptBlockAst script = Parser.ParseInput("command " + value, out _, out ParseError[] errors);
        return errors.Length == 0
            && script.EndBlock?.Statements.Count == 1
            && script.EndBlock.Statements[0] is PipelineAst { PipelineElements.Count: 1 } pipeline
            && pipeline.PipelineElements[0] is CommandAst { Redirections.Count: 0, CommandElements.Count: 2 } command
            && command.CommandElements[1] is ConstantExpressionAst word
            && word.Extent.Text == value
            && (word is not StringConstantExpressionAst text
                || (text.StringConstantType == StringConstantType.BareWord && text.Value == value));
    }
}
