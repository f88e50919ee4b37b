using System.Management.Automation;
using CloudServiceTools.Reporting.Diagrams;

namespace CloudServiceTools.PowerShell.Commands.Diagrams;

/// <summary>ConvertTo-CsDiagram: draws who may reach what in a service, as text.</summary>
[Cmdlet(VerbsData.ConvertTo, "CsDiagram", HelpUri = ProjectAddress.CmdletPages + "ConvertTo-CsDiagram.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCsDiagramCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>What to write; Mermaid where this is left out.</summary>
    [Parameter(Position = 0)]
    public DiagramFormat Format { get; set; } = DiagramFormat.Mermaid;

    /// <summary>Draws the endpoints that imports add, too.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        DiagramOptions options = new() { IncludeImported = IncludeImported };

        // What writes the text puts a line end behind it: Set-Content, and the host.
        Attempt(Definition, definition => WriteObject(Diagram.Write(Format, definition, options).TrimEnd('\n')));
    }
}
