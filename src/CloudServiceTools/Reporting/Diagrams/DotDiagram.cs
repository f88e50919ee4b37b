using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>A graph of Graphviz: a cluster for each role, its endpoints in it, and edges with the numbers of rules.</summary>
internal sealed class DotDiagram : IDiagramWriter
{
    public string Write(DiagramModel model)
    {
        StringBuilder text = new();
        text.Append("digraph ").Append(Quoted(model.Service)).Append(" {\n");
        text.Append("    graph [rankdir=LR, compound=true, fontname=\"sans-serif\", labelloc=t, label=")
            .Append(Quoted(DiagramText.Title(model), DiagramText.Counts(model))).Append("];\n");
        text.Append("    node [shape=box, fontname=\"sans-serif\", fontsize=11];\n");
        text.Append("    edge [fontname=\"sans-serif\", fontsize=10];\n");
        text.Append("    internet [shape=ellipse, label=").Append(Quoted(DiagramText.Internet)).Append("];\n");
        if (model.HasNetwork)
        {
            text.Append("    network [shape=ellipse, label=").Append(Quoted(DiagramText.VirtualNetwork)).Append("];\n");
        }

        HashSet<DiagramRole> loops = [.. model.Flows.Where(flow => flow.IsLoop).Select(flow => flow.To.Role)];
        foreach (DiagramRole role in model.Roles)
        {
            AppendRole(text, role, loops.Contains(role));
        }

        foreach (DiagramFlow flow in model.Flows)
        {
            AppendFlow(text, flow);
        }

        AppendLegend(text, model);
        return text.Append("}\n").ToString();
    }

    private static void AppendRole(StringBuilder text, DiagramRole role, bool isLoop)
    {
        text.Append("    subgraph ").Append(Cluster(role)).Append(" {\n");
        text.Append("        graph [style=rounded, label=").Append(Quoted(role.Name, DiagramText.TypeOf(role))).Append("];\n");
        foreach (DiagramEndpoint endpoint in role.Endpoints)
        {
            List<string> lines = [endpoint.Name, endpoint.Address, DiagramText.Mark(endpoint)];
            if (endpoint.ImportedFrom is { } module)
            {
                lines.Add($"imported by {module}");
            }

            text.Append("        ").Append(Id(endpoint)).Append(" [style=").Append(Style(endpoint.Openness))
                .Append(", label=").Append(Quoted([.. lines.Where(line => line.Length > 0)])).Append("];\n");
        }

        if (role.Endpoints.Count == 0)
        {
            text.Append("        ").Append(Representative(role)).Append(" [shape=plaintext, label=")
                .Append(Quoted(DiagramText.NoEndpoints)).Append("];\n");
        }

        if (isLoop)
        {
            text.Append("        ").Append(Sender(role)).Append(" [shape=ellipse, style=filled, fillcolor=gray95, label=\"sends\"];\n");
        }

        text.Append("    }\n");
    }

    /// <summary>
    /// An edge between nodes that starts at the edge of a cluster (ltail). One to a node in that cluster has to start at a node.
    /// </summary>
    private static void AppendFlow(StringBuilder text, DiagramFlow flow)
    {
        (string tail, string style) = flow switch
        {
            { From: null } => (flow.Outside == DiagramOutside.Internet ? "internet" : "network", "style=dashed, penwidth=1.5"),
            { IsLoop: true } => (Sender(flow.From), $"label={Quoted(DiagramText.Rules(flow.Rules))}"),
            _ => (Representative(flow.From), $"ltail={Cluster(flow.From)}, label={Quoted(DiagramText.Rules(flow.Rules))}"),
        };
        text.Append("    ").Append(tail).Append(" -> ").Append(Id(flow.To)).Append(" [").Append(style)
            .Append(", tooltip=").Append(Quoted(DiagramText.Sentence(flow))).Append("];\n");
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
        if (lines.Count > 0)
        {
            text.Append("    legend [shape=note, fontsize=10, label=\"")
                .Append(string.Concat(lines.Select(line => Escaped(line) + "\\l"))).Append("\"];\n");
        }
    }

    private static string Style(Openness openness) => openness switch
    {
        Openness.Everybody or Openness.Addresses or Openness.Network => "bold",
        Openness.EveryRole => "dashed",
        Openness.Listed => "solid",
        _ => "dotted",
    };

    private static string Cluster(DiagramRole role) => $"cluster_role{ReportWords.Number(role.Number)}";

    private static string Id(DiagramEndpoint endpoint) => $"endpoint{ReportWords.Number(endpoint.Number)}";

    private static string Representative(DiagramRole role) =>
        role.Endpoints.Count > 0 ? Id(role.Endpoints[0]) : $"none{ReportWords.Number(role.Number)}";

    private static string Sender(DiagramRole role) => $"sender{ReportWords.Number(role.Number)}";

    private static string Quoted(params string[] lines) => $"\"{string.Join("\\n", lines.Select(Escaped))}\"";

    /// <summary>Graphviz reads backslashes and entities in a quoted string.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("\\", "\\\\").Replace("\"", "\\\"");
}
