using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

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
