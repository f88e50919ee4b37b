using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>Gives every arrow its way between the columns: where it leaves and enters, and which track it turns on.</summary>
internal static class Gutters
{
    /// <summary>From so many trunks on in one gutter, nobody can follow them, and their order is not worth the time.</summary>
    private const int Sortable = 120;

    /// <summary>The trunks of each gutter, from the left to the right.</summary>
    internal static List<ArrowTrunk>[] Route(List<List<LayoutItem>> columns, IReadOnlyList<ArrowNet> nets)
    {
        foreach (ArrowNet net in nets)
        {
            net.ExitY = net.Source.Y + Geometry.ExitOffset;
        }

        OrderPorts(nets);
        Straightening.Straighten(columns, nets);
        List<ArrowTrunk>[] gutters = [.. Enumerable.Range(0, columns.Count + 1).Select(_ => new List<ArrowTrunk>())];
        foreach (ArrowNet net in nets)
        {
            MakeTrunks(net);
            foreach (KeyValuePair<int, ArrowTrunk> trunk in net.Trunks)
            {
                gutters[trunk.Key].Add(trunk.Value);
            }
        }

        foreach (List<ArrowTrunk> gutter in gutters)
        {
            SortTrunks(gutter);
            AssignTracks(gutter);
        }

        return gutters;
    }

    /// <summary>Where an arrow enters its endpoint.</summary>
    internal static double PortY(DiagramFlow flow, LayoutItem target)
    {
        return target.Y + target.Endpoints[flow.To].Offset + Geometry.PortOffset(target.Ports[flow], target.Entering[flow.To].Count);
    }

    /// <summary>Arrows from above enter above those from below.</summary>
    private static void OrderPorts(IReadOnlyList<ArrowNet> nets)
    {
        Dictionary<DiagramFlow, double> heights = [];
        foreach (ArrowNet net in nets)
        {
            foreach ((DiagramFlow flow, LayoutItem target) in net.Flows)
            {
                heights[flow] = target.Column == net.Source.Column + 1 ? net.ExitY
                    : net.Lanes[target.Column > net.Source.Column ? target.Column - 1 : target.Column].Y;
            }
        }

        foreach (LayoutItem target in nets.SelectMany(net => net.Flows).Select(flow => flow.Target).Distinct())
        {
            foreach (List<DiagramFlow> entering in target.Entering.Values)
            {
                int port = 0;
                foreach (DiagramFlow flow in entering.OrderBy(flow => heights[flow]))
                {
                    target.Ports[flow] = port++;
                }
            }
        }
    }

    private static void MakeTrunks(ArrowNet net)
    {
        int from = net.Source.Column;
        foreach ((DiagramFlow flow, LayoutItem target) in net.Flows)
        {
            Trunk(target.Column).AddRight(PortY(flow, target));
        }

        foreach (LayoutItem lane in net.Lanes.Values)
        {
            Trunk(lane.Column).AddRight(lane.Y);
            Trunk(lane.Column + 1).AddLeft(lane.Y);
        }

        // Level with what it joins an arrow needs no turn; the grid of the next column keeps it apart from all others.
        ArrowTrunk first = Trunk(from + 1);
        net.ExitY = first.Right
            .Where(height => height >= net.Source.Y + Geometry.BadgeHeight && height <= net.Source.Y + net.Source.Height - Geometry.BadgeHeight)
            .OrderBy(height => Math.Abs(height - net.ExitY))
            .DefaultIfEmpty(net.ExitY)
            .First();
        first.AddLeft(net.ExitY);

        ArrowTrunk Trunk(int gutter)
        {
            if (!net.Trunks.TryGetValue(gutter, out ArrowTrunk? trunk))
            {
                net.Trunks.Add(gutter, trunk = new ArrowTrunk(net));
            }

            return trunk;
        }
    }

    /// <summary>Exchanges neighbours as long as that saves crossings.</summary>
    private static void SortTrunks(List<ArrowTrunk> gutter)
    {
        gutter.Sort((one, other) => (one.Top + one.Bottom).CompareTo(other.Top + other.Bottom) is not 0 and int order
            ? order
            : one.Net.Number.CompareTo(other.Net.Number));
        if (gutter.Count > Sortable)
        {
            return;
        }

        bool hasChanged = true;
        for (int pass = 0; hasChanged && pass < gutter.Count; pass++)
        {
            hasChanged = false;
            for (int i = 1; i < gutter.Count; i++)
            {
                for (int j = i; j > 0 && Crossings(gutter[j], gutter[j - 1]) < Crossings(gutter[j - 1], gutter[j]); j--)
                {
                    (gutter[j], gutter[j - 1]) = (gutter[j - 1], gutter[j]);
                    hasChanged = true;
                }
            }
        }
    }

    /// <summary>How often two trunks cross where the first stands left of the second.</summary>
    private static int Crossings(ArrowTrunk left, ArrowTrunk right) => Passing(right.Left, left) + Passing(left.Right, right);

    private static int Passing(IReadOnlyList<double> heights, ArrowTrunk trunk)
    {
        int count = 0;
        for (int i = 0; i < heights.Count; i++)
        {
            count += heights[i] > trunk.Top && heights[i] < trunk.Bottom ? 1 : 0;
        }

        return count;
    }

    /// <summary>Trunks that do not pass each other share a track.</summary>
    private static void AssignTracks(List<ArrowTrunk> gutter)
    {
        for (int i = 0; i < gutter.Count; i++)
        {
            ArrowTrunk trunk = gutter[i];
            trunk.Track = gutter.Count > Sortable
                ? i
                : gutter.Take(i).Where(other => Meet(other, trunk)).Select(other => other.Track + 1).DefaultIfEmpty(0).Max();
        }
    }

    private static bool Meet(ArrowTrunk one, ArrowTrunk other) =>
        one.Top - Geometry.Pitch < other.Bottom && other.Top - Geometry.Pitch < one.Bottom;
}
