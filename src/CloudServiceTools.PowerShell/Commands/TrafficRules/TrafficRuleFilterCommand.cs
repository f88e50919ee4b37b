using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;

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
    [ArgumentCompleter(typeof(Completion.RoleNameCompleter))]
    public string[]? From { get; set; }

    /// <summary>The rules of the definition that have one of the destinations and one of the sources.</summary>
    private protected IReadOnlyList<TrafficRule> FindRules(string[]? to)
    {
        WildcardPattern[]? destinations = to is null ? null : Patterns(to);
        WildcardPattern[]? sources = From is null ? null : Patterns(From);
        return [.. Definition.TrafficRules.Where(rule =>
            (destinations is null || rule.Destinations.Any(name => IsMatch(destinations, name)))
            && (sources is null || rule.AllowAll || rule.Sources.Any(name => IsMatch(sources, name))))];
    }
}
