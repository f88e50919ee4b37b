using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudServiceTools.Reporting.Diagrams.Layout;
using static CloudServiceTools.Reporting.Diagrams.SvgText;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>A picture for browsers: light and dark, with text that can be selected, and a description for those who cannot see it.</summary>
internal sealed class SvgDiagram : IDiagramWriter
{
    private const double CornerRadius = 6;
    private const int HeadingHeight = 84;
    private const int MinimumWidth = 640;

    public string Write(DiagramModel model)
    {
        DiagramLayout layout = DiagramLayout.Of(model);
        double width = Math.Max(MinimumWidth, layout.Width + (2 * Geometry.Margin));
        SvgLegend legend = new(model, width);
        double legendTop = HeadingHeight + layout.Height + Geometry.Margin;
        double height = legendTop + legend.Height + Geometry.Margin;

        // Two pictures may stand in one page, and an id is the page's.
        string id = $"cs-diagram-{Hash(model)}";
        SvgText svg = new();
        svg.Open(
            "svg", "xmlns", "http://www.w3.org/2000/svg", "class", "cs-diagram", "role", "img", "aria-labelledby", $"{id}-title {id}-desc",
            "width", Number(width), "height", Number(height), "viewBox", $"0 0 {Number(width)} {Number(height)}");
        svg.Content("title", DiagramText.Title(model), "id", $"{id}-title");
        svg.Content("desc", string.Join(" ", DiagramText.Sentences(model)), "id", $"{id}-desc");
        svg.Raw(SvgStyle.Text);
        svg.Empty("rect", "class", "back", "width", Number(width), "height", Number(height));
        double room = width - (2 * Geometry.Margin);
        svg.Label("title", Geometry.Margin, 36, TextMetrics.Fit(model.Service, room, Geometry.TitleSize, isBold: true), Geometry.TitleSize, isBold: true);
        svg.Label("soft", Geometry.Margin, 56, DiagramText.Counts(model), Geometry.SmallSize);
        svg.Open("g", "transform", $"translate({Number(Geometry.Margin)} {Number(HeadingHeight)})");
        foreach (PlacedOutside outside in layout.Outside)
        {
            WriteOutside(svg, outside, model);
        }

        foreach (PlacedBox role in layout.Roles)
        {
            WriteRole(svg, role);
        }

        foreach (PlacedEndpoint endpoint in layout.Endpoints)
        {
            WriteEndpoint(svg, endpoint);
        }

        foreach (PlacedNet net in layout.Nets)
        {
            WriteArrows(svg, net);
        }

        svg.Close("g");
        legend.Write(svg, legendTop);
        svg.Close("svg");
        return svg.ToString();
    }

    internal static string Class(Openness openness) => openness switch
    {
        Openness.Everybody => "everybody",
        Openness.Addresses => "addresses",
        Openness.Network => "network-only",
        Openness.EveryRole => "every-role",
        Openness.Listed => "listed",
        _ => "nobody",
    };

    internal static void WritePill(SvgText svg, Openness openness, string text, double x, double y)
    {
        svg.Open("g", "class", $"pill {Class(openness)}");
        double width = BoxText.PillWidth(text);
        svg.Rectangle("mark", new Box(x, y, width, 18), 9);
        svg.Label("middle", x + (width / 2), y + 13, text, Geometry.SmallSize);
        svg.Close("g");
    }

    internal static void WriteBadge(SvgText svg, Box box, string numbers)
    {
        svg.Open("g", "class", "badge");
        svg.Rectangle("number", box, Geometry.BadgeHeight / 2.0);
        svg.Label("number", box.X + (box.Width / 2), box.Y + 11, numbers, Geometry.SmallSize, isBold: true);
        svg.Close("g");
    }

    /// <summary>The arrowhead before a tip.</summary>
    internal static string Head(Point tip) => $"M{Number(tip.X)} {Number(tip.Y)}l{Number(-Geometry.ArrowLength - 1)} -4.5v9z";

    private static void WriteOutside(SvgText svg, PlacedOutside placed, DiagramModel model)
    {
        (DiagramOutside outside, Box box) = placed;
        svg.Open("g", "class", outside == DiagramOutside.Internet ? "internet" : "network");
        svg.Rectangle("frame", box, box.Height / 2);
        double middle = box.X + (box.Width / 2);
        bool isSender = model.Flows.Any(flow => flow.From is null && flow.Outside == outside);
        svg.Label("role-name middle", middle, box.Y + (isSender ? 37 : 30), DiagramText.NameOf(outside), Geometry.RoleSize, isBold: true);
        if (!isSender)
        {
            svg.Label("soft middle", middle, box.Y + 46, "reaches nothing", Geometry.SmallSize);
        }

        svg.Close("g");
    }

