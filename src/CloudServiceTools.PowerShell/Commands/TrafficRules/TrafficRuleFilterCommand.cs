using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>A cmdlet that finds traffic rules by their destinations and sources.</summary>
public abstract class TrafficRuleFilterCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The rules that name one of these as a source; wildcards are fine.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? From { get; set; }

    /// <summary>
    /// The rules of the definition that have one of the destinations and name one of the sources. A name that is no
    /// pattern, that no rule has and that the definition does not have either, is an error.
    /// </summary>
    /// <param name="to">The destinations; null for all of them.</param>
    /// <param name="isRefused">Whether there was such an error.</param>
    private protected IReadOnlyCollection<TrafficRule> FindRules(string[]? to, out bool isRefused)
    {
        bool hasFailed = false;
        IReadOnlyCollection<TrafficRule> rules = RuleSelection.Choose(Definition, to, From, work => hasFailed |= !Attempt(work));
        isRefused = hasFailed;
        return rules;
    }
}
