using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Remove-CsVirtualApplication: takes a virtual application out of its site, with what it holds.</summary>
[Cmdlet(VerbsCommon.Remove, "CsVirtualApplication", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualApplication), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsVirtualApplicationCommand : RemoveNamedItemCommand<VirtualApplication>;
