using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Set-CsStartupTask: changes a startup task.</summary>
[Cmdlet(VerbsCommon.Set, "CsStartupTask", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsStartupTask.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(StartupTask), ParameterSetName = [InputObjectSet])]
public sealed class SetCsStartupTaskCommand : ItemCommand<StartupTask>
{
    /// <summary>The command line of the task.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string CommandLine { get; set; } = string.Empty;

    private protected override string ItemName => CommandLine;

    /// <summary>The new script or program with its arguments.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? NewCommandLine { get; set; }

    /// <summary>The rights that the task runs with: limited or elevated. An empty text removes it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? ExecutionContext { get; set; }

    /// <summary>simple, foreground or background. An empty text removes it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? TaskType { get; set; }

    private protected override void Change(StartupTask item) => item.Update(new StartupTaskSettings
    {
        CommandLine = NewCommandLine,
        ExecutionContext = ExecutionContext,
        TaskType = TaskType,
    });
}
