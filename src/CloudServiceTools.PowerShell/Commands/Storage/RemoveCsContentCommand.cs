using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Remove-CsContent: takes a folder out of what packaging copies.</summary>
[Cmdlet(VerbsCommon.Remove, "CsContent", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsContent.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Content), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsContentCommand : ItemCommand<Content>
{
    /// <summary>The folder on the virtual machine.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = string.Empty;

    private protected override string ItemName => Destination;

    private protected override void Change(Content item) => RemoveWithWarning(item);
}
