using System.Collections.Generic;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>The way of one arrow, from corner to corner, and where its number stands.</summary>
internal sealed class ArrowPath
{
    private readonly List<Point> _points = [];

    private ArrowPath(DiagramFlow flow) => Flow = flow;

    internal DiagramFlow Flow { get; }

    /// <summary>The corners; the last point is the tip of the arrowhead, at the edge of the endpoint.</summary>
    internal IReadOnlyList<Point> Points => _points;

    internal Point Tip => _points[_points.Count - 1];

    /// <summary>The box of the rules' numbers; null where there are none.</summary>
    internal Box? Badge { get; private set; }

    /// <summary>The way from the source of a net to an endpoint.</summary>
    /// <param name="net">The net that the arrow belongs to.</param>
    /// <param name="flow">What it shows.</param>
    /// <param name="target">The role that it ends in.</param>
    /// <param name="lefts">The left edges of the columns.</param>
    /// <param name="rights">Their right edges.</param>
    internal static ArrowPath Of(ArrowNet net, DiagramFlow flow, LayoutItem target, double[] lefts, double[] rights)
    {
        ArrowPath path = new(flow);
        int from = net.Source.Column;
        path._points.Add(new(rights[from], net.ExitY));
        double y = net.ExitY;
        for (int column = from + 1; column < target.Column; column++)
        {
            path.Turn(net.Trunks[column].X, ref y, net.Lanes[column].Y);
        }

        if (target.Column <= from)
        {
            path.Turn(net.Trunks[from + 1].X, ref y, net.Lanes[from].Y);
            for (int column = from; column > target.Column; column--)
            {
                path.Turn(net.Trunks[column].X, ref y, net.Lanes[column - 1].Y);
            }
        }

        path.Turn(net.Trunks[target.Column].X, ref y, Gutters.PortY(flow, target));
        double edge = lefts[target.Column];
        path._points.Add(new(edge + Geometry.BoxPadding, y));
        if (flow.Rules.Count > 0)
        {
            double width = BoxText.BadgeWidth(flow);
            path.Badge = new Box(edge - Geometry.ArrowLength - width, y - (Geometry.BadgeHeight / 2.0), width, Geometry.BadgeHeight);
        }

        return path;
    }

    /// <summary>Up or down a track to another height.</summary>
    private void Turn(double x, ref double y, double to)
    {
        if (y != to)
        {
            _points.Add(new(x, y));
            _points.Add(new(x, to));
            y = to;
        }
    }
}
