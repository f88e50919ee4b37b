using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Import-CsDefinition: reads service definitions from files.</summary>
[Cmdlet(VerbsData.Import, "CsDefinition", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ImportCsDefinitionCommand : PathCommand
{
    private protected override Phrase Wanted => $"service definition (.csdef)";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ResolveFiles(folder => new FolderSearch(exclude: null, Report).Definitions(folder, Recurse)).TakeWhile(_ => !Stopping))
        {
            Attempt(() => WriteObject(ServiceDefinition.Load(path)));
        }
    }
}
