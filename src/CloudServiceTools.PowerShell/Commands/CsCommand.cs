using System;
using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>What every cmdlet of the module has: errors that name what to do, and warnings about references.</summary>
public abstract class CsCommand : PSCmdlet
{
    private protected const string DefinitionSet = "Definition";

    private protected const string InputObjectSet = "InputObject";

    /// <summary>
    /// Runs one item's work. An error of the engine is written to the error stream, and the pipeline goes on with the
    /// next item; anything else is a mistake in this module and ends the command.
    /// </summary>
    /// <returns>Whether the work was done.</returns>
    private protected bool Attempt(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (CsException exception)
        {
            WriteError(ErrorRecords.From(exception));
            return false;
        }
    }

    /// <summary>Says what still names something that was removed.</summary>
    private protected void WarnOfReferences(string removed, IReadOnlyList<ItemReference> references)
    {
        if (references.Count > 0)
        {
            WriteWarning($"{removed} was removed, and is still named by {string.Join("; ", references)}.");
        }
    }

    private protected static WildcardPattern[] Patterns(string[] texts) => Array.ConvertAll(
        texts, text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));

    private protected static bool IsMatch(WildcardPattern[]? patterns, string value) =>
        patterns is null || Array.Exists(patterns, pattern => pattern.IsMatch(value));
}
