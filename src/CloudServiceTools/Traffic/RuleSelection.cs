using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Chooses traffic rules by their destinations and sources.</summary>
public static class RuleSelection
{
    /// <summary>
    /// The rules of a definition that have one of the destinations and name one of the sources, in the order of the file. A
    /// name that is no pattern, that no rule has and that the definition does not have either, is an error.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <param name="to">Destinations as <c>Role/Endpoint</c>; patterns are fine. Null: all of them.</param>
    /// <param name="from">Names of roles; patterns are fine. Null: all of them.</param>
    /// <param name="require">Runs what throws the error of such a name; who catches it goes on with the other names.</param>
    /// <exception cref="CsException">CsRoleNotFound, CsEndpointNotFound; as <paramref name="require"/> lets it.</exception>
    public static IReadOnlyCollection<TrafficRule> Choose(
        ServiceDefinition definition, IReadOnlyList<string>? to, IReadOnlyList<string>? from, Action<Action> require)
    {
        IReadOnlyCollection<TrafficRule> rules = Choose(
            definition.TrafficRules, to, rule => rule.Destinations, name => require(() => definition.GetEndpoint(name)));
        return Choose(rules, from, rule => rule.Sources, name => require(() => definition.GetRole(name)));
    }

    /// <summary>
    /// A sentence about the endpoints that are open to every role now, because rules that named them were removed; null where
    /// there is none.
    /// </summary>
    /// <param name="definition">The definition as it is now.</param>
    /// <param name="destinations">What the removed rules named.</param>
    public static Phrase? OpenedNotice(ServiceDefinition definition, IEnumerable<string> destinations)
    {
        HashSet<string> covered = new(definition.TrafficRules.SelectMany(rule => rule.Destinations), NameComparer.Instance);
        string[] open = [.. destinations.Where(covered.Add)];
        return open.Length > 0 ? (Phrase)$"No rule names {Phrase.Names(open)} any more: every role may send there now." : null;
    }

    private static IReadOnlyCollection<TrafficRule> Choose(
        IReadOnlyCollection<TrafficRule> rules,
        IReadOnlyList<string>? names,
        Func<TrafficRule, IEnumerable<string>> namesOf,
        Action<string> requireInDefinition)
    {
        HashSet<TrafficRule> chosen = [.. NamePattern.Choose(rules, names, namesOf, requireInDefinition)];
        return [.. rules.Where(chosen.Contains)];
    }
}
