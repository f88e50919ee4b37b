using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

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
    private protected IReadOnlyCollection<TrafficRule> FindRules(string[]? to)
    {
        IReadOnlyCollection<TrafficRule> rules = Choose(
            Definition.TrafficRules, to, rule => rule.Destinations, name => Definition.GetEndpoint(name));
        return Choose(rules, From, rule => rule.Sources, name => Definition.GetRole(name));
    }

    private IReadOnlyCollection<TrafficRule> Choose(
        IReadOnlyCollection<TrafficRule> rules,
        string[]? names,
        Func<TrafficRule, IEnumerable<string>> namesOf,
        Action<string> requireInDefinition)
    {
        if (names is null)
        {
            return rules;
        }

        HashSet<TrafficRule> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<TrafficRule> found = NameFilter.Choose(rules, name, namesOf);
            if (found.Count == 0 && !NameFilter.IsPattern(name))
            {
                Attempt(() => requireInDefinition(name));
            }

            chosen.UnionWith(found);
        }

        return [.. rules.Where(chosen.Contains)];
    }
}
