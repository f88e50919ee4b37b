using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

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
