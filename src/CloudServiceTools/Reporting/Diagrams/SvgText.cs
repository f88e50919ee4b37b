using System.Globalization;
using System.Text;
using CloudServiceTools.Reporting.Diagrams.Layout;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>Writes the elements of an SVG, with every text and number as XML wants it.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal void Open(string name, params string[] attributes)
    {
        Start(name, attributes);
        _text.Append(">\n");
        _depth++;
    }

    internal void Close(string name)
    {
        _depth--;
        Indent().Append("</").Append(name).Append(">\n");
    }

    internal void Empty(string name, params string[] attributes)
    {
        Start(name, attributes);
        _text.Append(" />\n");
    }

    internal void Content(string name, string content, params string[] attributes)
    {
        Start(name, attributes);
        _text.Append('>').Append(Escaped(content)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>Lines of one's own making, as they are.</summary>
    internal void Raw(string lines) => _text.Append(lines.Replace("\r\n", "\n"));

    internal void Rectangle(string kind, Box box, double radius) => Empty(
        "rect", "class", kind, "x", Number(box.X), "y", Number(box.Y), "width", Number(box.Width), "height", Number(box.Height), "rx", Number(radius));

    /// <summary>A label. Text of scripts whose widths are not known is made as wide as the layout took it for.</summary>
    internal void Label(string kind, double x, double y, string text, double size, bool isBold = false)
    {
        if (TextMetrics.IsCertain(text))
        {
            Content("text", text, "class", kind, "x", Number(x), "y", Number(y));
        }
        else
        {
            Content(
                "text", text, "class", kind, "x", Number(x), "y", Number(y),
                "textLength", Number(TextMetrics.Width(text, size, isBold)), "lengthAdjust", "spacingAndGlyphs");
        }
    }

    internal static string Number(double number) => System.Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _text.ToString();

    private void Start(string name, string[] attributes)
    {
        Indent().Append('<').Append(name);
        for (int i = 0; i < attributes.Length; i += 2)
        {
            _text.Append(' ').Append(attributes[i]).Append("=\"").Append(Escaped(attributes[i + 1])).Append('"');
        }
    }

    private StringBuilder Indent() => _text.Append(' ', 2 * _depth);

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
