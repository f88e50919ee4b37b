using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that reads files: wildcards in -Path, none in -LiteralPath, PowerShell's drives in both.</summary>
public abstract class PathCommand : CsCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Files, with wildcards.</summary>
    [Parameter(
        Mandatory = true,
        Position = 0,
        ParameterSetName = PathSet,
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files, exactly as they are named.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The paths in the file system that the parameters name. Those that cannot be are written as errors.</summary>
    private protected IEnumerable<string> ResolvePaths()
    {
        if (ParameterSetName == LiteralPathSet)
        {
            foreach (string path in LiteralPath)
            {
                if (TryResolveLiteral(path, out string resolved))
                {
                    yield return resolved;
                }
            }

            yield break;
        }

        foreach (string path in Path)
        {
            foreach (string resolved in ResolveWildcards(path))
            {
                yield return resolved;
            }
        }
    }

    private bool TryResolveLiteral(string path, out string resolved)
    {
        ErrorRecord? problem = ResolveLiteral(path, out resolved);
        if (problem is not null)
        {
            WriteError(problem);
        }

        return problem is null;
    }

    private Collection<string> ResolveWildcards(string path)
    {
        try
        {
            Collection<string> resolved = GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (resolved.Count == 0)
            {
                // Brackets that nothing matches may be part of the name.
                if (ResolveLiteral(path, out string literal) is null && System.IO.File.Exists(literal))
                {
                    return [literal];
                }

                Note($"No file matches '{Phrase.Whole(path)}'.");
            }

            return !IsFileSystem(provider, path) ? []
                : WildcardPattern.ContainsWildcardCharacters(path) ? [.. resolved.Where(FolderSearch.IsFile)]
                : resolved;
        }
        catch (ItemNotFoundException)
        {
            // Without wildcards the engine's own reading says best what is wrong with the path.
            return !WildcardPattern.ContainsWildcardCharacters(path) && TryResolveLiteral(path, out string literal)
                ? [literal]
                : [];
        }
        catch (Exception exception) when (IsPathError(exception))
        {
            WriteError(ErrorRecords.FileNotFound(path, exception));
            return [];
        }
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name == FileSystem)
        {
            return true;
        }

        WriteError(ErrorRecords.UnsupportedProvider(path, provider.Name));
        return false;
    }
}
