using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Set-CsVirtualDirectory: changes a virtual directory.</summary>
[Cmdlet(VerbsCommon.Set, "CsVirtualDirectory", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualDirectory), ParameterSetName = [InputObjectSet])]
public sealed class SetCsVirtualDirectoryCommand : NamedItemCommand<VirtualDirectory>
{
    /// <summary>The folder with its files, relative to the definition; an empty text removes it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PhysicalDirectory { get; set; }

    private protected override void Change(VirtualDirectory item) => item.PhysicalDirectory = PhysicalDirectory;
}
