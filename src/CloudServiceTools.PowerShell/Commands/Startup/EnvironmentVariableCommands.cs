using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>A cmdlet that changes an environment variable, of a startup task or of a role's own process.</summary>
public abstract class VariableCommand : NamedItemCommand<EnvironmentVariable>
{
    /// <summary>The command line of the startup task that sees the variable; an empty text stands for the role's own process.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartupTaskCompleter))]
    [AllowEmptyString]
    public string? Task { get; set; }

    private protected sealed override IEnumerable<EnvironmentVariable> Candidates(Role role) => Task is null
        ? base.Candidates(role)
        : base.Candidates(role).Where(
            variable => NameComparer.AreSame(variable.Task ?? string.Empty, Task));
}

/// <summary>Add-CsEnvironmentVariable: adds an environment variable to a role, or to a startup task.</summary>
[Cmdlet(VerbsCommon.Add, "CsEnvironmentVariable", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
[OutputType(typeof(StartupTask), ParameterSetName = [TaskSet])]
public sealed class AddCsEnvironmentVariableCommand : RoleTargetCommand
{
    private const string TaskSet = "StartupTask";

    /// <summary>The name of the variable.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The value; it may be empty.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Value { get; set; }

    /// <summary>Where the value is looked up on each instance, such as /RoleEnvironment/CurrentInstance/@id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(XPathCompleter))]
    public string? XPath { get; set; }

    /// <summary>The command line of the startup task that sees the variable; the role's own process where this is left out.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartupTaskCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Task { get; set; }

    /// <summary>The startup task that sees the variable.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = TaskSet)]
    public StartupTask? StartupTask { get; set; }

    private protected override object? Other => StartupTask ?? base.Other;

    private protected override void ChangeOther()
    {
        if (StartupTask is null)
        {
            base.ChangeOther();
        }
        else
        {
            StartupTask.AddVariable(Name, Settings());
        }
    }

    private protected override void Change(Role role)
    {
        if (Task is null)
        {
            role.AddVariable(Name, Settings());
        }
        else
        {
            role.GetStartupTask(Task).AddVariable(Name, Settings());
        }
    }

    private VariableSettings Settings() => new() { Value = Value, XPath = XPath };
}

/// <summary>Get-CsEnvironmentVariable: lists the environment variables of roles and of their startup tasks.</summary>
[Cmdlet(VerbsCommon.Get, "CsEnvironmentVariable", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsEnvironmentVariable.md")]
[OutputType(typeof(EnvironmentVariable))]
public sealed class GetCsEnvironmentVariableCommand : GetNamedItemCommand<EnvironmentVariable>
{
    /// <summary>Command lines of startup tasks, with wildcards; an empty text stands for the role's own process.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StartupTaskCompleter))]
    [AllowEmptyString]
    public string[]? Task { get; set; }

    private protected override bool IsWanted(EnvironmentVariable item) => Task is null || Task.Any(
        task => task.Length == 0 ? item.Task is null : item.Task is not null && NamePattern.IsMatch(item.Task, task));
}

/// <summary>Set-CsEnvironmentVariable: gives an environment variable another value.</summary>
[Cmdlet(VerbsCommon.Set, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class SetCsEnvironmentVariableCommand : VariableCommand
{
    /// <summary>The value; it may be empty.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Value { get; set; }

    /// <summary>Where the value is looked up on each instance, such as /RoleEnvironment/CurrentInstance/@id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(XPathCompleter))]
    public string? XPath { get; set; }

    private protected override void Change(EnvironmentVariable item) =>
        item.Update(new VariableSettings { Value = Value, XPath = XPath });
}

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

/// <summary>Remove-CsEnvironmentVariable: takes an environment variable out.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEnvironmentVariableCommand : VariableCommand
{
    private protected override void Change(EnvironmentVariable item) => RemoveWithWarning(item);
}
