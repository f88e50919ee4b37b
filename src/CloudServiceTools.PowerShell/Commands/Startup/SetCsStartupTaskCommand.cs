using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Set-CsStartupTask: changes a startup task.</summary>
[Cmdlet(VerbsCommon.Set, "CsStartupTask", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsStartupTask.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(StartupTask), ParameterSetName = [InputObjectSet])]
public sealed class SetCsStartupTaskCommand : ItemCommand<StartupTask>
{
    /// <summary>The command lines of tasks, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] CommandLine { get; set; } = [];

    private protected override string[] ItemNames => CommandLine;

    /// <summary>The new script or program with its arguments.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? NewCommandLine { get; set; }

    /// <summary>The rights that the task runs with: limited or elevated. An empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? ExecutionContext { get; set; }

    /// <summary>simple, foreground or background. An empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
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
