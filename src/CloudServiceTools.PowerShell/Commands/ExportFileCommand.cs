using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that writes each object that it is given to a file, whole or not at all.</summary>
public abstract class ExportFileCommand : CsCommand
{
    private readonly HashSet<string> _written = new(FilePath.Comparer);

    /// <summary>The file to write.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public virtual string? Path { get; set; }

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

    /// <summary>What is written, and passed on.</summary>
    private protected abstract object Item { get; }

    /// <summary>Whether the path can be left out for what came from a file.</summary>
    private protected virtual bool HasOwnPath => false;

    /// <summary>Where it goes when no path is given; null where it came from no file.</summary>
    private protected virtual string? OwnPath => null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!Attempt(() => _ = Item) || !TryResolveTarget(out string? target))
        {
            return;
        }

        string? destination = target ?? OwnPath;
        if (destination is not null && _written.Contains(FilePath.Resolve(destination)))
        {
            WriteError(ErrorRecords.WrittenTwice(destination, HasOwnPath));
            return;
        }

        bool shouldWrite = Confirms(destination is null ? $"service '{Item}'" : Phrase.Whole(destination));
        if (!shouldWrite || Attempt(() => _written.Add(FilePath.Resolve(Write(target)))))
        {
            if (PassThru)
            {
                WriteObject(Item);
            }
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="target">The path that was given; null where none was.</param>
    /// <returns>The path that was written.</returns>
    private protected abstract string Write(string? target);

    private bool TryResolveTarget(out string? target)
    {
        target = null;
        string? path = LiteralPath ?? Path;
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
}
