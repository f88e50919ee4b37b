using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Remove-CsEnvironmentVariable: takes an environment variable out.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEnvironmentVariableCommand : VariableCommand
{
    private protected override void Change(EnvironmentVariable item) => RemoveWithWarning(item);
}
