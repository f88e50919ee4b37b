using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Add-CsVirtualApplication: adds a virtual application to a web site, or to another one in it.</summary>
[Cmdlet(VerbsCommon.Add, "CsVirtualApplication", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
[OutputType(typeof(Site), typeof(VirtualDirectory), typeof(VirtualApplication), ParameterSetName = [SiteSet])]
public sealed class AddCsVirtualApplicationCommand : SiteTargetCommand
{
    /// <summary>The name of the virtual application.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The folder with its files, relative to the definition.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PhysicalDirectory { get; set; }

    private protected override void Change(SiteItem site) => site.AddVirtualApplication(Name, PhysicalDirectory);
}

/// <summary>Get-CsVirtualApplication: lists the virtual applications of roles, at whatever depth.</summary>
[Cmdlet(VerbsCommon.Get, "CsVirtualApplication", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsVirtualApplication.md")]
[OutputType(typeof(VirtualApplication))]
public sealed class GetCsVirtualApplicationCommand : GetNamedItemCommand<VirtualApplication>;

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

/// <summary>Rename-CsVirtualApplication: renames a virtual application.</summary>
[Cmdlet(VerbsCommon.Rename, "CsVirtualApplication", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualApplication), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsVirtualApplicationCommand : RenameItemCommand<VirtualApplication>;

/// <summary>Remove-CsVirtualApplication: takes a virtual application out of its site, with what it holds.</summary>
[Cmdlet(VerbsCommon.Remove, "CsVirtualApplication", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualApplication), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsVirtualApplicationCommand : RemoveNamedItemCommand<VirtualApplication>;