    private static void WriteRole(SvgText svg, PlacedBox placed)
    {
        (DiagramRole role, Box box) = placed;
        svg.Open("g", "class", "role", "data-role", role.Name);
        svg.Content("title", $"{role.Name} ({DiagramText.TypeOf(role)})");
        svg.Rectangle("frame", box, 8);
        svg.Label("role-name", box.X + Geometry.BoxPadding, box.Y + 25, BoxText.RoleName(role, box.Width), Geometry.RoleSize, isBold: true);
        svg.Label("soft end", box.Right - Geometry.BoxPadding, box.Y + 25, DiagramText.TypeOf(role), Geometry.SmallSize);
        if (role.Endpoints.Count == 0)
        {
            svg.Label("soft", box.X + Geometry.BoxPadding, box.Y + Geometry.HeaderHeight + 11, DiagramText.NoEndpoints, Geometry.SmallSize);
        }

        svg.Close("g");
    }

    private static void WriteEndpoint(SvgText svg, PlacedEndpoint placed)
    {
        (DiagramEndpoint endpoint, Box box) = placed;
        string mark = DiagramText.Mark(endpoint);
        double middle = box.Y + (box.Height / 2);
        svg.Open("g", "class", $"endpoint {Class(endpoint.Openness)}", "data-endpoint", endpoint.QualifiedName);
        svg.Content("title", $"{endpoint.QualifiedName}: {endpoint.Address}, open to {mark}");
        svg.Rectangle("frame", box, 5);
        svg.Label(
            "endpoint-name", box.X + BoxText.Inset, middle - 6, BoxText.EndpointName(endpoint, box.Width), Geometry.NameSize, isBold: true);
        if (endpoint.Address.Length > 0)
        {
            svg.Label("soft end", box.Right - BoxText.Inset, middle - 6, BoxText.Address(endpoint, box.Width), Geometry.SmallSize);
        }

        WritePill(svg, endpoint.Openness, mark, box.X + BoxText.Inset, middle + 1);
        if (endpoint.ImportedFrom is not null)
        {
            svg.Label("soft end", box.Right - BoxText.Inset, middle + 14, BoxText.Import(endpoint, box.Width), Geometry.SmallSize);
        }

        svg.Close("g");
    }

    /// <summary>
    /// The arrows of a source, on a rim in the colour of the background: where they cross others, they pass over them.
    /// </summary>
    private static void WriteArrows(SvgText svg, PlacedNet placed)
    {
        svg.Open("g", "class", NetClass(placed.Net));
        string[] ways = [.. placed.Arrows.Select(Way)];
        svg.Empty("path", "class", "halo", "d", string.Concat(ways));
        foreach ((ArrowPath arrow, string way) in placed.Arrows.Zip(ways, (arrow, way) => (arrow, way)))
        {
            DiagramFlow flow = arrow.Flow;
            svg.Open(
                "g", "class", "flow", "data-from", flow.From?.Name ?? DiagramText.NameOf(flow.Outside), "data-to", flow.To.QualifiedName,
                "data-rule", string.Join(" ", flow.Rules.Select(ReportWords.Number)));
            svg.Content("title", DiagramText.Sentence(flow));
            svg.Empty("path", "class", "way", "d", way);
            svg.Empty("path", "class", "head", "d", Head(arrow.Tip));
            if (arrow.Badge is { } badge)
            {
                WriteBadge(svg, badge, DiagramText.Numbers(flow.Rules));
            }

            svg.Close("g");
        }

        svg.Empty("circle", "class", "exit", "cx", Number(placed.ExitX), "cy", Number(placed.Net.ExitY), "r", "3.5");
        svg.Close("g");
    }

    private static string NetClass(ArrowNet net) =>
        net.Source.Outside is { } outside
            ? (outside == DiagramOutside.Internet ? "net from-internet" : "net from-network")
            : $"net c{ReportWords.Number(net.Source.Role!.Number % SvgStyle.Colours)}";

    /// <summary>Lines with round corners, up to where the arrowhead begins.</summary>
    private static string Way(ArrowPath arrow)
    {
        IReadOnlyList<Point> points = arrow.Points;
        StringBuilder way = new(256);
        way.Append('M').Append(Number(points[0].X)).Append(' ').Append(Number(points[0].Y));
        for (int i = 1; i < points.Count - 1; i++)
        {
            Point corner = points[i];
            double radius = Math.Min(CornerRadius, Math.Min(Length(points[i - 1], corner), Length(corner, points[i + 1])) / 2);
            Point before = Toward(corner, points[i - 1], radius);
            Point after = Toward(corner, points[i + 1], radius);
            way.Append('L').Append(Number(before.X)).Append(' ').Append(Number(before.Y))
                .Append('Q').Append(Number(corner.X)).Append(' ').Append(Number(corner.Y))
                .Append(' ').Append(Number(after.X)).Append(' ').Append(Number(after.Y));
        }

        return way.Append('H').Append(Number(arrow.Tip.X - Geometry.ArrowLength)).ToString();
    }

    private static double Length(Point one, Point other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Point Toward(Point from, Point to, double distance) => new(
        from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));

    /// <summary>The same for the same picture, on every machine.</summary>
    private static string Hash(DiagramModel model)
    {
        uint hash = 2166136261;
        foreach (char c in string.Join("\n", DiagramText.Sentences(model).Prepend(model.Service)))
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
