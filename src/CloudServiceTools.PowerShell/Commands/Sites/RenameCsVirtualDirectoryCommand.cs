using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Rename-CsVirtualDirectory: renames a virtual directory.</summary>
[Cmdlet(VerbsCommon.Rename, "CsVirtualDirectory", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualDirectory), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsVirtualDirectoryCommand : RenameItemCommand<VirtualDirectory>;
