using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>ConvertTo-CsReport: writes findings as one text, for other tools and for people.</summary>
[Cmdlet(VerbsData.ConvertTo, "CsReport")]
[OutputType(typeof(string))]
public sealed class ConvertToCsReportCommand : CsCommand
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>The findings of Invoke-CsAnalyzer.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public Diagnostic[]? InputObject { get; set; }

    /// <summary>What to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public ReportFormat Format { get; set; }

    /// <summary>The folder that paths are written relative to; the current one where this is left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BasePath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Nothing found is no finding, however it is given.
        _found.AddRange((InputObject ?? []).OfType<Diagnostic>());
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (TryFindFolder(out string folder))
        {
            // What writes the text puts a line end behind it: Set-Content, and the host.
            WriteObject(Report.Write(Format, _found, new ReportOptions { BasePath = folder }).TrimEnd('\n'));
        }
    }

    private bool TryFindFolder(out string folder)
    {
        folder = SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        if (BasePath is null)
        {
            return true;
        }

        try
        {
            folder = SessionState.Path.GetUnresolvedProviderPathFromPSPath(BasePath, out ProviderInfo provider, out _);
            if (provider.Name == "FileSystem")
            {
                return true;
            }

            WriteError(ErrorRecords.UnsupportedProvider(BasePath, provider.Name));
        }
        catch (System.Exception exception) when (IsPathError(exception))
        {
            WriteError(ErrorRecords.FileNotFound(BasePath, exception));
        }

        return false;
    }
}
