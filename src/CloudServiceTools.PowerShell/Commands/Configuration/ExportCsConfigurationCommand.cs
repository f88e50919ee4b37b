using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Export-CsConfiguration: writes service configurations to files.</summary>
[Cmdlet(VerbsData.Export, "CsConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class ExportCsConfigurationCommand : ExportCommand<ServiceConfiguration>
{
    /// <summary>The configuration, or anything in it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ConfigurationTransformation(AcceptsItems = true)]
    public ConfigurationSource Configuration { get; set; } = null!;

    private protected override DocumentSource<ServiceConfiguration> Source => Configuration;
}
