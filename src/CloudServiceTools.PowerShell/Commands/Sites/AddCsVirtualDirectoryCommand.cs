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
