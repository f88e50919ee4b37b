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

    private protected const string ConfigurationSet = "Configuration";

    private protected const string InputObjectSet = "InputObject";

    private protected const string FileSystem = "FileSystem";

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
        catch (RefusedException exception)
        {
            WriteError(exception.Record);
            return false;
        }
    }

    /// <summary>The same of work on a document, which is read for it where its path was given.</summary>
    private protected bool Attempt<T>(DocumentSource<T> source, Action<T> work)
        where T : DocumentItem, IServiceDocument => Attempt(() => work(source.Read(this)));

    /// <summary>The same of work that the command cannot go on without: an error ends it.</summary>
    internal void AttemptOrStop(Action work)
    {
        try
        {
            work();
        }
        catch (CsException exception)
        {
            ThrowTerminatingError(ErrorRecords.From(exception));
        }
    }

    /// <summary>Whether PowerShell's providers refused a path: no such drive or provider, or no path at all.</summary>
    private protected static bool IsPathError(Exception exception) =>
        exception is DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException or ArgumentException;

    /// <summary>Finds the path in the file system that a path without wildcards means.</summary>
    /// <returns>Why it means none; null where it does.</returns>
    internal ErrorRecord? ResolveLiteral(string path, out string resolved)
    {
        resolved = string.Empty;
        try
        {
            resolved = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return provider.Name == FileSystem ? null : ErrorRecords.UnsupportedProvider(path, provider.Name);
        }
        catch (Exception exception) when (IsPathError(exception))
        {
            return ErrorRecords.FileNotFound(path, exception);
        }
    }

    /// <summary>Says what still names something that was removed.</summary>
    private protected void WarnOfReferences(Phrase removed, IReadOnlyList<ItemReference> references) =>
        Warn(ItemReference.Notice(removed, references));

    /// <summary>Whether a change is tried out on a copy, where it warns of nothing.</summary>
    private protected bool IsRehearsing { get; set; }

    /// <summary>Writes a warning, where there is one.</summary>
    private protected void Warn(Phrase? warning)
    {
        if (warning is not null && !IsRehearsing)
        {
            WriteWarning(warning.ToString());
        }
    }

    /// <summary>Writes what <c>-Verbose</c> shows.</summary>
    private protected void Note(Phrase note) => WriteVerbose(note.ToString());

    /// <summary>Asks about a change, as <c>-Confirm</c> and <c>-WhatIf</c> show it.</summary>
    /// <param name="target">What would be changed.</param>
    /// <param name="action">What would be done to it; null for the name of the cmdlet.</param>
    private protected bool Confirms(Phrase target, Phrase? action = null) =>
        ShouldProcess(target.ToString(), action?.ToString() ?? MyInvocation.MyCommand.Name);

    /// <summary>The same of a change with a description of its own.</summary>
    /// <param name="description">What <c>-WhatIf</c> shows; may have several lines.</param>
    /// <param name="question">What <c>-Confirm</c> asks; may have several lines.</param>
    /// <param name="caption">What stands above the question.</param>
    private protected bool Confirms(Phrase description, Phrase question, Phrase caption) =>
        ShouldProcess(description.ToString(), question.ToString(), caption.ToString());

    /// <summary>The roles of a definition that have one of the names, or match it; all of them where no name is given.</summary>
    private protected IReadOnlyCollection<Role> ChooseRoles(ServiceDefinition definition, string[]? names) =>
        Choose(definition.Roles, names, name => definition.GetRole(name));

    /// <summary>
    /// The items that have one of the names, or match it; all of them where no name is given. A name that is no pattern
    /// and that no item has is an error.
    /// </summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="names">The names.</param>
    /// <param name="require">Throws the engine's error for a name that no item has.</param>
    internal IReadOnlyCollection<T> Choose<T>(
        IReadOnlyCollection<T> items, string[]? names, Action<string>? require = null)
        where T : DocumentItem
    {
        require ??= name => items.FindOne(name);
        return NamePattern.Choose(items, names, item => item.GetNames(), name => Require(() => require(name)));
    }

    /// <summary>
    /// Runs what throws an error where a name is missing. A cmdlet that reads goes on with the other names; one that
    /// changes refuses the whole call.
    /// </summary>
    internal virtual void Require(Action work) => Attempt(work);
}
