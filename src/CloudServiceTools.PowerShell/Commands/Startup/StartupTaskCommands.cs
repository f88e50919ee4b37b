using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Add-CsStartupTask: adds a program that runs before a role starts.</summary>
[Cmdlet(VerbsCommon.Add, "CsStartupTask", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsStartupTask.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsStartupTaskCommand : RoleTargetCommand
{
    /// <summary>The script or program with its arguments.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string CommandLine { get; set; } = string.Empty;

    /// <summary>The rights that the task runs with: limited or elevated.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? ExecutionContext { get; set; }

    /// <summary>simple, foreground or background.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? TaskType { get; set; }

    /// <summary>Environment variables of the task: names and values. A value that starts with /RoleEnvironment/ is an xpath.</summary>
    [Parameter]
    public IDictionary? Environment { get; set; }

    private protected override void Change(Role role) => role.AddStartupTask(
        new StartupTaskSettings { CommandLine = CommandLine, ExecutionContext = ExecutionContext, TaskType = TaskType },
        Environment is null ? null : VariablesOf(Environment));

    private static IEnumerable<KeyValuePair<string, VariableSettings>> VariablesOf(IDictionary environment)
    {
        foreach (DictionaryEntry entry in environment)
        {
            string value = LanguagePrimitives.ConvertTo<string>(entry.Value);
            bool isXPath = value.StartsWith("/RoleEnvironment/", StringComparison.Ordinal);
            yield return new(
                LanguagePrimitives.ConvertTo<string>(entry.Key),
                isXPath ? new VariableSettings { XPath = value } : new VariableSettings { Value = value });
        }
    }
}

/// <summary>Get-CsStartupTask: lists the programs that run before roles start.</summary>
[Cmdlet(VerbsCommon.Get, "CsStartupTask", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsStartupTask.md")]
[OutputType(typeof(StartupTask))]
public sealed class GetCsStartupTaskCommand : GetItemCommand<StartupTask>
{
    /// <summary>Command lines, with wildcards. One without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ItemNameCompleter))]
    public string[]? CommandLine { get; set; }

    private protected override string[]? Names => CommandLine;
}

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
