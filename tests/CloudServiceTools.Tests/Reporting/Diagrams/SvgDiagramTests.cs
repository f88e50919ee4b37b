using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Reporting.Diagrams.Layout;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Reporting.Diagrams;

/// <summary>SVGs, read back and measured: what a person would see is there once, in its place, and can be read.</summary>
public sealed class SvgDiagramTests
{
    private const double Tolerance = 0.11;

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "no role", "" },
        { "a role without endpoints", "<WorkerRole name='A' />" },
        { "one role with 25 endpoints", $"<WorkerRole name='A'><Endpoints>{Many(25, n => $"<InternalEndpoint name='E{n}' protocol='tcp' />")}</Endpoints></WorkerRole>" },
        { "25 open roles", Many(25, n => $"<WorkerRole name='R{n}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole>") },
        { "one sends to 24", Star(toHub: false) },
        { "24 send to one", Star(toHub: true) },
        { "a circle", $"{Many(6, n => $"<WorkerRole name='R{n}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole>")}<NetworkTrafficRules>{Many(6, n => Rule($"R{n}", $"R{(n % 6) + 1}"))}</NetworkTrafficRules>" },
        { "everybody to everybody", $"{Many(8, n => $"<WorkerRole name='R{n}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole>")}<NetworkTrafficRules>{Many(8, n => Rule($"R{n}", [.. Enumerable.Range(1, 8).Select(m => $"R{m}")]))}</NetworkTrafficRules>" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_service_is_drawn_right(string shape, string content)
    {
        Assert.NotEmpty(shape);
        AssertRight(Services.Parse(content));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_scenarios_of_the_article_are_drawn_right(int number) => AssertRight(Services.Scenario(number));

    [Randomized(6)]
    public void Services_of_25_roles_and_50_rules_are_drawn_right(Choices random) => AssertRight(Services.Large(random));

    [Randomized(40)]
    public void Whatever_names_there_are_everything_is_drawn_right(Choices random)
    {
        AssertRight(Services.Hostile(random), includeImported: random.Next(2) == 0);
    }

    [Fact]
    public void It_says_to_those_who_cannot_see_it_what_it_shows()
    {
        SvgPicture picture = new(Draw(Services.Scenario(3)));
        string[] named = picture.Root.Attribute("aria-labelledby")!.Value.Split(' ');
        XElement[] described = [.. picture.Root.Elements().Where(element => named.Contains(element.Attribute("id")?.Value))];

        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
        Assert.Equal(["title", "desc"], described.Select(element => element.Name.LocalName));
        Assert.Equal("Who may reach what in MyService", described[0].Value);
        Assert.Equal(
            "3 roles, 5 endpoints, 2 traffic rules. WebRole1/HttpIn is open to the Internet and every role. "
            + "WebRole1/InternalTCP1 is open to every role, since no rule names it. WorkerRole1/InternalTCP2 is open to WebRole1 (rule 1) only. "
            + "WorkerRole2/InternalTCP3 is open to WorkerRole1 (rule 2) only. WorkerRole2/InternalTCP4 is open to every role, since no rule names it.",
            described[1].Value);
    }

    [Fact]
    public void Colours_have_the_contrast_that_WCAG_AA_asks_for()
    {
        Assert.Equal(SvgStyle.Light.Keys, SvgStyle.Dark.Keys);
        foreach (IReadOnlyDictionary<string, string> colours in new[] { SvgStyle.Light, SvgStyle.Dark })
        {
            Dictionary<string, double> light = colours.ToDictionary(colour => colour.Key, colour => Luminance(colour.Value[1..]));
            string[] grounds = ["back", "box", "inner"];
            foreach ((string name, double value) in light.Where(pair => !grounds.Contains(pair.Key)))
            {
                double needed = name == "line" ? 3 : 4.5;
                Assert.All(grounds, ground => Assert.True(Contrast(value, light[ground]) >= needed, $"{name} on {ground}: {Contrast(value, light[ground])}"));
            }
        }
    }

    [Fact]
    public void Long_names_keep_both_ends_and_are_whole_in_the_title()
    {
        string name = "Microsoft.WindowsAzure.Plugins.SomethingThatIsMuchLongerThanAnyBoxMayBe.RdpInput";
        XElement root = new SvgPicture(Draw(Services.Parse(
            $"<WorkerRole name='A'><Endpoints><InternalEndpoint name='{name}' protocol='tcp' /></Endpoints></WorkerRole>"))).Root;

        Assert.Contains(root.Descendants(), element => element.Name.LocalName == "text"
            && Regex.IsMatch(element.Value, @"^Microsoft\.Win.*….*RdpInput$"));
        Assert.Contains(root.Descendants(), element => element.Name.LocalName == "title" && element.Value.Contains($"A/{name}:", StringComparison.Ordinal));
    }

    private static void AssertRight(ServiceDefinition definition, bool includeImported = false)
    {
        string text = Draw(definition, includeImported);
        SvgPicture picture = new(text);
        AssertSafe(text, picture.Root);
        AssertComplete(picture, new Expected(definition, includeImported));
        AssertApart(picture);
        Assert.All(picture.Labels, label => Assert.True(SvgPicture.IsInside(label.Box, label.Around), $"'{label.Text}' {label.Box} is not inside {label.Around}"));
        AssertLabelsApart(picture);
        AssertWays(picture);
        Assert.Equal(text, Draw(definition.Copy(), includeImported));
    }

    private static void AssertSafe(string text, XElement root)
    {
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "a" or "image" or "use" or "foreignObject");
        Assert.DoesNotContain(
            root.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "src");
        Assert.DoesNotContain("url(", SvgStyle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", SvgStyle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", SvgStyle.Text, StringComparison.Ordinal);
    }

    private static void AssertComplete(SvgPicture picture, Expected expected)
    {
        List<(string, string)> arrows = [.. picture.Arrows.Select(arrow => (arrow.From, arrow.To))];
        List<(string, string)> marks = [.. picture.Endpoints.Select(endpoint => (endpoint.Name, endpoint.Mark))];
        arrows.Sort(Expected.Compare);
        marks.Sort(Expected.Compare);

        Assert.Equal(expected.Arrows, arrows);
        Assert.Equal(expected.Marks, marks);
        Assert.Equal(expected.Roles, picture.Roles.Select(role => role.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>No two boxes overlap, but that an endpoint is inside its role; numbers are outside of all boxes.</summary>
    private static void AssertApart(SvgPicture picture)
    {
        Box[] outer = [picture.Internet, .. picture.Roles.Select(role => role.Box), .. picture.Arrows.Select(arrow => arrow.Badge).OfType<Box>()];
        Box[] endpoints = [.. picture.Endpoints.Select(endpoint => endpoint.Box)];
        AssertDisjoint(outer);
        AssertDisjoint(endpoints);
        Assert.All(endpoints, endpoint => Assert.Single(picture.Roles, role => SvgPicture.IsInside(endpoint, role.Box)));
        Assert.All(outer, box => Assert.True(SvgPicture.IsInside(box, picture.Page)));
    }

    private static void AssertDisjoint(Box[] boxes)
    {
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.False(SvgPicture.Overlap(boxes[i], boxes[j]), $"{boxes[i]} and {boxes[j]}");
            }
        }
    }

    private static void AssertLabelsApart(SvgPicture picture)
    {
        foreach (IGrouping<Box, (string Text, Box Box, Box Around)> group in picture.Labels.GroupBy(label => label.Around))
        {
            Box[] labels = [.. group.Where(label => label.Text.Length > 0).Select(label => new Box(label.Box.X, label.Box.Y + 2, label.Box.Width, label.Box.Height - 4))];
            AssertDisjoint(labels);
        }
    }

    /// <summary>Arrows go from their source to their endpoint, through no box, and never along the line of another source's.</summary>
    private static void AssertWays(SvgPicture picture)
    {
        Box[] boxes = [picture.Internet, .. picture.Roles.Select(role => role.Box)];
        List<(Point Start, Point End, XElement Net)> segments = [];
        foreach (SvgArrow arrow in picture.Arrows)
        {
            Point start = arrow.Corners[0];
            Point end = arrow.Corners[^1];
            Assert.Contains(
                arrow.From == "Internet" ? boxes : [.. picture.Roles.Where(role => role.Name == arrow.From).Select(role => role.Box)],
                box => Math.Abs(box.Right - start.X) <= Tolerance && start.Y > box.Y && start.Y < box.Bottom);
            Assert.Contains(
                picture.Endpoints.Where(endpoint => endpoint.Name == arrow.To).Select(endpoint => endpoint.Box),
                box => Math.Abs(box.X - Geometry.ArrowLength - end.X) <= Tolerance && end.Y > box.Y && end.Y < box.Bottom);
            foreach ((Point from, Point to) in arrow.Segments)
            {
                Assert.True(from.X == to.X || from.Y == to.Y);

                // The last stretch ends inside the role, at the endpoint.
                double right = to == end ? Math.Max(from.X, to.X) - Geometry.BoxPadding : Math.Max(from.X, to.X);
                Box line = new(Math.Min(from.X, to.X) + 1, Math.Min(from.Y, to.Y), right - Math.Min(from.X, to.X) - 2, Math.Abs(from.Y - to.Y));
                Assert.DoesNotContain(boxes, box => SvgPicture.Overlap(line with { Height = Math.Max(line.Height, 0.5), Width = Math.Max(line.Width, 0.5) }, box));
                segments.Add((from, to, arrow.Net));
            }
        }

        AssertNotAlong(segments);
    }

    private static void AssertNotAlong(List<(Point Start, Point End, XElement Net)> segments)
    {
        foreach (var line in segments.Where(segment => segment.Start.X == segment.End.X).GroupBy(segment => segment.Start.X))
        {
            AssertSpans(line.Select(segment => (Math.Min(segment.Start.Y, segment.End.Y), Math.Max(segment.Start.Y, segment.End.Y), segment.Net)));
        }

        foreach (var line in segments.Where(segment => segment.Start.Y == segment.End.Y).GroupBy(segment => segment.Start.Y))
        {
            AssertSpans(line.Select(segment => (Math.Min(segment.Start.X, segment.End.X), Math.Max(segment.Start.X, segment.End.X), segment.Net)));
        }

        static void AssertSpans(IEnumerable<(double From, double To, XElement Net)> spans)
        {
            (double From, double To, XElement Net)[] sorted = [.. spans.OrderBy(span => span.From)];
            for (int i = 1; i < sorted.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Assert.True(sorted[j].Net == sorted[i].Net || sorted[j].To <= sorted[i].From, $"{sorted[j]} {sorted[i]}");
                }
            }
        }
    }

    private static string Draw(ServiceDefinition definition, bool includeImported = false) =>
        Diagram.Write(DiagramFormat.Svg, definition, new DiagramOptions { IncludeImported = includeImported });

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(1, count).Select(text));

    private static string Star(bool toHub) =>
        "<WebRole name='Hub'><Endpoints><InputEndpoint name='In' protocol='http' port='80' /><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WebRole>"
        + Many(24, n => $"<WorkerRole name='R{n}'><Endpoints><InternalEndpoint name='E' protocol='tcp' /></Endpoints></WorkerRole>")
        + $"<NetworkTrafficRules>{Many(24, n => toHub ? Rule("Hub", $"R{n}") : Rule($"R{n}", "Hub"))}</NetworkTrafficRules>";

    private static string Rule(string to, params string[] from) =>
        $"<OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName='{to}' endpointName='E' /></Destinations><WhenSource matches='AnyRule'>"
        + string.Concat(from.Select(role => $"<FromRole roleName='{role}' />")) + "</WhenSource></OnlyAllowTrafficTo>";

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3)
            .Select(i => Convert.ToInt32(colour.Substring(i * 2, 2), 16) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
