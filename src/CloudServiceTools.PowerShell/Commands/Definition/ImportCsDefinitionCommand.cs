using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Import-CsDefinition: reads service definitions from files.</summary>
[Cmdlet(VerbsData.Import, "CsDefinition", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ImportCsDefinitionCommand : PathCommand
{
    private protected override Phrase Wanted => $"service definition (.csdef)";

    private protected override IEnumerable<string> FilesIn(string folder) =>
        new FolderSearch(exclude: null, Report).Definitions(folder, Recurse);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ResolveFiles().TakeWhile(_ => !Stopping))
        {
            Attempt(() => WriteObject(ServiceDefinition.Load(path)));
        }
    }
}
