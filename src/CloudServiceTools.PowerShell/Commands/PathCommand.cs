using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that reads files, and those of folders: wildcards in -Path, none in -LiteralPath, PowerShell's drives in both.</summary>
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

    /// <summary>Whether the folders below those of -Path are looked through too.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Whether what the parameters name could not all be found, or read.</summary>
    private protected bool HasFailed { get; set; }

    /// <summary>What the cmdlet looks for in a folder, for a message.</summary>
    private protected abstract Phrase Wanted { get; }

    /// <summary>The files that the parameters name, those of folders among them. What cannot be found is said.</summary>
    /// <param name="filesIn">The files of the cmdlet's kind in a folder.</param>
    private protected IEnumerable<string> ResolveFiles(Func<string, IEnumerable<string>> filesIn) =>
        Resolve(path => Directory.Exists(path) ? filesIn(path) : [path], _ => true);

    /// <summary>The same of what is made of several files.</summary>
    /// <param name="find">What a path means.</param>
    /// <param name="counts">Whether it is what the cmdlet looks for, and not only something to say.</param>
    private protected IEnumerable<T> Resolve<T>(Func<string, IEnumerable<T>> find, Func<T, bool> counts)
    {
        foreach (string path in ResolvePaths())
        {
            bool isEmpty = true;
            foreach (T found in find(path))
            {
                isEmpty &= !counts(found);
                yield return found;
            }

            if (isEmpty && Directory.Exists(path))
            {
                SayNothingFound(path, Recurse ? $"There is no {Wanted} in '{Phrase.Whole(path)}' or a folder below it." : $"There is no {Wanted} in '{Phrase.Whole(path)}'.");
            }
        }
    }

    /// <summary>Notes a folder that cannot be listed.</summary>
    private protected void Report(CsException exception) => WriteProblem(ErrorRecords.From(exception));

    private void WriteProblem(ErrorRecord problem)
    {
        HasFailed = true;
        WriteError(problem);
    }

    /// <summary>Where nothing was found, nothing was done: a warning, and an error for whoever stops at errors.</summary>
    private void SayNothingFound(string path, Phrase problem)
    {
        HasFailed = true;
        object? preference = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object given)
            ? given
            : GetVariableValue("ErrorActionPreference");
        if (LanguagePrimitives.TryConvertTo(preference, out ActionPreference action) && action == ActionPreference.Stop)
        {
            WriteError(ErrorRecords.NothingFound(path, problem));
        }
        else
        {
            Warn(problem);
        }
    }

    /// <summary>The paths in the file system that the parameters name. Those that cannot be are written as errors.</summary>
    private IEnumerable<string> ResolvePaths()
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
            WriteProblem(problem);
        }

        return problem is null;
    }

    private Collection<string> ResolveWildcards(string path)
    {
        bool isPattern = WildcardPattern.ContainsWildcardCharacters(path);

        // Brackets may be part of a name, which comes before its reading as a pattern.
        if (isPattern && ResolveLiteral(path, out string own) is null && (File.Exists(own) || Directory.Exists(own)))
        {
            return [own];
        }

        try
        {
            Collection<string> resolved = GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (resolved.Count == 0)
            {
                SayNothingFound(path, $"No file matches '{Phrase.Whole(path)}'.");
            }

            return !IsFileSystem(provider, path) ? []
                : isPattern ? [.. resolved.Where(FolderSearch.IsFile)]
                : resolved;
        }
        catch (ItemNotFoundException)
        {
            // Without wildcards the engine's own reading says best what is wrong with the path.
            return !isPattern && TryResolveLiteral(path, out string literal)
                ? [literal]
                : [];
        }
        catch (Exception exception) when (IsPathError(exception))
        {
            WriteProblem(ErrorRecords.FileNotFound(path, exception));
            return [];
        }
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name == FileSystem)
        {
            return true;
        }

        WriteProblem(ErrorRecords.UnsupportedProvider(path, provider.Name));
        return false;
    }
}
