using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudServiceTools.Reporting.Diagrams.Layout;
using Xunit;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>An SVG read back: where its boxes, labels and arrows are.</summary>
internal sealed partial class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal SvgPicture(string text)
    {
        Root = XDocument.Parse(text).Root!;
        Page = new Box(0, 0, Number(Root, "width"), Number(Root, "height"));
        Roles = [.. Groups("role").Select(group => (group.Attribute("data-role")!.Value, Frame(group)))];
        Endpoints = [.. Groups("endpoint").Select(group => (group.Attribute("data-endpoint")!.Value, ClassesOf(group)[1], Frame(group)))];
        Internet = Frame(Groups("internet").Single());
        Arrows = [.. Groups("flow").Select(group => new SvgArrow(
            group.Attribute("data-from")!.Value,
            group.Attribute("data-to")!.Value,
            group.Parent!,
            [.. Corners(group, group.Elements(Svg + "path").First().Attribute("d")!.Value)],
            group.Descendants(Svg + "rect").Select(rectangle => (Box?)BoxOf(rectangle)).FirstOrDefault()))];
        Labels = [.. Root.Descendants(Svg + "text").Select(LabelOf)];
    }

    internal XElement Root { get; }

    internal Box Page { get; }

    internal Box Internet { get; }

    internal IReadOnlyList<(string Name, Box Box)> Roles { get; }

    internal IReadOnlyList<(string Name, string Mark, Box Box)> Endpoints { get; }

    internal IReadOnlyList<SvgArrow> Arrows { get; }

    /// <summary>The labels, each with the box that it has to be in.</summary>
    internal IReadOnlyList<(string Text, Box Box, Box Around)> Labels { get; }

    internal static bool Overlap(Box one, Box other) =>
        one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;

    internal static bool IsInside(Box inner, Box outer) =>
        inner.X >= outer.X && inner.Right <= outer.Right && inner.Y >= outer.Y && inner.Bottom <= outer.Bottom;

    private (string Text, Box Box, Box Around) LabelOf(XElement label)
    {
        string[] classes = ClassesOf(label);
        (double size, bool isBold) = classes[0] switch
        {
            "title" => (18, true),
            "role-name" => (14, true),
            "endpoint-name" => (13, true),
            "number" => (11, true),
            "soft" or "middle" => (11.0, false),
            "text" or "note" => (12, false),
            string other => throw new InvalidOperationException(other),
        };
        (double dx, double dy) = Moved(label);
        double width = label.Attribute("textLength") is { } given ? Parse(given.Value) : TextMetrics.Width(label.Value, size, isBold);
        double x = Number(label, "x") + dx
            - (classes.Contains("end") ? width : classes.Contains("middle") || classes[0] == "number" ? width / 2 : 0);
        XElement? around = label.Parent!.Element(Svg + "rect");
        return (label.Value, new Box(x, Number(label, "y") + dy - size, width, size * 1.25), around is null || label.Parent == Root ? Page : BoxOf(around));
    }

    private IEnumerable<XElement> Groups(string kind) => Root.Descendants(Svg + "g").Where(group => ClassesOf(group)[0] == kind);

    private static string[] ClassesOf(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [string.Empty];

    private static Box Frame(XElement group) => BoxOf(group.Elements(Svg + "rect").Single());

    private static Box BoxOf(XElement rectangle)
    {
        (double x, double y) = Moved(rectangle);
        return new(Number(rectangle, "x") + x, Number(rectangle, "y") + y, Number(rectangle, "width"), Number(rectangle, "height"));
    }

    private static (double X, double Y) Moved(XElement element)
    {
        string? transform = element.Ancestors().Select(ancestor => ancestor.Attribute("transform")?.Value).FirstOrDefault(value => value is not null);
        double[] by = transform is null ? [0, 0] : [.. Numbers().Matches(transform).Select(match => Parse(match.Value))];
        return (by[0], by[1]);
    }

    /// <summary>The corners of a path that has lines, and curves around the corners.</summary>
    private static IEnumerable<Point> Corners(XElement element, string path)
    {
        (double dx, double dy) = Moved(element);
        double lastY = 0;
        foreach (Match command in Commands().Matches(path))
        {
            double[] numbers = [.. Numbers().Matches(command.Groups[2].Value).Select(match => Parse(match.Value))];
            switch (command.Groups[1].Value)
            {
                case "M" or "Q":
                    lastY = command.Groups[1].Value == "Q" ? numbers[3] : numbers[1];
                    yield return new(numbers[0] + dx, numbers[1] + dy);
                    break;
                case "H":
                    yield return new(numbers[0] + dx, lastY + dy);
                    break;
                default:
                    Assert.Equal("L", command.Groups[1].Value);
                    break;
            }
        }
    }

    private static double Number(XElement element, string name) => Parse(element.Attribute(name)?.Value ?? "0");

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex("([A-Za-z])([^A-Za-z]*)")]
    private static partial Regex Commands();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}

/// <summary>An arrow of an SVG.</summary>
/// <param name="From">Who sends.</param>
/// <param name="To">The endpoint.</param>
/// <param name="Net">The group of the arrows that leave together.</param>
/// <param name="Corners">Where it turns.</param>
/// <param name="Badge">Where its number is.</param>
internal sealed record SvgArrow(string From, string To, XElement Net, IReadOnlyList<Point> Corners, Box? Badge)
{
    internal IEnumerable<(Point Start, Point End)> Segments => Corners.Zip(Corners.Skip(1));
}
