using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>
/// Finds endpoints whose ports overlap, in n log n: a sweep over the ports that remembers, for each lane, the range that
/// reaches the farthest. Every endpoint that overlaps with another is in one pair at least.
/// </summary>
/// <param name="lanes">How many lanes there are: what tells uses of a port apart, such as tcp and udp.</param>
/// <param name="clashes">Whether uses of two lanes can be in one another's way.</param>
internal sealed class PortOverlaps(int lanes, Func<int, int, bool> clashes)
{
    private readonly List<PortUse> _uses = [];

    /// <summary>Adds an endpoint; of two that overlap, the one that was added last is the later.</summary>
    internal void Add(Endpoint endpoint, PortSpecification? ports, int lane)
    {
        int order = _uses.Count;
        foreach (PortRange range in Merged(ports))
        {
            _uses.Add(new PortUse(endpoint, order, range, lane));
        }
    }

    /// <summary>The pairs, each with the ports that both have. One pair of endpoints may come several times.</summary>
    internal IEnumerable<PortOverlap> Find()
    {
        _uses.Sort(PortUse.Compare);
        if (!HasOverlap())
        {
            yield break;
        }

        PortUse?[] farthest = new PortUse?[lanes];
        foreach (PortUse use in _uses)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                if (farthest[lane] is { } other
                    && other.Range.Last >= use.Range.First
                    && clashes(lane, use.Lane)
                    && !IsWrittenOut(other.Endpoint, use.Endpoint))
                {
                    PortRange both = new(use.Range.First, Math.Min(use.Range.Last, other.Range.Last));
                    yield return other.Order < use.Order
                        ? new PortOverlap(use.Endpoint, other.Endpoint, both, lane == use.Lane)
                        : new PortOverlap(other.Endpoint, use.Endpoint, both, lane == use.Lane);
                }
            }

            if (farthest[use.Lane] is not { } old || old.Range.Last < use.Range.Last)
            {
                farthest[use.Lane] = use;
            }
        }
    }

    /// <summary>Whether any ports are used twice, in whichever lanes: in most services none are.</summary>
    private bool HasOverlap()
    {
        int last = -1;
        foreach (PortUse use in _uses)
        {
            if (use.Range.First <= last)
            {
                return true;
            }

            last = Math.Max(last, use.Range.Last);
        }

        return false;
    }

    /// <summary>An endpoint that the role has itself and by an import too has its name twice, which is CSD2003's affair.</summary>
    private static bool IsWrittenOut(Endpoint left, Endpoint right) =>
        (left.Origin is null) != (right.Origin is null)
        && left.GetRole() == right.GetRole()
        && NameComparer.AreSame(left.Name, right.Name);

    /// <summary>The ports of one endpoint without repeats: an endpoint is not in its own way.</summary>
    private static IReadOnlyList<PortRange> Merged(PortSpecification? ports)
    {
        if (ports is null || ports.Ranges.Count < 2)
        {
            return ports?.Ranges ?? [];
        }

        List<PortRange> merged = [];
        foreach (PortRange range in ports.Ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && range.First <= last.Last)
            {
                merged[merged.Count - 1] = new PortRange(last.First, Math.Max(last.Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>A range of ports that an endpoint uses. The ranges of one endpoint do not overlap.</summary>
    private sealed class PortUse(Endpoint endpoint, int order, PortRange range, int lane)
    {
        internal Endpoint Endpoint { get; } = endpoint;

        internal int Order { get; } = order;

        internal PortRange Range { get; } = range;

        internal int Lane { get; } = lane;

        internal static int Compare(PortUse left, PortUse right) =>
            left.Range.First != right.Range.First ? left.Range.First - right.Range.First : left.Order - right.Order;
    }
}

/// <summary>Ports that two endpoints use.</summary>
internal sealed class PortOverlap(Endpoint later, Endpoint earlier, PortRange ports, bool sameLane)
{
    internal Endpoint Later { get; } = later;

    internal Endpoint Earlier { get; } = earlier;

    internal PortRange Ports { get; } = ports;

    /// <summary>Whether they use them in the same way.</summary>
    internal bool SameLane { get; } = sameLane;
}
