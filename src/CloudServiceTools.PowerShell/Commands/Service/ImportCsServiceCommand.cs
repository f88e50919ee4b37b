using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Service;

/// <summary>Import-CsService: reads services, each with its definition, its configurations and its project.</summary>
[Cmdlet(VerbsData.Import, "CsService", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsService.md")]
[OutputType(typeof(CloudService))]
public sealed class ImportCsServiceCommand : PathCommand
{
    private ServiceSearch _services = null!;

    /// <summary>The files and folders that are skipped in the folders of -Path.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Exclude { get; set; }

    private protected override Phrase Wanted => $"service definition (.csdef)";

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        _services = new ServiceSearch(withConfigurations: true, Recurse, Exclude, Report);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (ServiceFiles files in Resolve(_services.Find, files => files.Definition is not null).TakeWhile(_ => !Stopping))
        {
            if (files.HasContent)
            {
                Attempt(() => Read(files));
            }
        }
    }

    private void Read(ServiceFiles files)
    {
        CloudService service = CloudService.Load(files, Report);
        foreach (UnusedFile unused in service.Unused)
        {
            Note(Phrase.Whole(unused.ToString()));
        }

        WriteObject(service);
    }
}
