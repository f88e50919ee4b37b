using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Service;

/// <summary>Export-CsService: writes the files of services that changed, and only those.</summary>
[Cmdlet(VerbsData.Export, "CsService", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Export-CsService.md")]
[OutputType(typeof(CloudService))]
public sealed class ExportCsServiceCommand : CsCommand
{
    /// <summary>The service.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public CloudService Service { get; set; } = null!;

    /// <summary>Whether files are replaced that are read-only, or that another program changed since they were read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether the service is passed on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isDone = true;
        isDone &= Attempt(() =>
        {
            foreach (FileChange change in FileChange.Of(Service, Force))
            {
                isDone &= Write(change);
            }
        });
        if (PassThru && isDone)
        {
            WriteObject(Service);
        }
    }

    /// <summary>A file that cannot be written leaves the others as they are meant.</summary>
    private bool Write(FileChange change)
    {
        Phrase lines = change.Lines == 1 ? (Phrase)$"1 line" : $"{change.Lines} lines";
        Phrase file = change.Path is { } path ? $"{Phrase.Whole(path)} ({lines})" : $"service '{Service.Name}' ({lines})";
        return !Confirms(file) || Attempt(() => change.Document.Save(force: Force));
    }
}
