using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Get-CsEntryPoint: tells what the platform starts in roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEntryPoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsEntryPoint.md")]
[OutputType(typeof(EntryPoint))]
public sealed class GetCsEntryPointCommand : GetItemCommand<EntryPoint>
{
    private protected override string[]? Names => null;
}
