using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>ConvertTo-Csdef: gives a definition as csdef XML text.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csdef", HelpUri = ProjectAddress.CmdletPages + "ConvertTo-Csdef.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCsdefCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition => WriteObject(definition.ToText()));
}
