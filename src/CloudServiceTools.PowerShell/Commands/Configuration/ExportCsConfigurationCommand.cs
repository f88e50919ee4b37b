using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Export-CsConfiguration: writes service configurations to files.</summary>
[Cmdlet(VerbsData.Export, "CsConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class ExportCsConfigurationCommand : ExportCommand
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    private protected override IServiceDocument Document => Configuration.Read(this);
}
