using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Rename-CsVirtualApplication: renames a virtual application.</summary>
[Cmdlet(VerbsCommon.Rename, "CsVirtualApplication", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsVirtualApplication.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(VirtualApplication), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsVirtualApplicationCommand : RenameItemCommand<VirtualApplication>;
