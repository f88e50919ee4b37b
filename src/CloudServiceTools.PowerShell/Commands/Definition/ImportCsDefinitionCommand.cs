using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Import-CsDefinition: reads service definitions from files.</summary>
[Cmdlet(VerbsData.Import, "CsDefinition", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ImportCsDefinitionCommand : PathCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ResolvePaths())
        {
            Attempt(() => WriteObject(ServiceDefinition.Load(path)));
        }
    }
}
