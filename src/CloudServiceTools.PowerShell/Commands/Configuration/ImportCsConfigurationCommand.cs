using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Import-CsConfiguration: reads service configurations from files.</summary>
[Cmdlet(VerbsData.Import, "CsConfiguration", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Import-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class ImportCsConfigurationCommand : PathCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ResolvePaths())
        {
            Attempt(() => WriteObject(ServiceConfiguration.Load(path)));
        }
    }
}
