using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Comparison;

/// <summary>Compare-CsDefinition: says what is different between two definitions, files or folders.</summary>
[Cmdlet(VerbsData.Compare, "CsDefinition", HelpUri = ProjectAddress.CmdletPages + "Compare-CsDefinition.md")]
[OutputType(typeof(DefinitionDifference))]
public sealed class CompareCsDefinitionCommand : CsCommand
{
    private ComparedObject _reference = null!;
    private ComparisonOptions _options = null!;

    /// <summary>The definition as it was, the path of its file, or that of a folder of definitions.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public object ReferenceObject { get; set; } = null!;

    /// <summary>The same as it is now.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public object[] DifferenceObject { get; set; } = [];

    /// <summary>Whether traffic alone is compared.</summary>
    [Parameter]
    public SwitchParameter Reachability { get; set; }

    /// <summary>Whether the folders below two folders are compared too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The files and folders of two folders that are skipped.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Exclude { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _options = new ComparisonOptions { ReachabilityOnly = Reachability };
        ErrorRecord? problem = null;
        AttemptOrStop(() => _reference = ComparedObject.From(ReferenceObject, ResolveLiteral, out problem)!);
        if (problem is not null)
        {
            ThrowTerminatingError(problem);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (object value in DifferenceObject)
        {
            Attempt(() => CompareWith(value));
        }
    }

    private void CompareWith(object value)
    {
        if (ComparedObject.From(value, ResolveLiteral, out ErrorRecord? problem) is not { } difference)
        {
            Refuse(problem!);
        }
        else if (_reference.Definition is { } before && difference.Definition is { } after)
        {
            Write(DefinitionComparison.Compare(before, after, _options), after.Path ?? after.Name);
        }
        else if (_reference.Folder is { } older && difference.Folder is { } newer)
        {
            CompareFolders(older, newer);
        }
        else
        {
            WriteError(difference.Folder is null
                ? ErrorRecords.FolderAndDefinition(_reference.ToString(), difference.ToString())
                : ErrorRecords.FolderAndDefinition(difference.ToString(), _reference.ToString()));
        }
    }

    /// <summary>The lines of a definition that follow the first would all be the same mistake.</summary>
    private void Refuse(ErrorRecord problem)
    {
        if (problem.TargetObject is string text && ComparedObject.IsXml(text))
        {
            ThrowTerminatingError(problem);
        }

        WriteError(problem);
    }

    private void CompareFolders(string before, string after)
    {
        IReadOnlyList<DefinitionFilePair> pairs = DefinitionFilePair.OfFolders(
            before, after, Recurse, Exclude, exception => WriteError(ErrorRecords.From(exception)));
        if (pairs.Count == 0)
        {
            Note($"There is no service definition (.csdef) in '{Phrase.Whole(before)}', and none in '{Phrase.Whole(after)}'.");
        }

        foreach (DefinitionFilePair pair in pairs)
        {
            if (Stopping)
            {
                return;
            }

            Attempt(() => Write(DefinitionComparison.Compare(pair, _options), pair.Name));
        }
    }

    private void Write(IReadOnlyList<DefinitionDifference> differences, string name)
    {
        if (differences.Count == 0)
        {
            Note($"'{Phrase.Whole(name)}' {(Reachability ? "lets the same traffic through" : "means the same, and lets the same traffic through")} as before.");
        }

        foreach (DefinitionDifference difference in differences)
        {
            if (Stopping)
            {
                return;
            }

            WriteObject(difference);
        }
    }
}
