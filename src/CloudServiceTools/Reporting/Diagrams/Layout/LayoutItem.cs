using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>What stands in a column: a role, the Internet or the virtual network, or a lane that arrows pass the column in.</summary>
internal sealed class LayoutItem
{
    private LayoutItem(DiagramRole? role, ArrowNet? lane, int column)
    {
        Role = role;
        Lane = lane;
        Column = column;
    }

    internal DiagramRole? Role { get; }

    /// <summary>Who sends from outside; null for a role and a lane.</summary>
    internal DiagramOutside? Outside { get; private init; }

    /// <summary>The arrows that pass here; null for a box.</summary>
    internal ArrowNet? Lane { get; }

    internal int Column { get; set; }

    internal double Y { get; set; }

    internal double Height { get; private set; }

    /// <summary>What the item is joined to by arrows in the columns beside it, and how far below the tops they are.</summary>
    internal List<LayoutLink> Links { get; } = [];

    /// <summary>The flows that enter each endpoint of the role, from above to below.</summary>
    internal Dictionary<DiagramEndpoint, List<DiagramFlow>> Entering { get; } = [];

    /// <summary>Where each arrow ends among those that enter its endpoint, from the top.</summary>
    internal Dictionary<DiagramFlow, int> Ports { get; } = [];

    /// <summary>How far below the top of the role its endpoints are, and how high.</summary>
    internal Dictionary<DiagramEndpoint, (int Offset, int Height)> Endpoints { get; } = [];

    internal static LayoutItem OfOutside(DiagramOutside outside) => new(null, null, 0) { Height = 64, Outside = outside };

    internal static LayoutItem OfLane(ArrowNet net, int column) => new(null, net, column);

    internal static LayoutItem OfRole(DiagramRole role, ILookup<DiagramEndpoint, DiagramFlow> flows)
    {
        LayoutItem item = new(role, null, 0);
        int offset = Geometry.HeaderHeight;
        foreach (DiagramEndpoint endpoint in role.Endpoints)
        {
            List<DiagramFlow> entering = [.. flows[endpoint]];
            int height = Geometry.EndpointHeight(entering.Count);
            item.Entering.Add(endpoint, entering);
            item.Endpoints.Add(endpoint, (offset, height));
            offset += height + Geometry.EndpointGap;
        }

        int content = role.Endpoints.Count == 0 ? Geometry.Pitch : offset - Geometry.EndpointGap - Geometry.HeaderHeight;
        item.Height = Geometry.HeaderHeight + content + Geometry.BoxPadding;
        return item;
    }

    /// <summary>How far apart two items stand at least, one above the other.</summary>
    internal static int Gap(LayoutItem upper, LayoutItem lower) =>
        upper.Lane is not null && lower.Lane is not null ? Geometry.Pitch
        : upper.Lane is not null || lower.Lane is not null ? Geometry.LaneGap
        : Geometry.BoxGap;
}

/// <summary>An end of an arrow at an item, and its other end.</summary>
/// <param name="Offset">How far below the top of the item.</param>
/// <param name="Other">The other item.</param>
/// <param name="OtherOffset">How far below the top of that.</param>
internal sealed record LayoutLink(double Offset, LayoutItem Other, double OtherOffset);

/// <summary>
/// All arrows of one source. They leave it together and part where their ways do, like the branches of a tree, so that a
/// role that sends to ten others has one line to follow and not ten.
/// </summary>
internal sealed class ArrowNet
{
    internal ArrowNet(LayoutItem source, int number)
    {
        Source = source;
        Number = number;
    }

    internal LayoutItem Source { get; }

    /// <summary>From 0; those from outside are the first.</summary>
    internal int Number { get; }

    /// <summary>The flows, each with the item that its endpoint is in.</summary>
    internal List<(DiagramFlow Flow, LayoutItem Target)> Flows { get; } = [];

    /// <summary>The columns that the arrows pass: forward to columns right of the next, or back to others.</summary>
    internal Dictionary<int, LayoutItem> Lanes { get; } = [];

    /// <summary>Where the arrows leave the source.</summary>
    internal double ExitY { get; set; }

    /// <summary>Where the trunk stands in each gutter; a gutter has the number of the column to its right.</summary>
    internal SortedDictionary<int, ArrowTrunk> Trunks { get; } = [];

    /// <summary>Makes the lanes, once it is known which column everything is in.</summary>
    internal void MakeLanes()
    {
        int from = Source.Column;
        int last = Flows.Max(flow => flow.Target.Column);
        int first = Flows.Min(flow => flow.Target.Column);
        for (int column = from + 1; column < last; column++)
        {
            Lanes.Add(column, LayoutItem.OfLane(this, column));
        }

        for (int column = first; column <= from; column++)
        {
            Lanes.Add(column, LayoutItem.OfLane(this, column));
        }
    }
}

/// <summary>The part of a net in one gutter: a vertical line, and what leaves it to both sides.</summary>
/// <param name="net">The net.</param>
internal sealed class ArrowTrunk(ArrowNet net)
{
    private readonly List<double> _left = [];
    private readonly List<double> _right = [];

    internal ArrowNet Net { get; } = net;

    /// <summary>The heights at which lines leave to the left.</summary>
    internal IReadOnlyList<double> Left => _left;

    /// <summary>The heights at which lines leave to the right.</summary>
    internal IReadOnlyList<double> Right => _right;

    internal double Top { get; private set; } = double.MaxValue;

    internal double Bottom { get; private set; } = double.MinValue;

    /// <summary>Which of the gutter's tracks it stands on, from the left.</summary>
    internal int Track { get; set; }

    internal double X { get; set; }

    internal void AddLeft(double height) => Add(_left, height);

    internal void AddRight(double height) => Add(_right, height);

    private void Add(List<double> side, double height)
    {
        side.Add(height);
        Top = System.Math.Min(Top, height);
        Bottom = System.Math.Max(Bottom, height);
    }
}
