using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Set-CsContent: changes where packaging copies a folder from.</summary>
[Cmdlet(VerbsCommon.Set, "CsContent", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsContent.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Content), ParameterSetName = [InputObjectSet])]
public sealed class SetCsContentCommand : ItemCommand<Content>
{
    /// <summary>Folders on the virtual machine, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Destination { get; set; } = [];

    private protected override string[] ItemNames => Destination;

    /// <summary>The folder that the files are copied from, relative to the definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string SourceDirectory { get; set; } = string.Empty;

    private protected override void Change(Content item) => item.SourceDirectory = SourceDirectory;
}
