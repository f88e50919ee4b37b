using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Set-CsVirtualApplication: changes a virtual application.</summary>
[Cmdlet(VerbsCommon.Set, "CsVirtualApplication", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualApplication), ParameterSetName = [InputObjectSet])]
public sealed class SetCsVirtualApplicationCommand : NamedItemCommand<VirtualApplication>
{
    /// <summary>The folder with its files, relative to the definition; an empty text removes it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PhysicalDirectory { get; set; }

    private protected override void Change(VirtualApplication item) => item.PhysicalDirectory = PhysicalDirectory;
}
