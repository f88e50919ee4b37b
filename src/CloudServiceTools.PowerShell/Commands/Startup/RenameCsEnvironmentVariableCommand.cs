using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Rename-CsEnvironmentVariable: renames an environment variable.</summary>
[Cmdlet(VerbsCommon.Rename, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsEnvironmentVariableCommand : RenameItemCommand<EnvironmentVariable>;
