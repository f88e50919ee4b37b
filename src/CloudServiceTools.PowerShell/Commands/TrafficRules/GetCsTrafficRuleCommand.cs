using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>Get-CsTrafficRule: lists the traffic rules of definitions.</summary>
[Cmdlet(VerbsCommon.Get, "CsTrafficRule", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsTrafficRule.md")]
[OutputType(typeof(TrafficRule))]
public sealed class GetCsTrafficRuleCommand : TrafficRuleFilterCommand
{
    /// <summary>The rules that have one of these as a destination: Role/Endpoint; wildcards are fine.</summary>
    [Parameter(Position = 0, ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    public string[]? To { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(FindRules(To, out _), enumerateCollection: true);
}
