using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Export-CsDefinition: writes service definitions to files.</summary>
[Cmdlet(VerbsData.Export, "CsDefinition", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ExportCsDefinitionCommand : ExportCommand<ServiceDefinition>
{
    /// <summary>The definition, or anything in it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation(AcceptsItems = true)]
    public DefinitionSource Definition { get; set; } = null!;

    private protected override DocumentSource<ServiceDefinition> Source => Definition;
}
