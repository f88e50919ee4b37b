using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
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

    private readonly Numbers<string> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TrafficSourceKind> _kinds = [];
    private readonly Numbers<EndpointAccess> _columns = new(new SameEndpoint());
    private readonly Dictionary<(int Row, int Column), TrafficDecision> _cells = [];
    private readonly int[] _order;
    private IReadOnlyList<string>? _endpoints;

    /// <summary>Takes the decisions; pairs that none is about stay empty.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: there are more than 250,000 decisions.</exception>
    public TrafficMatrix(IEnumerable<TrafficDecision> decisions)
    {
        int cells = 0;
        foreach (TrafficDecision decision in decisions)
        {
            (int Row, int Column) place = (_rows.Of(decision.Source), _columns.Of(decision.Access));
            if (place.Row == _kinds.Count)
            {
                _kinds.Add(decision.SourceKind);
            }

            _cells[place] = ++cells <= MaximumCells ? decision : throw TrafficErrors.MatrixTooLarge();
        }

        _order = InOrder();
        Sources = new FixedList<string>([.. _order.Select(row => _rows.Items[row])]);
        LabelWidth = Sources.Count == 0 ? 0 : Sources.Max(source => Label(source).Length);
    }

    /// <summary>The name of the service; null for a matrix without endpoints.</summary>
    public string? Service => _columns.Items.FirstOrDefault()?.Definition?.Name;

    /// <summary>
    /// The environment that the decisions are for; empty for the configuration that has no name of its own. Null where the definition
    /// alone was asked.
    /// </summary>
    public string? Environment => _columns.Items.FirstOrDefault()?.Environment?.Name;

    /// <summary>The file of the definition; null where there is none.</summary>
    public string? File => _columns.Items.FirstOrDefault()?.Path;

    /// <summary>The sources, from the top.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The endpoints as <c>Role/Endpoint</c>, from the left.</summary>
    public IReadOnlyList<string> Endpoints => _endpoints ??= new FixedList<string>([.. _columns.Items.Select(endpoint => endpoint.RoleEndpoint)]);

    /// <summary>The decision for a pair; null where there is none.</summary>
    public TrafficDecision? this[string source, string roleEndpoint]
    {
        get
        {
            int row = FindName(_rows.Items, source);
            int column = FindName(Endpoints, roleEndpoint);
            return row < 0 || column < 0 ? null : At(row, column);
        }
    }

    /// <summary>
    /// The table as text, in parts where it is wide. A cell says what lets the source in: the number of a rule,
    /// <c>all n</c> for a rule that lets in every role, <c>open</c> where no rule names the endpoint, <c>public</c>, <c>network</c> for
    /// an internal load balancer, <c>permit</c> for an access control, <c>address</c> for a public address of each instance; or
    /// <c>-</c>, where nothing does.
    /// </summary>
    public string Text => ToString();

    /// <inheritdoc cref="Text"/>
    public override string ToString()
    {
        if (_columns.Items.Count == 0)
        {
            return "No traffic.";
        }

        string[] roles = [.. _columns.Items.Select(endpoint => Label(endpoint.Role))];
        string[] names = [.. _columns.Items.Select(endpoint => Label(endpoint.Name))];
        StringBuilder text = new();
        int[] widths = Widths(roles, names);
        if (Parts(widths).Count() == 1)
        {
            AppendTable(text, widths, roles, names);
            AppendLegend(text);
            return text.ToString();
        }

        string[] numbers = [.. _columns.Items.Select((_, index) => $"[{(index + 1).ToString(CultureInfo.InvariantCulture)}]")];
        AppendTable(text, Widths(numbers), numbers);
        AppendLegend(text);
        text.Append("\n\n").Append(string.Join("\n", _columns.Items.Select((endpoint, index) => $"{numbers[index]} {endpoint.Label}")));
        return text.ToString();
    }

    private IEnumerable<TrafficDecision> Decisions => _cells.Values;

    private int LabelWidth { get; }

    private TrafficDecision? At(int row, int column) => _cells.TryGetValue((row, column), out TrafficDecision? decision) ? decision : null;

    private static int FindName(IReadOnlyList<string> names, string name)
    {
        int index = names.Count - 1;
        while (index >= 0 && !string.Equals(names[index], name, StringComparison.OrdinalIgnoreCase))
        {
            index--;
        }

        return index;
    }

    /// <summary>
    /// The rows as the definition has the roles, then the virtual network, address ranges as they came, and the Internet: the first
    /// decision may be about any of them.
    /// </summary>
    private int[] InOrder()
    {
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        foreach (Role role in _columns.Items.FirstOrDefault()?.Definition?.Roles ?? Enumerable.Empty<Role>())
        {
            places[role.Name] = places.Count;
        }

        return [.. Enumerable.Range(0, _rows.Items.Count)
            .OrderBy(row => _kinds[row])
            .ThenBy(row => places.TryGetValue(_rows.Items[row], out int place) ? place : int.MaxValue)];
    }

    private int[] Widths(params string[][] headings) => [.. _columns.Items.Select((_, column) => Math.Max(
        headings.Max(heading => heading[column].Length), _order.Max(row => Cell(row, column).Length)))];

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
            foreach (int row in _order)
            {
                AppendRow(text, Label(_rows.Items[row]), columns, column => Cell(row, column), widths);
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
            (TrafficReason.PublicEndpoint, _columns.Items.Exists(endpoint => endpoint.FrontEnd.Guard is not null)
                ? "public: open to the Internet, or to roles where an access control narrows it"
                : "public: open to the Internet"),
            (TrafficReason.InternalLoadBalancer, "network: open to the virtual network and to every role"),
            (TrafficReason.Permitted, "permit: an access control permits it"),
            (TrafficReason.InstanceAddress, "address: open on a public address of each instance"),
        ];
        List<string> used = [.. words.Where(word => reasons.Contains(word.Reason)).Select(word => word.Words)];
        if (Decisions.Any(decision => !decision.Allowed))
        {
            used.Add("-: closed");
        }

        text.Append('\n').Append(string.Join("\n", used));
    }

    private string Cell(int row, int column)
    {
        TrafficDecision? decision = At(row, column);
        string rule = decision?.Rule?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        return decision?.Reason switch
        {
            null => string.Empty,
            TrafficReason.AllowedByRule => rule,
            TrafficReason.AllowedForAll => $"all {rule}",
            TrafficReason.DefaultOpen => "open",
            TrafficReason.PublicEndpoint => "public",
            TrafficReason.InternalLoadBalancer => "network",
            TrafficReason.Permitted => "permit",
            TrafficReason.InstanceAddress => "address",
            _ => "-",
        };
    }

    /// <summary>Numbers things from 0 as they come. Of one that came before, the text is not read again: it may be long.</summary>
    private sealed class Numbers<T>(IEqualityComparer<T> comparer)
        where T : class
    {
        private readonly Dictionary<T, int> _byReference = new(new ByReference());
        private readonly Dictionary<T, int> _byValue = new(comparer);

        internal List<T> Items { get; } = [];

        internal int Of(T item)
        {
            if (!_byReference.TryGetValue(item, out int number))
            {
                if (!_byValue.TryGetValue(item, out number))
                {
                    number = Items.Count;
                    _byValue.Add(item, number);
                    Items.Add(item);
                }

                _byReference.Add(item, number);
            }

            return number;
        }

        private sealed class ByReference : IEqualityComparer<T>
        {
            public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

            public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
        }
    }

    /// <summary>Compares endpoints by their names, without making one text of the two.</summary>
    private sealed class SameEndpoint : IEqualityComparer<EndpointAccess>
    {
        private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

        public bool Equals(EndpointAccess? x, EndpointAccess? y) => Names.Equals(x!.Role, y!.Role) && Names.Equals(x.Name, y.Name);

        public int GetHashCode(EndpointAccess obj) => (Names.GetHashCode(obj.Role) * 397) ^ Names.GetHashCode(obj.Name);
    }
}
