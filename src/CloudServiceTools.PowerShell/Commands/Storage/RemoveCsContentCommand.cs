using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Remove-CsContent: takes a folder out of what packaging copies.</summary>
[Cmdlet(VerbsCommon.Remove, "CsContent", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsContent.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Content), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsContentCommand : ItemCommand<Content>
{
    /// <summary>Folders on the virtual machine, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Destination { get; set; } = [];

    private protected override string[] ItemNames => Destination;

    private protected override void Change(Content item) => RemoveWithWarning(item);
}
