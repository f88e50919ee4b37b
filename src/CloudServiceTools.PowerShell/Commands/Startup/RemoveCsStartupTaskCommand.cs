using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Remove-CsStartupTask: takes a startup task out of its role.</summary>
[Cmdlet(VerbsCommon.Remove, "CsStartupTask", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsStartupTask.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(StartupTask), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsStartupTaskCommand : ItemCommand<StartupTask>
{
    /// <summary>The command line of the task.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string CommandLine { get; set; } = string.Empty;

    private protected override string ItemName => CommandLine;

    private protected override void Change(StartupTask item) => RemoveWithWarning(item);
}
