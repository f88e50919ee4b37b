using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Remove-CsBinding: takes a binding out of its web site.</summary>
[Cmdlet(VerbsCommon.Remove, "CsBinding", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Binding), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsBindingCommand : RemoveNamedItemCommand<Binding>;
