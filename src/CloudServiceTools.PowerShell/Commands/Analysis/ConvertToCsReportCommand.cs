using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>ConvertTo-CsReport: writes findings and differences as one text, for other tools and for people.</summary>
[Cmdlet(VerbsData.ConvertTo, "CsReport", HelpUri = ProjectAddress.CmdletPages + "ConvertTo-CsReport.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCsReportCommand : CsCommand
{
    private readonly List<IReportable> _found = [];
    private bool _isRefused;

    /// <summary>
    /// The findings of Invoke-CsAnalyzer, or objects with their properties, and the differences of Compare-CsDefinition.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? InputObject { get; set; }

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
        foreach (object value in (InputObject ?? []).OfType<object>())
        {
            _isRefused |= !Attempt(() => _found.Add(FindingRow.Read(value)));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // A report that lacks what was refused would look like one of fewer findings, or of none.
        if (_isRefused)
        {
            return;
        }

        string folder = SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        if (BasePath is not null && ResolveLiteral(BasePath, out folder) is { } problem)
        {
            WriteError(problem);
            return;
        }

        // What writes the text puts a line end behind it: Set-Content, and the host.
        Attempt(() => WriteObject(Report.Write(Format, _found, new ReportOptions { BasePath = folder }).TrimEnd('\n')));
    }
}
