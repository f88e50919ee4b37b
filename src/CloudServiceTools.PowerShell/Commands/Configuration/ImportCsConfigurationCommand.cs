using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Import-CsConfiguration: reads service configurations from files.</summary>
[Cmdlet(VerbsData.Import, "CsConfiguration", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class ImportCsConfigurationCommand : PathCommand
{
    private protected override Phrase Wanted => $"service configuration (.cscfg)";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ResolveFiles(folder => new FolderSearch(exclude: null, Report).Configurations(folder, Recurse)).TakeWhile(_ => !Stopping))
        {
            Attempt(() => WriteObject(ServiceConfiguration.Load(path)));
        }
    }
}
