using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

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
