using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who is to be let in where, for every destination that is not simply open: what a set of rules says, without the rules.
/// It speaks of every name, whether the service has it or not, so that two sets of rules with equal tables are equal for
/// roles and endpoints that are added later, too.
/// </summary>
internal sealed class AccessTable
{
    private readonly Dictionary<string, Access> _byDestination = new(NameComparer.Instance);
    private readonly ServiceDefinition _definition;
    private int _pairs;

    internal AccessTable(ServiceDefinition definition) => _definition = definition;

    /// <summary>The destinations, in the order in which they were named first.</summary>
    internal List<string> Destinations { get; } = [];

    /// <summary>The table that the rules of a definition make.</summary>
    internal static AccessTable Of(RuleCoverage coverage)
    {
        AccessTable table = new(coverage.Definition);
        foreach (NumberedRule rule in coverage.Rules)
        {
            table.Add(rule.Destinations, rule.Sources, rule.AllowAll);
        }

        return table;
    }

    /// <summary>The table that drafts make.</summary>
    internal static AccessTable Of(ServiceDefinition definition, IEnumerable<RuleDraft> drafts)
    {
        AccessTable table = new(definition);
        foreach (RuleDraft draft in drafts)
        {
            table.Add(draft.Destinations, draft.Sources, draft.AllowAll);
        }

        return table;
    }

    /// <summary>Lets sources in, beside those that the table has for the destinations.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: the table would be too large.</exception>
    internal void Add(IEnumerable<string> destinations, IReadOnlyCollection<string> sources, bool allowAll)
    {
        // Destinations that are alike stay alike, and share what they have.
        foreach (IGrouping<Access?, string> alike in destinations
            .Distinct(NameComparer.Instance)
            .GroupBy(destination => _byDestination.TryGetValue(destination, out Access? access) ? access : null)
            .ToList())
        {
            string[] names = [.. alike];
            Access access = alike.Key is { } known && known.Users == names.Length ? known : MakeAccess(alike.Key, names);
            access.IsOpenToAll |= allowAll;
            Add(access, sources);
        }
    }

    /// <summary>Takes over what another table has for destinations; those that are alike there stay alike.</summary>
    internal void AddAll(AccessTable other, IEnumerable<string> destinations)
    {
        foreach (IGrouping<Access, string> alike in destinations.GroupBy(destination => other._byDestination[destination]).ToList())
        {
            Add(alike, alike.Key.Sources, alike.Key.IsOpenToAll);
        }
    }

    private Access MakeAccess(Access? before, string[] destinations)
    {
        Access access = new() { Users = destinations.Length };
        if (before is null)
        {
            Destinations.AddRange(destinations);
        }
        else
        {
            before.Users -= destinations.Length;
            access.IsOpenToAll = before.IsOpenToAll;
            Add(access, before.Sources);
        }

        foreach (string destination in destinations)
        {
            _byDestination[destination] = access;
        }

        return access;
    }

    private void Add(Access access, IReadOnlyCollection<string> sources)
    {
        foreach (string source in sources)
        {
            if (access.Known.Add(source))
            {
                access.Sources.Add(source);
                if (++_pairs > RuleCoverage.MaximumPairs)
                {
                    throw TrafficErrors.TooManyPairs(_definition);
                }
            }
        }
    }

    internal bool Contains(string destination) => _byDestination.ContainsKey(destination);

    /// <summary>Whether the table has the destination and lets the source in.</summary>
    internal bool Lists(string destination, string source) => _byDestination.TryGetValue(destination, out Access? access)
        && (access.IsOpenToAll || access.Known.Contains(source));

    /// <summary>Whether every role may send; so it is where the table does not have the destination.</summary>
    internal bool IsOpenToAll(string destination) =>
        !_byDestination.TryGetValue(destination, out Access? access) || access.IsOpenToAll;

    /// <summary>Who may send to a destination that is not open to all, each once.</summary>
    internal IReadOnlyList<string> SourcesOf(string destination) => _byDestination[destination].Sources;

    /// <summary>Whether two tables let in the same sources everywhere.</summary>
    internal bool IsEqualTo(AccessTable other)
    {
        HashSet<(Access, Access)> equal = [];
        return Destinations.Concat(other.Destinations).All(destination =>
            IsOpenToAll(destination)
                ? other.IsOpenToAll(destination)
                : !other.IsOpenToAll(destination) && AreEqual(_byDestination[destination], other._byDestination[destination]));

        bool AreEqual(Access own, Access others) => !equal.Add((own, others)) || own.Known.SetEquals(others.Known);
    }

    /// <summary>What destinations have that were always named together.</summary>
    private sealed class Access
    {
        /// <summary>How many destinations there are.</summary>
        internal int Users { get; set; }

        internal bool IsOpenToAll { get; set; }

        internal List<string> Sources { get; } = [];

        internal HashSet<string> Known { get; } = new(NameComparer.Instance);
    }
}
