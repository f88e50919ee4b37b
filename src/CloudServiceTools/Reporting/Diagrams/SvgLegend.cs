using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Reporting.Diagrams.Layout;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>What the lines and marks of a picture mean: those that are in it, and no others.</summary>
internal sealed class SvgLegend
{
    private const int LineHeight = 16;
    private const int RowGap = 8;
    private const int SampleWidth = 104;
    private const string Example = "1";
    private const string Rule = "net";

    private readonly List<(Openness? Mark, string Arrow, IReadOnlyList<string> Lines)> _rows = [];

    internal SvgLegend(DiagramModel model, double width)
    {
        double room = width - (2 * Geometry.Margin) - SampleWidth;
        if (model.Flows.Any(flow => flow is { From: null, Outside: DiagramOutside.Internet }))
        {
            Add(null, "net from-internet", "the Internet may send");
        }

        if (model.HasNetwork)
        {
            Add(null, "net from-network", "the virtual network may send");
        }

        if (model.Flows.Any(flow => flow.From is not null))
        {
            Add(null, Rule, DiagramText.RuleLegend);
        }

        foreach (Openness openness in model.Endpoints.Select(endpoint => endpoint.Openness).Distinct().OrderBy(openness => openness))
        {
            Add(openness, string.Empty, DiagramText.Legend(openness));
        }

        Notes = [.. model.Notes.SelectMany(note => TextMetrics.Wrap($"Note: {note}", width - (2 * Geometry.Margin), Geometry.TextSize))];

        void Add(Openness? mark, string arrow, string text) =>
            _rows.Add((mark, arrow, TextMetrics.Wrap(text, room, Geometry.TextSize)));
    }

    internal double Height => _rows.Sum(row => (row.Lines.Count * LineHeight) + RowGap) + (Notes.Count * LineHeight);

    private IReadOnlyList<string> Notes { get; }

    internal void Write(SvgText svg, double top)
    {
        svg.Open("g", "class", "legend");
        double y = top;
        foreach ((Openness? mark, string arrow, IReadOnlyList<string> lines) in _rows)
        {
            if (mark is { } openness)
            {
                SvgDiagram.WritePill(svg, openness, DiagramText.MarkOf(openness), Geometry.Margin, y);
            }
            else
            {
                WriteArrow(svg, arrow, y + 9);
            }

            foreach (string line in lines)
            {
                svg.Label("text", Geometry.Margin + SampleWidth, y + 13, line, Geometry.TextSize);
                y += LineHeight;
            }

            y += RowGap;
        }

        foreach (string note in Notes)
        {
            svg.Label("note", Geometry.Margin, y + 13, note, Geometry.TextSize);
            y += LineHeight;
        }

        svg.Close("g");
    }

    private static void WriteArrow(SvgText svg, string arrow, double y)
    {
        Point tip = new(Geometry.Margin + 84, y);
        svg.Open("g", "class", arrow);
        svg.Empty("path", "class", "way", "d", $"M{SvgText.Number(Geometry.Margin)} {SvgText.Number(y)}H{SvgText.Number(tip.X - Geometry.ArrowLength)}");
        svg.Empty("path", "class", "head", "d", SvgDiagram.Head(tip));
        if (arrow == Rule)
        {
            double width = BoxText.BadgeWidth(Example);
            SvgDiagram.WriteBadge(
                svg, new Box(tip.X - Geometry.ArrowLength - 6 - width, y - (Geometry.BadgeHeight / 2.0), width, Geometry.BadgeHeight), Example);
        }

        svg.Close("g");
    }
}
