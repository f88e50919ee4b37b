using System.Collections.Generic;
using System.Text;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>
/// The styles of an SVG. Selectors begin with the class of the picture: inside a page, its styles are for itself alone. There
/// are no variables of CSS in it, which Inkscape, librsvg and the like do not know.
/// </summary>
internal static class SvgStyle
{
    /// <summary>How many colours the arrows of different roles take turns in.</summary>
    internal const int Colours = 8;

    private const string Shapes = """
            .cs-diagram { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
            .cs-diagram text { font-size: 12px; white-space: pre; }
            .cs-diagram .title { font-size: 18px; font-weight: 600; }
            .cs-diagram .soft { font-size: 11px; }
            .cs-diagram .end { text-anchor: end; }
            .cs-diagram .middle { text-anchor: middle; }
            .cs-diagram .role-name { font-size: 14px; font-weight: 600; }
            .cs-diagram .endpoint-name { font-size: 13px; font-weight: 600; }
            .cs-diagram .endpoint .frame { stroke-width: 1.5; }
            .cs-diagram .internet .frame, .cs-diagram .everybody .frame, .cs-diagram .everybody .mark { stroke-width: 2; }
            .cs-diagram .network .frame, .cs-diagram .addresses .frame, .cs-diagram .addresses .mark { stroke-width: 2; }
            .cs-diagram .network-only .frame, .cs-diagram .network-only .mark { stroke-width: 2; }
            .cs-diagram .every-role .frame, .cs-diagram .every-role .mark { stroke-dasharray: 6 3; }
            .cs-diagram .nobody .frame, .cs-diagram .nobody .mark { stroke-dasharray: 2 3; }
            .cs-diagram .pill text { font-size: 11px; }
            .cs-diagram .halo { fill: none; stroke-width: 5; }
            .cs-diagram .way { fill: none; stroke: currentColor; stroke-width: 1.6; }
            .cs-diagram .from-internet .way { stroke-dasharray: 7 4; stroke-width: 2; }
            .cs-diagram .from-network .way { stroke-dasharray: 3 3; stroke-width: 2; }
            .cs-diagram .head, .cs-diagram .exit { fill: currentColor; }
            .cs-diagram .badge rect { stroke: currentColor; }
            .cs-diagram .badge text { font-size: 11px; font-weight: 600; text-anchor: middle; }
            .cs-diagram .net:hover .way { stroke-width: 3; }

        """;

    /// <summary>What has a colour, in which a name between @ stands for one.</summary>
    private const string Painted = """
            .cs-diagram .back { fill: @back@; }
            .cs-diagram text { fill: @text@; }
            .cs-diagram .soft { fill: @soft@; }
            .cs-diagram .frame { fill: @box@; stroke: @line@; }
            .cs-diagram .endpoint .frame { fill: @inner@; }
            .cs-diagram .mark { fill: none; stroke: @line@; }
            .cs-diagram .internet .frame, .cs-diagram .everybody .frame, .cs-diagram .everybody .mark { stroke: @public@; }
            .cs-diagram .addresses .frame, .cs-diagram .addresses .mark { stroke: @public@; }
            .cs-diagram .every-role .frame, .cs-diagram .every-role .mark { stroke: @open@; }
            .cs-diagram .nobody .frame, .cs-diagram .nobody .mark { stroke: @shut@; }
            .cs-diagram .everybody.pill text { fill: @public@; }
            .cs-diagram .addresses.pill text { fill: @public@; }
            .cs-diagram .every-role.pill text { fill: @open@; }
            .cs-diagram .nobody.pill text { fill: @shut@; }
            .cs-diagram .halo { stroke: @back@; }
            .cs-diagram .badge rect { fill: @back@; }
            .cs-diagram .badge text { fill: currentColor; }
            .cs-diagram .net { color: @line@; }
            .cs-diagram .from-internet { color: @public@; }
            .cs-diagram .c0 { color: @c0@; } .cs-diagram .c1 { color: @c1@; } .cs-diagram .c2 { color: @c2@; } .cs-diagram .c3 { color: @c3@; }
            .cs-diagram .c4 { color: @c4@; } .cs-diagram .c5 { color: @c5@; } .cs-diagram .c6 { color: @c6@; } .cs-diagram .c7 { color: @c7@; }

        """;

    /// <summary>Colours on a light ground: of text 4.5 to 1 or more in contrast, of lines 3 to 1.</summary>
    internal static IReadOnlyDictionary<string, string> Light { get; } = new Dictionary<string, string>
    {
        ["back"] = "#ffffff", ["box"] = "#f6f8fa", ["inner"] = "#ffffff",
        ["line"] = "#6e7781", ["text"] = "#1f2328", ["soft"] = "#57606a", ["public"] = "#0550ae", ["open"] = "#116329", ["shut"] = "#a40e26",
        ["c0"] = "#8250df", ["c1"] = "#bc4c00", ["c2"] = "#0a7a6c", ["c3"] = "#bf3989",
        ["c4"] = "#6f5600", ["c5"] = "#3b5bdb", ["c6"] = "#a1352c", ["c7"] = "#4d6b1f",
    };

    /// <summary>The same on a dark ground.</summary>
    internal static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>
    {
        ["back"] = "#0d1117", ["box"] = "#161b22", ["inner"] = "#0d1117",
        ["line"] = "#8b949e", ["text"] = "#e6edf3", ["soft"] = "#a9b2bc", ["public"] = "#79c0ff", ["open"] = "#7ee787", ["shut"] = "#ffa198",
        ["c0"] = "#d2a8ff", ["c1"] = "#ffa657", ["c2"] = "#56d4c4", ["c3"] = "#ff9bce",
        ["c4"] = "#e3c04b", ["c5"] = "#a5b8ff", ["c6"] = "#ff9b91", ["c7"] = "#b5d66b",
    };

    internal static string Text { get; } =
        $"  <style>\n{Shapes}{Paint(Light)}    @media (prefers-color-scheme: dark) {{\n{Paint(Dark)}    }}\n  </style>\n".Replace("\r\n", "\n");

    private static string Paint(IReadOnlyDictionary<string, string> colours)
    {
        StringBuilder text = new(Painted);
        foreach (KeyValuePair<string, string> colour in colours)
        {
            text.Replace($"@{colour.Key}@", colour.Value);
        }

        return text.ToString();
    }
}
