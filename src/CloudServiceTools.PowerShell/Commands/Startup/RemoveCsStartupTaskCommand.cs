using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Remove-CsStartupTask: takes a startup task out of its role.</summary>
[Cmdlet(VerbsCommon.Remove, "CsStartupTask", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsStartupTask.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(StartupTask), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsStartupTaskCommand : ItemCommand<StartupTask>
{
    /// <summary>The command lines of tasks, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] CommandLine { get; set; } = [];

    private protected override string[] ItemNames => CommandLine;

    private protected override void Change(StartupTask item) => RemoveWithWarning(item);
}
