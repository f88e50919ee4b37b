using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>Get-CsTrafficRule: lists the traffic rules of definitions.</summary>
[Cmdlet(VerbsCommon.Get, "CsTrafficRule", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsTrafficRule.md")]
[OutputType(typeof(TrafficRule))]
public sealed class GetCsTrafficRuleCommand : CsCommand
{
    /// <summary>The definition, or the path of its file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The rules that name one of these as a source; wildcards are fine.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? From { get; set; }

    /// <summary>The rules that have one of these as a destination: Role/Endpoint; wildcards are fine.</summary>
    [Parameter(Position = 0, ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    public string[]? To { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(
        Definition, definition => WriteObject(RuleSelection.Choose(definition, To, From, Require), enumerateCollection: true));
}
