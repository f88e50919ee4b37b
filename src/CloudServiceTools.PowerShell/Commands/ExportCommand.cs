using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Text;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that writes definitions or configurations to files.</summary>
public abstract class ExportCommand : CsCommand
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private Encoding? _encoding;
    private bool _withByteOrderMark;

    /// <summary>The file to write; the one that the document came from where it is left out.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The file to write, exactly as it is named.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string? LiteralPath { get; set; }

    /// <summary>Whether a file that is there is left alone.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>What the file is stored in; as it was where this is left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>Whether the document is passed on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract IServiceDocument Document { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Encoding is not null && !EncodingNames.TryFind(Encoding, out _encoding, out _withByteOrderMark))
        {
            ThrowTerminatingError(ErrorRecords.UnknownEncoding(Encoding));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!TryResolveTarget(out string? target))
        {
            return;
        }

        string? destination = target ?? Document.Path;
        if (destination is not null && _written.Contains(destination))
        {
            WriteError(ErrorRecords.WrittenTwice(destination));
            return;
        }

        bool shouldWrite = ShouldProcess(destination ?? $"service '{Document}'", MyInvocation.MyCommand.Name);
        if (!shouldWrite || Attempt(() => Write(target)))
        {
            if (PassThru)
            {
                WriteObject(Document);
            }
        }
    }

    private void Write(string? target)
    {
        Document.Save(target, overwrite: !NoClobber, _encoding, _withByteOrderMark);
        _written.Add(Document.Path!);
    }

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
