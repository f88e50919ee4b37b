using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that writes what it is given to files, each whole or not at all.</summary>
public abstract class ExportFileCommand : CsCommand
{
    private readonly Dictionary<string, object> _written = new(FilePath.Comparer);

    /// <summary>The file to write, or a script block that names it for each object, as in <c>{ "$_.csdef" }</c>.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public virtual object? Path { get; set; }

    /// <summary>The file to write, exactly as it is named.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string? LiteralPath { get; set; }

    /// <summary>Whether a file that is there is left alone.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether what was written is passed on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether a path is free for an item; an error where the command has written another one there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="item">What is to be written there.</param>
    /// <param name="hasOwnPath">Whether the path can be left out for what came from a file.</param>
    private protected bool IsFree(string path, object item, bool hasOwnPath)
    {
        if (!_written.TryGetValue(FilePath.Resolve(path), out object? other) || ReferenceEquals(other, item))
        {
            return true;
        }

        WriteError(ErrorRecords.WrittenTwice(path, hasOwnPath));
        return false;
    }

    /// <summary>Notes that an item is in a file now.</summary>
    private protected void NoteWritten(string path, object item) => _written[FilePath.Resolve(path)] = item;

    /// <summary>The path in the file system that the parameters give; null where they give none. What is wrong with it is an error.</summary>
    /// <param name="given">What the cmdlet was given, for a script block to name the file of.</param>
    /// <param name="target">The path.</param>
    private protected bool TryResolveTarget(object given, out string? target)
    {
        target = null;
        string? path = LiteralPath ?? (Path is null ? null : PathOf(given));
        if (path is null)
        {
            return true;
        }

        try
        {
            bool hasWildcards = LiteralPath is null && WildcardPattern.ContainsWildcardCharacters(path);
            ProviderInfo provider;
            if (hasWildcards)
            {
                Collection<string> matches = GetResolvedProviderPathFromPSPath(path, out provider);
                if (matches.Count != 1)
                {
                    WriteError(matches.Count == 0 ? ErrorRecords.FileNotFound(path) : ErrorRecords.AmbiguousPath(path));
                    return false;
                }

                target = matches[0];
            }
            else
            {
                target = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
            }

            if (provider.Name != FileSystem)
            {
                WriteError(ErrorRecords.UnsupportedProvider(path, provider.Name));
                return false;
            }

            return true;
        }
        catch (Exception exception) when (IsPathError(exception))
        {
            WriteError(ErrorRecords.FileNotFound(path, exception));
            return false;
        }
    }

    private string PathOf(object given)
    {
        object? value = Unwrapped.Of(Path);
        if (value is ScriptBlock script)
        {
            object[] results = [.. script.InvokeWithContext(null, [new PSVariable("_", given)])];
            value = results.Length == 1 ? results[0] : string.Empty;
        }

        return LanguagePrimitives.ConvertTo<string>(value) is { Length: > 0 } text ? text : throw new RefusedException(ErrorRecords.EmptyPath());
    }
}
