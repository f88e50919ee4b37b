using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Storage;

/// <summary>Add-CsContent: adds a folder that packaging copies into a role.</summary>
[Cmdlet(VerbsCommon.Add, "CsContent", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsContent.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsContentCommand : RoleTargetCommand
{
    /// <summary>The folder on the virtual machine, relative to the role's root.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Destination { get; set; } = string.Empty;

    /// <summary>The folder that the files are copied from, relative to the definition.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string SourceDirectory { get; set; } = string.Empty;

    private protected override void Change(Role role) => role.AddContent(Destination, SourceDirectory);
}
