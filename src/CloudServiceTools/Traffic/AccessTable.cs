using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who is to be let in where, for every destination that is not simply open: what a set of rules says, without the rules.
/// It speaks of every name, whether the service has it or not, so that two sets of rules with equal tables are equal for
/// roles and endpoints that are added later, too.
/// </summary>
internal sealed class AccessTable
{
    private readonly Dictionary<string, Access> _byDestination = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The destinations, in the order in which they were named first.</summary>
    internal List<string> Destinations { get; } = [];

    /// <summary>The table that the rules of a definition make.</summary>
    internal static AccessTable Of(RuleCoverage coverage)
    {
        AccessTable table = new();
        foreach (NumberedRule rule in coverage.Rules)
        {
            table.Add(rule.Destinations, rule.Sources, rule.AllowAll);
        }

        return table;
    }

    /// <summary>The table that drafts make.</summary>
    internal static AccessTable Of(IEnumerable<RuleDraft> drafts)
    {
        AccessTable table = new();
        foreach (RuleDraft draft in drafts)
        {
            table.Add(draft.Destinations, draft.Sources, draft.AllowAll);
        }

        return table;
    }

    /// <summary>Lets sources in, beside those that the table has for the destinations.</summary>
    internal void Add(IEnumerable<string> destinations, IReadOnlyCollection<string> sources, bool allowAll)
    {
        foreach (string destination in destinations)
        {
            if (!_byDestination.TryGetValue(destination, out Access? access))
            {
                _byDestination[destination] = access = new Access();
                Destinations.Add(destination);
            }

            access.IsOpenToAll |= allowAll;
            foreach (string source in sources)
            {
                if (access.Known.Add(source))
                {
                    access.Sources.Add(source);
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
    internal bool IsEqualTo(AccessTable other) =>
        Destinations.Concat(other.Destinations).All(destination =>
            IsOpenToAll(destination)
                ? other.IsOpenToAll(destination)
                : !other.IsOpenToAll(destination)
                    && _byDestination[destination].Known.SetEquals(other._byDestination[destination].Known));

    private sealed class Access
    {
        internal bool IsOpenToAll { get; set; }

        internal List<string> Sources { get; } = [];

        internal HashSet<string> Known { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
