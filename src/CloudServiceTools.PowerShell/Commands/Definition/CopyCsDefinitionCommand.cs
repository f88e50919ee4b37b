using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Copy-CsDefinition: gives an independent copy of a definition.</summary>
[Cmdlet(VerbsCommon.Copy, "CsDefinition", HelpUri = ProjectAddress.CmdletPages + "Copy-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class CopyCsDefinitionCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition => WriteObject(definition.Copy()));
}
