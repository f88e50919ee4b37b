using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>Add-CsTrafficRule: lets endpoints take traffic from certain roles, and from nobody else.</summary>
[Cmdlet(VerbsCommon.Add, "CsTrafficRule", DefaultParameterSetName = "From",
    HelpUri = ProjectAddress.CmdletPages + "Add-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class AddCsTrafficRuleCommand : DefinitionChangeCommand
{
    /// <summary>The destinations: internal endpoints, as Role/Endpoint or as the objects of Get-CsEndpoint.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    [AllowEmptyCollection]
    public string[] To { get; set; } = [];

    /// <summary>The roles that may send. None, as in <c>-From @()</c>: nobody may.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "From", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [AllowEmptyCollection]
    public string[] From { get; set; } = [];

    /// <summary>Lets every role send.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FromAll")]
    public SwitchParameter FromAll { get; set; }

    private protected override void ChangeIn(ServiceDefinition owner) =>
        owner.AddTrafficRule(To, ParameterSetName == "FromAll" ? null : From);
}

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

/// <summary>
/// Remove-CsTrafficRule: takes traffic rules out of their definition, and warns of endpoints that are open to every role
/// then, because no rule names them any more.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CsTrafficRule", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(TrafficRule), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsTrafficRuleCommand : DefinitionTargetCommand<TrafficRule>
{
    private readonly Dictionary<ServiceDefinition, List<string>> _freed = [];

    /// <summary>The rules that have one of these as a destination: Role/Endpoint; wildcards are fine.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    public string[] To { get; set; } = [];

    /// <summary>The rules that name one of these as a source; wildcards are fine.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? From { get; set; }

    private protected override IReadOnlyList<TrafficRule> Choose(ServiceDefinition owner) =>
        [.. RuleSelection.Choose(owner, To, From, Require)];

    private protected override bool ShouldChange(TrafficRule item) =>
        ConfirmsChange($"traffic rule to {Phrase.Names(item.Destinations)} from {item.From}", item, item);

    private protected override void Change(TrafficRule item)
    {
        ServiceDefinition? definition = item.GetDefinition();
        item.Remove();
        if (definition is not null && !IsRehearsing)
        {
            if (!_freed.TryGetValue(definition, out List<string>? destinations))
            {
                _freed[definition] = destinations = [];
            }

            destinations.AddRange(item.Destinations);
        }
    }

    private protected override void Finish()
    {
        foreach (KeyValuePair<ServiceDefinition, List<string>> freed in _freed)
        {
            Warn(RuleSelection.OpenedNotice(freed.Key, freed.Value));
        }
    }
}
