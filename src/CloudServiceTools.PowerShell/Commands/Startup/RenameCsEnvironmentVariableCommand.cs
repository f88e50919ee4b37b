using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Rename-CsEnvironmentVariable: renames an environment variable.</summary>
[Cmdlet(VerbsCommon.Rename, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsEnvironmentVariableCommand : VariableCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(EnvironmentVariable item) => item.Rename(NewName);
}
