using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>A flowchart of Mermaid: a box around each role, its endpoints in it, and arrows with the numbers of rules.</summary>
internal sealed class MermaidDiagram : IDiagramWriter
{
    private const string Classes = """
            classDef everybody stroke-width:3px
            classDef everyRole stroke-width:2px,stroke-dasharray:6 3
            classDef listed stroke-width:1px
            classDef nobody stroke-width:2px,stroke-dasharray:2 3
            classDef legend text-align:left

        """;

    public string Write(DiagramModel model)
    {
        StringBuilder text = new();
        text.Append("flowchart LR\n");
        text.Append("    accTitle: ").Append(Line(DiagramText.Title(model))).Append('\n');
        text.Append("    accDescr: ").Append(Line(DiagramText.Counts(model))).Append('\n');
        text.Append("    internet([").Append(Quoted(DiagramText.Internet)).Append("])\n");
        if (model.HasNetwork)
        {
            text.Append("    network([").Append(Quoted(DiagramText.VirtualNetwork)).Append("])\n");
        }

        HashSet<DiagramRole> loops = [.. model.Flows.Where(flow => flow.IsLoop).Select(flow => flow.To.Role)];
        foreach (DiagramRole role in model.Roles)
        {
            AppendRole(text, role, loops.Contains(role));
        }

        foreach (DiagramFlow flow in model.Flows)
        {
            string to = Id(flow.To);
            _ = flow.From is null
                ? text.Append("    ").Append(flow.Outside == DiagramOutside.Internet ? "internet" : "network").Append(" -.-> ").Append(to).Append('\n')
                : text.Append("    ").Append(flow.IsLoop ? Sender(flow.From) : Id(flow.From)).Append(" -->|")
                    .Append(Quoted(DiagramText.Rules(flow.Rules))).Append("| ").Append(to).Append('\n');
        }

        AppendLegend(text, model);
        text.Append(Classes.Replace("\r\n", "\n"));
        if (model.Endpoints.Any(endpoint => endpoint.Openness is Openness.Addresses or Openness.Network))
        {
            text.Append("    classDef addresses stroke-width:3px,stroke-dasharray:8 2\n    classDef network stroke-width:3px,stroke-dasharray:4 2\n");
        }

        foreach (IGrouping<Openness, DiagramEndpoint> group in model.Endpoints.GroupBy(endpoint => endpoint.Openness))
        {
            text.Append("    class ").Append(string.Join(",", group.Select(Id))).Append(' ').Append(Class(group.Key)).Append('\n');
        }

        text.Append("    class legend legend\n");
        return text.ToString();
    }

    /// <summary>A page of Markdown with the diagram in it.</summary>
    internal static string InMarkdown(string diagram, string service) =>
        $"# {MarkdownText.Escaped(DiagramText.Clean(service))}\n\n```mermaid\n{diagram}```\n";

    /// <summary>
    /// A box whose edge the role's arrows start at. Mermaid has no arrow from a box to what is inside it: for a role that may
    /// send to itself there is a node inside, and that arrow starts there.
    /// </summary>
    private static void AppendRole(StringBuilder text, DiagramRole role, bool isLoop)
    {
        text.Append("    subgraph ").Append(Id(role)).Append('[')
            .Append(Quoted(role.Name, $"({DiagramText.TypeOf(role)})")).Append("]\n");
        foreach (DiagramEndpoint endpoint in role.Endpoints)
        {
            string name = endpoint.Address.Length == 0 ? endpoint.Name : $"{endpoint.Name}: {endpoint.Address}";
            string[] lines = endpoint.ImportedFrom is { } module
                ? [name, DiagramText.Mark(endpoint), $"imported by {module}"]
                : [name, DiagramText.Mark(endpoint)];
            text.Append("        ").Append(Id(endpoint)).Append('[').Append(Lines(lines)).Append("]\n");
        }

        if (role.Endpoints.Count == 0)
        {
            text.Append("        none").Append(ReportWords.Number(role.Number)).Append('[')
                .Append(Quoted(DiagramText.NoEndpoints)).Append("]\n");
        }

        if (isLoop)
        {
            text.Append("        ").Append(Sender(role)).Append("([").Append(Quoted("sends")).Append("])\n");
        }

        text.Append("    end\n");
    }

    private static void AppendLegend(StringBuilder text, DiagramModel model)
    {
        List<string> lines = [];
        if (model.Flows.Any(flow => flow.From is not null))
        {
            lines.Add($"arrow with a number: {DiagramText.RuleLegend}");
        }

        lines.AddRange(model.Endpoints.Select(endpoint => endpoint.Openness).Distinct().OrderBy(openness => openness)
            .Select(openness => $"{DiagramText.MarkOf(openness)}: {DiagramText.Legend(openness)}"));
        lines.AddRange(model.Notes);
        if (lines.Count == 0)
        {
            lines.Add("nothing can be reached");
        }

        text.Append("    legend[").Append(Lines(lines)).Append("]\n");
    }

    private static string Id(DiagramEndpoint endpoint) => $"endpoint{ReportWords.Number(endpoint.Number)}";

    private static string Id(DiagramRole role) => $"role{ReportWords.Number(role.Number)}";

    private static string Sender(DiagramRole role) => $"sender{ReportWords.Number(role.Number)}";

    private static string Class(Openness openness) => openness switch
    {
        Openness.Everybody => "everybody",
        Openness.Addresses => "addresses",
        Openness.Network => "network",
        Openness.EveryRole => "everyRole",
        Openness.Listed => "listed",
        _ => "nobody",
    };

    private static string Quoted(params string[] words) => $"\"{string.Join(" ", words.Select(Escaped))}\"";

    private static string Lines(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escaped))}\"";

    /// <summary>
    /// Everything but letters, digits and what is harmless as an entity of Mermaid, <c>#number;</c>: quotes and brackets,
    /// HTML, and what would be Markdown, a link or an icon.
    /// </summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            _ = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is ' ' or ',' or '(' or ')' or '/' or '+' or '→' or '\uFFFD'
                || (c is '.' or '-' or ':' && IsInside(text, i))
                ? escaped.Append(c)
                : escaped.Append('#').Append(ReportWords.Number(c)).Append(';');
        }

        return escaped.ToString();
    }

    /// <summary>Whether a mark stands behind a letter or digit: at the start of a line it could begin a list.</summary>
    private static bool IsInside(string text, int index) => index > 0 && char.IsLetterOrDigit(text[index - 1]);

    /// <summary>Text of a statement that ends with its line, in which entities are not read.</summary>
    private static string Line(string text) => text.Replace('#', ' ').Replace(';', ' ').Replace('{', ' ').Replace('}', ' ').Replace('%', ' ');
}
