using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Reporting.Diagrams;

namespace CloudServiceTools.PowerShell.Commands.Diagrams;

/// <summary>ConvertTo-CsDiagram: draws who may reach what in a service, as text.</summary>
[Cmdlet(VerbsData.ConvertTo, "CsDiagram", HelpUri = ProjectAddress.CmdletPages + "ConvertTo-CsDiagram.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCsDiagramCommand : CsCommand
{
    private ServiceConfiguration? _configuration;

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

    /// <summary>The configuration whose network is drawn, or the path of its file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Configuration { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        _configuration = Configuration is null ? null : ConfigurationArgument.ReadOne(this, Configuration);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // What writes the text puts a line end behind it: Set-Content, and the host.
        Attempt(Definition, definition => WriteObject(
            Diagram.Write(Format, definition, DiagramArguments.Options(definition, _configuration, IncludeImported)).TrimEnd('\n')));
    }
}
