using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Export-CsDefinition: writes service definitions to files.</summary>
[Cmdlet(VerbsData.Export, "CsDefinition", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ExportCsDefinitionCommand : ExportCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    private protected override IServiceDocument Document => Definition.Read(this);
}
