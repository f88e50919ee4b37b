using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Changes to the traffic rules of a definition that make them say what they shall with as few rules as possible. Rules that
/// say the right thing stay untouched, and others are changed where they stand when enough of them remains.
/// </summary>
public sealed class RulePlan
{
    private readonly ServiceDefinition _definition;
    private readonly AccessTable _wanted;
    private ServiceDefinition? _preview;

    private RulePlan(ServiceDefinition definition, RuleCoverage coverage, AccessTable wanted, List<RuleDraft> drafts, bool isShortest)
    {
        _definition = definition;
        _wanted = wanted;
        IsShortest = isShortest;
        RulesBefore = coverage.Rules.Count;
        RulesAfter = drafts.Count;
        if (!AccessTable.Of(definition, drafts).IsEqualTo(wanted))
        {
            throw new InvalidOperationException("The planned traffic rules do not say what they shall.");
        }

        Changes = RuleMatching.Changes(coverage.Rules, drafts);
    }

    /// <summary>What would be done, in the order of the rules; rules to be added last. Empty where all is as it shall be.</summary>
    public IReadOnlyList<RuleChange> Changes { get; }

    /// <summary>Whether it was proven that no smaller number of rules says the same.</summary>
    /// <remarks>
    /// The search stops after a number of steps. It proves the result for the tables that people write; it may not for
    /// hundreds of roles whose rules overlap in many ways.
    /// </remarks>
    public bool IsShortest { get; }

    /// <summary>How many rules there are.</summary>
    public int RulesBefore { get; }

    /// <summary>How many there will be.</summary>
    public int RulesAfter { get; }

    /// <summary>
    /// The plan for the fewest rules that let in the same sources to the same endpoints: for the roles and endpoints that
    /// the service has, for names that only the rules know, and for roles that may be added later. A rule that lets in
    /// every role is not needed, because an endpoint that no rule names is open to every role.
    /// </summary>
    public static RulePlan Shortest(ServiceDefinition definition)
    {
        RuleCoverage coverage = new(definition);
        return Of(definition, coverage, AccessTable.Of(coverage), []);
    }

    /// <summary>The plan for rules that let in exactly whom a policy lists.</summary>
    /// <exception cref="CsException">CsDocumentTooLarge: the names of the internal endpoints come to more than two million characters.</exception>
    public static RulePlan For(ServiceDefinition definition, TrafficPolicy policy)
    {
        RuleCoverage coverage = new(definition);
        AccessTable wanted = policy.ToTable(coverage);
        string[] open = [.. policy.OpenToAll];
        return Of(definition, coverage, wanted, open.Length > 0 ? [new RuleDraft(open, sources: null)] : []);
    }

    /// <summary>A copy of the definition as it would be with the changes, proven to say what it shall.</summary>
    /// <exception cref="CsException">As <see cref="Apply"/>.</exception>
    public ServiceDefinition Preview()
    {
        if (_preview is null)
        {
            ServiceDefinition trial = _definition.Copy();
            ApplyTo(trial);
            if (!AccessTable.Of(new RuleCoverage(trial)).IsEqualTo(_wanted))
            {
                throw new InvalidOperationException("The traffic rules that were written do not say what they shall.");
            }

            _preview = trial;
        }

        return _preview;
    }

    /// <summary>Makes the changes: all of them, or none where one is refused.</summary>
    /// <exception cref="CsException">
    /// CsInvalidName: a rule has a name that the format does not take, so that no other rule can be written with it.
    /// </exception>
    public void Apply()
    {
        if (Changes.Count == 0)
        {
            return;
        }

        // A copy goes first: what it refuses is refused before anything is touched, and what it says is proven.
        _ = Preview();
        ApplyTo(_definition);
    }

    private static RulePlan Of(ServiceDefinition definition, RuleCoverage coverage, AccessTable wanted, IReadOnlyList<RuleDraft> open)
    {
        List<RuleDraft> fewest = InOrder(definition, RuleCover.Of(wanted, out bool isShortest));
        List<RuleDraft> kept = Kept(coverage, wanted);

        // Of sets with equally many rules, the one that stands in the file is the one that its authors understand.
        bool areKeptEnough = kept.Count <= fewest.Count && AccessTable.Of(definition, kept).IsEqualTo(wanted);
        return new RulePlan(definition, coverage, wanted, [.. areKeptEnough ? kept : fewest, .. open], isShortest);
    }

    /// <summary>Names in the order of the file, and rules in the order of their first destination.</summary>
    private static List<RuleDraft> InOrder(ServiceDefinition definition, List<RuleDraft> drafts)
    {
        EndpointLookup<string> named = new();
        foreach (string destination in drafts.SelectMany(draft => draft.Destinations))
        {
            int slash = destination.IndexOf('/');
            named.Set(destination.Substring(0, slash), destination.Substring(slash + 1), destination);
        }

        Dictionary<string, int> places = new(NameComparer.Instance);
        foreach (Role role in definition.Roles)
        {
            places[role.Name] = places.Count;
            string name = role.Name;
            foreach (string destination in role.Endpoints.Select(endpoint => named.Find(name, endpoint.Name)).OfType<string>())
            {
                places[destination] = places.Count;
            }
        }

        int PlaceOf(string name) => places.TryGetValue(name, out int place) ? place : int.MaxValue;
        return [.. drafts
            .Select(draft => new RuleDraft(draft.Destinations.OrderBy(PlaceOf), draft.AllowAll ? null : draft.Sources.OrderBy(PlaceOf)))
            .OrderBy(draft => PlaceOf(draft.Destinations[0]))];
    }

    /// <summary>The rules as they are, without what is not needed and what is not wanted.</summary>
    private static List<RuleDraft> Kept(RuleCoverage coverage, AccessTable wanted)
    {
        List<RuleDraft> drafts = [];
        foreach (NumberedRule rule in coverage.Rules.Where(rule => !rule.AllowAll))
        {
            bool isForNobody = rule.Sources.Count == 0;
            RuleDraft draft = new(
                rule.Destinations.Where(destination => !wanted.IsOpenToAll(destination)
                    && (!isForNobody || wanted.SourcesOf(destination).Count == 0)),
                rule.Sources);
            if (draft.Destinations.Count > 0)
            {
                drafts.Add(draft);
            }
        }

        HashSet<string> closed = new(NameComparer.Instance);
        foreach (RuleDraft draft in drafts.Where(draft => draft.Sources.Count == 0))
        {
            draft.Destinations.RemoveAll(destination => !closed.Add(destination));
        }

        _ = RuleCover.TryTrim(drafts);
        return drafts;
    }

    private void ApplyTo(ServiceDefinition definition)
    {
        // Added before removed, so that the container of the rules never stands empty and keeps its place.
        TrafficRule[] rules = [.. definition.TrafficRules];
        foreach (RuleChange change in Changes.OrderBy(change => change.Kind))
        {
            TrafficRule? rule = change.Rule is { } number ? rules[number - 1] : null;
            if (change.Draft is not { } draft)
            {
                rule!.Remove();
            }
            else if (rule is null)
            {
                definition.TrafficRules.Insert(TrafficRule.Create(
                    definition.Element, draft.Destinations, draft.AllowAll ? null : draft.Sources));
            }
            else
            {
                rule.Rewrite(draft.Destinations, draft.Sources);
            }
        }
    }
}
