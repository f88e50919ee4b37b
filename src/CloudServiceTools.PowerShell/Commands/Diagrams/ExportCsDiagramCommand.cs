using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;

namespace CloudServiceTools.PowerShell.Commands.Diagrams;

/// <summary>Export-CsDiagram: draws who may reach what in a service, into a file.</summary>
[Cmdlet(VerbsData.Export, "CsDiagram", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsDiagram.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ExportCsDiagramCommand : ExportFileCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>What to write; what the extension of the file says where this is left out.</summary>
    [Parameter]
    public DiagramFormat? Format { get; set; }

    /// <summary>Draws the endpoints that imports add, too.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    private protected override object Item => Definition.Result;

    private protected override string Write(string? target)
    {
        Diagram.Save(target!, Definition.Read(this), Format, new DiagramOptions { IncludeImported = IncludeImported }, overwrite: !NoClobber);
        return target!;
    }
}
