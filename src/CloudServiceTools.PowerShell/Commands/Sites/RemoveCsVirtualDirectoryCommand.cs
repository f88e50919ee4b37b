using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Remove-CsVirtualDirectory: takes a virtual directory out of its site, with what it holds.</summary>
[Cmdlet(VerbsCommon.Remove, "CsVirtualDirectory", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsVirtualDirectory.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualDirectory), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsVirtualDirectoryCommand : RemoveNamedItemCommand<VirtualDirectory>;
