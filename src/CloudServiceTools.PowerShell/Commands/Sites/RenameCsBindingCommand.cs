using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Rename-CsBinding: renames a binding of a web site.</summary>
[Cmdlet(VerbsCommon.Rename, "CsBinding", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsBinding.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Binding), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsBindingCommand : RenameItemCommand<Binding>;
