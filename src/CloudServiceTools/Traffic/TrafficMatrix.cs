using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Decisions as one table: sources down, endpoints across.</summary>
public sealed class TrafficMatrix
{
    private const string Gap = "  ";

    /// <summary>How wide a table is at most, in characters: what a console of the usual 80 columns shows.</summary>
    private const int Wide = 79;

    private const int LongestLabel = 100;

    /// <summary>The most pairs of a source and an endpoint that a table is made of. Services have some hundreds.</summary>
    internal const int MaximumCells = 250_000;

    private readonly Dictionary<string, Dictionary<string, TrafficDecision>> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the decisions; pairs that none is about stay empty.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: there are more than 250,000 decisions.</exception>
    public TrafficMatrix(IEnumerable<TrafficDecision> decisions)
    {
        int cells = 0;
        List<string> sources = [];
        List<string> endpoints = [];
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (TrafficDecision decision in decisions)
        {
            if (!_rows.TryGetValue(decision.Source, out Dictionary<string, TrafficDecision>? row))
            {
                sources.Add(decision.Source);
                _rows[decision.Source] = row = new(StringComparer.OrdinalIgnoreCase);
            }

            row[decision.To] = ++cells <= MaximumCells ? decision : throw TrafficErrors.MatrixTooLarge();
            if (known.Add(decision.To))
            {
                endpoints.Add(decision.To);
            }
        }

        Sources = InOrder(sources);
        LabelWidth = sources.Count == 0 ? 0 : sources.Max(source => Label(source).Length);
        Endpoints = endpoints;
    }

    /// <summary>The sources, from the top.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The endpoints as <c>Role/Endpoint</c>, from the left.</summary>
    public IReadOnlyList<string> Endpoints { get; }

    /// <summary>The decision for a pair; null where there is none.</summary>
    public TrafficDecision? this[string source, string roleEndpoint] =>
        _rows.TryGetValue(source, out Dictionary<string, TrafficDecision>? row)
        && row.TryGetValue(roleEndpoint, out TrafficDecision? decision)
            ? decision
            : null;

    /// <summary>
    /// The table as text, in parts where it is wide. A cell says what lets the source in: the number of a rule,
    /// <c>all n</c> for a rule that lets in every role, <c>open</c> where no rule names the endpoint, <c>public</c>; or <c>-</c>,
    /// where nothing does.
    /// </summary>
    public string Text => ToString();

    /// <inheritdoc cref="Text"/>
    public override string ToString()
    {
        if (Endpoints.Count == 0)
        {
            return "No traffic.";
        }

        string[] roles = [.. Endpoints.Select(endpoint => Label(endpoint.Substring(0, endpoint.LastIndexOf('/'))))];
        string[] names = [.. Endpoints.Select(endpoint => Label(endpoint.Substring(endpoint.LastIndexOf('/') + 1)))];
        StringBuilder text = new();
        int[] widths = Widths(roles, names);
        if (Parts(widths).Count() == 1)
        {
            AppendTable(text, widths, roles, names);
            AppendLegend(text);
            return text.ToString();
        }

        string[] numbers = [.. Endpoints.Select((_, index) => $"[{(index + 1).ToString(CultureInfo.InvariantCulture)}]")];
        AppendTable(text, Widths(numbers), numbers);
        AppendLegend(text);
        text.Append("\n\n").Append(string.Join("\n", Endpoints.Select((name, index) => $"{numbers[index]} {Label(name)}")));
        return text.ToString();
    }

    private IEnumerable<TrafficDecision> Decisions => _rows.Values.SelectMany(row => row.Values);

    private int LabelWidth { get; }

    /// <summary>As the definition has them, the Internet last: the first decision may be about any of them.</summary>
    private List<string> InOrder(List<string> sources)
    {
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        foreach (Role role in Decisions.FirstOrDefault()?.GetDefinition()?.Roles ?? Enumerable.Empty<Role>())
        {
            places[role.Name] = places.Count;
        }

        return [.. sources.OrderBy(source => places.TryGetValue(source, out int place) ? place : int.MaxValue)];
    }

    private int[] Widths(params string[][] headings) => [.. Endpoints.Select((endpoint, index) => Math.Max(
        headings.Max(heading => heading[index].Length), Sources.Max(source => Cell(source, endpoint).Length)))];

    /// <summary>The columns that fit beside one another, as the first and how many.</summary>
    private IEnumerable<(int First, int Count)> Parts(int[] widths)
    {
        int labelWidth = LabelWidth;
        int first = 0;
        int width = labelWidth;
        for (int index = 0; index < widths.Length; index++)
        {
            int next = Gap.Length + widths[index];
            if (index > first && width + next > Wide)
            {
                yield return (first, index - first);
                first = index;
                width = labelWidth;
            }

            width += next;
        }

        yield return (first, widths.Length - first);
    }

    private void AppendTable(StringBuilder text, int[] widths, params string[][] headings)
    {
        foreach ((int first, int count) in Parts(widths))
        {
            int[] columns = [.. Enumerable.Range(first, count)];
            if (first > 0)
            {
                text.Append('\n');
            }

            foreach (string[] heading in headings)
            {
                AppendRow(text, string.Empty, columns, column => heading[column], widths);
            }

            AppendRow(text, new string('-', LabelWidth), columns, column => new string('-', widths[column]), widths);
            foreach (string source in Sources)
            {
                AppendRow(text, Label(source), columns, column => Cell(source, Endpoints[column]), widths);
            }
        }
    }

    private void AppendRow(StringBuilder text, string label, int[] columns, Func<int, string> cell, int[] widths)
    {
        StringBuilder row = new(label.PadRight(LabelWidth));
        foreach (int column in columns)
        {
            row.Append(Gap).Append(cell(column).PadRight(widths[column]));
        }

        text.Append(row.ToString().TrimEnd()).Append('\n');
    }

    /// <summary>Each row is as wide as the longest label, so that one of them must not be of any length.</summary>
    private static string Label(string name) => Phrase.Whole(name, LongestLabel).ToString();

    private void AppendLegend(StringBuilder text)
    {
        HashSet<TrafficReason> reasons = [.. Decisions.Select(decision => decision.Reason)];
        (TrafficReason Reason, string Words)[] words =
        [
            (TrafficReason.AllowedByRule, "1, 2 ...: let in by the rule of that number"),
            (TrafficReason.AllowedForAll, "all 1, all 2 ...: the rule of that number lets in every role"),
            (TrafficReason.DefaultOpen, "open: no rule names the endpoint"),
            (TrafficReason.PublicEndpoint, "public: open to the Internet"),
        ];
        List<string> used = [.. words.Where(word => reasons.Contains(word.Reason)).Select(word => word.Words)];
        if (Decisions.Any(decision => !decision.Allowed))
        {
            used.Add("-: closed");
        }

        text.Append('\n').Append(string.Join("\n", used));
    }

    private string Cell(string source, string endpoint)
    {
        TrafficDecision? decision = this[source, endpoint];
        string rule = decision?.Rule?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        return decision?.Reason switch
        {
            null => string.Empty,
            TrafficReason.AllowedByRule => rule,
            TrafficReason.AllowedForAll => $"all {rule}",
            TrafficReason.DefaultOpen => "open",
            TrafficReason.PublicEndpoint => "public",
            _ => "-",
        };
    }
}
