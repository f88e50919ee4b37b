using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes a parameter from a list of values, quoted where they need it.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    private static readonly char[] NeedQuotes = [' ', '\'', '"', ',', ';', '(', ')', '{', '}', '@', '#', '$', '`', '&', '|'];

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
            .Where(value => pattern.IsMatch(value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(value => new CompletionResult(Quote(value), value, CompletionResultType.ParameterValue, Describe(value)));
    }

    /// <summary>Every value that the parameter could have here.</summary>
    private protected abstract IEnumerable<string> Values(CompletionContext context);

    /// <summary>What is shown beside a value.</summary>
    private protected virtual string Describe(string value) => value;

    private static string Quote(string value) =>
        value.IndexOfAny(NeedQuotes) < 0 ? value : "'" + value.Replace("'", "''") + "'";
}
