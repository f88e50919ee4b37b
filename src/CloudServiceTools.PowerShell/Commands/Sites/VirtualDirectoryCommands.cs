using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Add-CsVirtualDirectory: adds a virtual directory to a web site, or to another one in it.</summary>
[Cmdlet(VerbsCommon.Add, "CsVirtualDirectory", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
[OutputType(typeof(Site), typeof(VirtualDirectory), typeof(VirtualApplication), ParameterSetName = [SiteSet])]
public sealed class AddCsVirtualDirectoryCommand : SiteTargetCommand
{
    /// <summary>The name of the virtual directory.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The folder with its files, relative to the definition.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PhysicalDirectory { get; set; }

    private protected override void Change(SiteItem site) => site.AddVirtualDirectory(Name, PhysicalDirectory);
}

/// <summary>Get-CsVirtualDirectory: lists the virtual directories of roles, at whatever depth.</summary>
[Cmdlet(VerbsCommon.Get, "CsVirtualDirectory", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsVirtualDirectory.md")]
[OutputType(typeof(VirtualDirectory))]
public sealed class GetCsVirtualDirectoryCommand : GetNamedItemCommand<VirtualDirectory>;

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

/// <summary>Rename-CsVirtualDirectory: renames a virtual directory.</summary>
[Cmdlet(VerbsCommon.Rename, "CsVirtualDirectory", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualDirectory), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsVirtualDirectoryCommand : RenameItemCommand<VirtualDirectory>;

/// <summary>Remove-CsVirtualDirectory: takes a virtual directory out of its site, with what it holds.</summary>
[Cmdlet(VerbsCommon.Remove, "CsVirtualDirectory", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualDirectory), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsVirtualDirectoryCommand : RemoveNamedItemCommand<VirtualDirectory>;
