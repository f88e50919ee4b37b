using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Remove-CsSite: takes a web site out of its role.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSite", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Site), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSiteCommand : RemoveNamedItemCommand<Site>;
