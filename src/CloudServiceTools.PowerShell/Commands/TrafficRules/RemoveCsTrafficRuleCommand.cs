using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>
/// Remove-CsTrafficRule: takes traffic rules out of their definition, and warns of endpoints that are open to every role
/// then, because no rule names them any more.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CsTrafficRule", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(TrafficRule), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsTrafficRuleCommand : TrafficRuleFilterCommand
{
    private readonly Dictionary<ServiceDefinition, List<string>> _freed = [];

    /// <summary>The rule.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public TrafficRule InputObject { get; set; } = null!;

    /// <summary>The rules that have one of these as a destination: Role/Endpoint; wildcards are fine.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    public string[] To { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            if (Attempt(() => Remove(InputObject)))
            {
                WriteObject(InputObject);
            }

            return;
        }

        IReadOnlyCollection<TrafficRule> rules = FindRules(To, out bool isRefused);
        if (isRefused)
        {
            return;
        }

        foreach (TrafficRule rule in rules)
        {
            Attempt(() => Remove(rule));
        }

        WriteObject(Definition);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (KeyValuePair<ServiceDefinition, List<string>> freed in _freed)
        {
            Warn(RuleSelection.OpenedNotice(freed.Key, freed.Value));
        }
    }

    private void Remove(TrafficRule rule)
    {
        if (!Confirms($"traffic rule to {Phrase.Names(rule.Destinations)} from {rule.From}"))
        {
            return;
        }

        ServiceDefinition? definition = rule.GetDefinition();
        rule.Remove();
        if (definition is not null)
        {
            if (!_freed.TryGetValue(definition, out List<string>? destinations))
            {
                _freed[definition] = destinations = [];
            }

            destinations.AddRange(rule.Destinations);
        }
    }
}
