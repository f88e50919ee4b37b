using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Errors;
using CloudServiceTools.Reporting.Diagrams;

namespace CloudServiceTools.PowerShell.Commands.Diagrams;

/// <summary>Export-CsDiagram: draws who may reach what in a service, into a file.</summary>
[Cmdlet(VerbsData.Export, "CsDiagram", SupportsShouldProcess = true, DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Export-CsDiagram.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ExportCsDiagramCommand : ExportFileCommand
{
    private ServiceConfiguration? _configuration;

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public override object? Path { get; set; }

    /// <summary>What to write; what the extension of the file says where this is left out.</summary>
    [Parameter]
    public DiagramFormat? Format { get; set; }

    /// <summary>Draws the endpoints that imports add, too.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    /// <summary>The configuration whose network is drawn, or the path of its file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Configuration { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _configuration = Configuration is null ? null : ConfigurationArgument.ReadOne(this, Configuration);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        if (!TryResolveTarget(Definition.Given, out string? target) || !IsFree(target!, Definition, hasOwnPath: false))
        {
            return;
        }

        if (Confirms(Phrase.Whole(target)))
        {
            DiagramOptions options = DiagramArguments.Options(definition, _configuration, IncludeImported);
            Diagram.Save(target!, definition, Format, options, overwrite: !NoClobber);
            NoteWritten(target!, Definition);
        }

        if (PassThru)
        {
            WriteObject(Definition.Result);
        }
    });
}
