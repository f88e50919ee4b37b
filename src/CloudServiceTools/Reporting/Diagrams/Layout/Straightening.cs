using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>
/// Moves lanes level with what they join, so that a long arrow has no steps. A lane leaves its grid for that, and so it has
/// to be looked up whether another arrow runs there.
/// </summary>
internal sealed class Straightening
{
    private const int Passes = 4;

    /// <summary>How near a lane may come to a box, and to another lane.</summary>
    private const double Clearance = Geometry.Pitch / 2;

    /// <summary>Whose line runs at a height at the left or right side of a gutter.</summary>
    private readonly Dictionary<(int Gutter, bool IsRight, double Y), ArrowNet> _lines = [];

    private readonly Dictionary<LayoutItem, int> _index = [];
    private readonly List<List<LayoutItem>> _columns;

    private Straightening(List<List<LayoutItem>> columns, IReadOnlyList<ArrowNet> nets)
    {
        _columns = columns;
        foreach (List<LayoutItem> column in columns)
        {
            for (int i = 0; i < column.Count; i++)
            {
                _index.Add(column[i], i);
            }
        }

        foreach (ArrowNet net in nets)
        {
            _lines[(net.Source.Column + 1, false, net.ExitY)] = net;
            foreach (LayoutItem lane in net.Lanes.Values)
            {
                _lines[(lane.Column, true, lane.Y)] = net;
                _lines[(lane.Column + 1, false, lane.Y)] = net;
            }

            foreach ((DiagramFlow flow, LayoutItem target) in net.Flows)
            {
                _lines[(target.Column, true, Gutters.PortY(flow, target))] = net;
            }
        }
    }

    internal static void Straighten(List<List<LayoutItem>> columns, IReadOnlyList<ArrowNet> nets)
    {
        Straightening work = new(columns, nets);
        for (int pass = 0; pass < Passes; pass++)
        {
            bool hasMoved = false;
            foreach (ArrowNet net in nets)
            {
                foreach (LayoutItem lane in net.Lanes.Values.OrderBy(lane => pass % 2 == 0 ? lane.Column : -lane.Column))
                {
                    hasMoved |= work.TryMove(net, lane);
                }
            }

            if (!hasMoved)
            {
                return;
            }
        }
    }

    /// <summary>How far a lane may go up and down.</summary>
    private (double Top, double Bottom) Room(LayoutItem lane)
    {
        List<LayoutItem> column = _columns[lane.Column];
        int index = _index[lane];
        return (
            index == 0 ? 0 : column[index - 1].Y + column[index - 1].Height + Clearance,
            index == column.Count - 1 ? double.MaxValue : column[index + 1].Y - Clearance);
    }

    /// <summary>Moves a lane to where more of its ends are level than now.</summary>
    private bool TryMove(ArrowNet net, LayoutItem lane)
    {
        HashSet<double> left = [.. Heights(net, lane.Column, isRight: false)];
        HashSet<double> right = [.. Heights(net, lane.Column + 1, isRight: true)];
        int now = Level(lane.Y);
        (double top, double bottom) = Room(lane);
        foreach (double height in left.Concat(right).Distinct().OrderBy(height => Math.Abs(height - lane.Y)))
        {
            if (height >= top && height <= bottom && Level(height) > now && IsFree(net, lane.Column, height))
            {
                _lines.Remove((lane.Column, true, lane.Y));
                _lines.Remove((lane.Column + 1, false, lane.Y));
                lane.Y = height;
                _lines[(lane.Column, true, height)] = net;
                _lines[(lane.Column + 1, false, height)] = net;
                return true;
            }
        }

        return false;

        int Level(double height) => (left.Contains(height) ? 1 : 0) + (right.Contains(height) ? 1 : 0);
    }

    /// <summary>Where the net's own lines end at a side of a gutter.</summary>
    private static IEnumerable<double> Heights(ArrowNet net, int gutter, bool isRight)
    {
        if (net.Lanes.TryGetValue(isRight ? gutter : gutter - 1, out LayoutItem? lane))
        {
            yield return lane.Y;
        }

        if (!isRight)
        {
            if (net.Source.Column == gutter - 1)
            {
                yield return net.ExitY;
            }

            yield break;
        }

        foreach ((DiagramFlow flow, LayoutItem target) in net.Flows.Where(flow => flow.Target.Column == gutter))
        {
            yield return Gutters.PortY(flow, target);
        }
    }

    /// <summary>Whether no line of another net runs at that height in the gutters at both sides of a column.</summary>
    private bool IsFree(ArrowNet net, int column, double height)
    {
        return IsOwn(column, false) && IsOwn(column, true) && IsOwn(column + 1, false) && IsOwn(column + 1, true);

        bool IsOwn(int gutter, bool isRight) =>
            !_lines.TryGetValue((gutter, isRight, height), out ArrowNet? other) || ReferenceEquals(other, net);
    }
}
