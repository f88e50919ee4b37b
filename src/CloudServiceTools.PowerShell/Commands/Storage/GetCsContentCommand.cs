using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Get-CsContent: lists the folders that packaging copies into roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsContent", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsContent.md")]
[OutputType(typeof(Content))]
public sealed class GetCsContentCommand : GetItemCommand<Content>
{
    /// <summary>Folders on the virtual machine, with wildcards. One without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? Destination { get; set; }

    private protected override string[]? Names => Destination;
}
