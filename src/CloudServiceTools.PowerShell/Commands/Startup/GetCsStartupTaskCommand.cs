using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

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
