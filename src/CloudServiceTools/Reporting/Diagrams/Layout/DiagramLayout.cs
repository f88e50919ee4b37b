using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>Where everything of a picture is: boxes in columns, and arrows in the gutters between them, through no box.</summary>
internal sealed class DiagramLayout
{
    private readonly List<PlacedOutside> _outside = [];
    private readonly List<PlacedBox> _roles = [];
    private readonly List<PlacedEndpoint> _endpoints = [];
    private readonly List<PlacedNet> _nets = [];

    private DiagramLayout()
    {
    }

    /// <summary>The Internet, and the virtual network where it is drawn.</summary>
    internal IReadOnlyList<PlacedOutside> Outside => _outside;

    internal IReadOnlyList<PlacedBox> Roles => _roles;

    internal IReadOnlyList<PlacedEndpoint> Endpoints => _endpoints;

    /// <summary>The arrows, together where they come from one source.</summary>
    internal IReadOnlyList<PlacedNet> Nets => _nets;

    internal double Width { get; private set; }

    internal double Height { get; private set; }

    internal static DiagramLayout Of(DiagramModel model)
    {
        ILookup<DiagramEndpoint, DiagramFlow> flows = model.Flows.ToLookup(flow => flow.To);
        List<LayoutItem> outside = [LayoutItem.OfOutside(DiagramOutside.Internet)];
        if (model.HasNetwork)
        {
            outside.Add(LayoutItem.OfOutside(DiagramOutside.VirtualNetwork));
        }

        List<LayoutItem> roles = [.. model.Roles.Select(role => LayoutItem.OfRole(role, flows))];
        List<ArrowNet> nets = MakeNets(model, outside, roles);
        List<List<LayoutItem>> columns = Columns.Of(outside, roles, nets);
        foreach (ArrowNet net in nets)
        {
            net.MakeLanes();
            foreach (LayoutItem lane in net.Lanes.Values)
            {
                columns[lane.Column].Insert(columns[lane.Column].Count / 2, lane);
            }
        }

        Arrangement.Arrange(columns, nets);
        DiagramLayout layout = new();
        layout.Place(columns, Gutters.Route(columns, nets), nets);
        return layout;
    }

    private static List<ArrowNet> MakeNets(DiagramModel model, List<LayoutItem> outside, List<LayoutItem> roles)
    {
        List<ArrowNet> nets = [];
        Dictionary<LayoutItem, ArrowNet> bySource = [];
        foreach (DiagramFlow flow in model.Flows.OrderBy(flow => flow.From?.Number ?? -1).ThenBy(flow => flow.Outside))
        {
            LayoutItem source = flow.From is null ? outside[(int)flow.Outside] : roles[flow.From.Number];
            if (!bySource.TryGetValue(source, out ArrowNet? net))
            {
                net = new ArrowNet(source, nets.Count);
                bySource.Add(source, net);
                nets.Add(net);
            }

            net.Flows.Add((flow, roles[flow.To.Role.Number]));
        }

        return nets;
    }

    private void Place(List<List<LayoutItem>> columns, List<ArrowTrunk>[] gutters, List<ArrowNet> nets)
    {
        double x = 0;
        double[] lefts = new double[columns.Count];
        double[] rights = new double[columns.Count];
        for (int column = 0; column <= columns.Count; column++)
        {
            if (column > 0)
            {
                x = PlaceTrunks(gutters[column], x, isLast: column == columns.Count);
            }

            if (column < columns.Count)
            {
                double width = BoxText.ColumnWidth(columns[column]);
                (lefts[column], rights[column]) = (x, x + width);
                PlaceBoxes(columns[column], x, width);
                x += width;
            }
        }

        Width = x;
        Height = columns.SelectMany(column => column).Select(item => item.Y + item.Height).DefaultIfEmpty(0).Max();
        _roles.Sort((one, other) => one.Role.Number.CompareTo(other.Role.Number));
        _endpoints.Sort((one, other) => one.Endpoint.Number.CompareTo(other.Endpoint.Number));
        foreach (ArrowNet net in nets)
        {
            _nets.Add(new PlacedNet(net, rights[net.Source.Column], [.. net.Flows.Select(flow => ArrowPath.Of(net, flow.Flow, flow.Target, lefts, rights))]));
        }
    }

    /// <summary>The tracks of a gutter from the left, and room for the numbers and arrowheads right of them.</summary>
    private static double PlaceTrunks(List<ArrowTrunk> gutter, double x, bool isLast)
    {
        foreach (ArrowTrunk trunk in gutter)
        {
            trunk.X = x + Geometry.TrackMargin + (trunk.Track * Geometry.TrackGap);
        }

        int tracks = gutter.Count == 0 ? 0 : gutter.Max(trunk => trunk.Track) + 1;
        double end = x + Geometry.TrackMargin + (Math.Max(0, tracks - 1) * Geometry.TrackGap) + Geometry.TrackMargin;
        return isLast ? (gutter.Count == 0 ? x : end)
            : end + BoxText.WidestBadge(gutter) + Geometry.ArrowLength;
    }

    private void PlaceBoxes(List<LayoutItem> column, double x, double width)
    {
        foreach (LayoutItem item in column.Where(item => item.Lane is null))
        {
            Box box = new(x, item.Y, width, item.Height);
            if (item.Role is null)
            {
                _outside.Add(new PlacedOutside(item.Outside!.Value, box));
                continue;
            }

            _roles.Add(new PlacedBox(item.Role, box));
            foreach (DiagramEndpoint endpoint in item.Role.Endpoints)
            {
                (int offset, int height) = item.Endpoints[endpoint];
                _endpoints.Add(new PlacedEndpoint(
                    endpoint, new Box(x + Geometry.BoxPadding, item.Y + offset, width - (2 * Geometry.BoxPadding), height)));
            }
        }
    }
}

/// <summary>Who sends from outside, where that is.</summary>
/// <param name="Outside">Who.</param>
/// <param name="Box">Where.</param>
internal sealed record PlacedOutside(DiagramOutside Outside, Box Box);

/// <summary>A role where it is.</summary>
/// <param name="Role">The role.</param>
/// <param name="Box">Where.</param>
internal sealed record PlacedBox(DiagramRole Role, Box Box);

/// <summary>An endpoint where it is.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Box">Where.</param>
internal sealed record PlacedEndpoint(DiagramEndpoint Endpoint, Box Box);

/// <summary>The arrows of a source.</summary>
/// <param name="Net">The source and its number.</param>
/// <param name="ExitX">Where they leave the source.</param>
/// <param name="Arrows">The arrows.</param>
internal sealed record PlacedNet(ArrowNet Net, double ExitX, IReadOnlyList<ArrowPath> Arrows);
