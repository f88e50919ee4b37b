using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>
/// Decides which column a role stands in: right of those that send to it where that goes, so that most arrows run from the
/// left to the right. Column 0 is that of the outside.
/// </summary>
internal sealed class Columns
{
    /// <summary>How much wider than high a picture should be.</summary>
    private const double Shape = 1.4;

    /// <summary>About how wide a column is, with what stands beside it.</summary>
    private const double AssumedWidth = 330;

    private const double SmallestHeight = 420;

    private readonly IReadOnlyList<LayoutItem> _roles;
    private readonly Dictionary<LayoutItem, List<LayoutItem>> _receivers = [];
    private readonly Dictionary<LayoutItem, int> _open = [];
    private readonly HashSet<LayoutItem> _fromOutside = [];
    private readonly HashSet<LayoutItem> _joined = [];

    private Columns(IReadOnlyList<LayoutItem> roles, IReadOnlyList<ArrowNet> nets)
    {
        _roles = roles;
        foreach (LayoutItem role in roles)
        {
            _receivers.Add(role, []);
            _open.Add(role, 0);
        }

        foreach (ArrowNet net in nets)
        {
            foreach (LayoutItem target in net.Flows.Select(flow => flow.Target).Distinct())
            {
                _joined.Add(target);
                if (net.Source.Role is null)
                {
                    _fromOutside.Add(target);
                }
                else if (target != net.Source)
                {
                    _joined.Add(net.Source);
                    _receivers[net.Source].Add(target);
                    _open[target]++;
                }
            }
        }
    }

    /// <summary>The items of each column, from above to below; their own column is set too.</summary>
    internal static List<List<LayoutItem>> Of(IReadOnlyList<LayoutItem> outside, IReadOnlyList<LayoutItem> roles, IReadOnlyList<ArrowNet> nets)
    {
        List<List<LayoutItem>> columns = [[.. outside], .. new Columns(roles, nets).Place()];
        for (int column = 0; column < columns.Count; column++)
        {
            columns[column].ForEach(item => item.Column = column);
        }

        return columns;
    }

    private List<List<LayoutItem>> Place()
    {
        double total = _roles.Sum(Need);
        double tallest = _roles.Count == 0 ? 0 : _roles.Max(Need);
        double height = Math.Max(Math.Max(tallest, SmallestHeight), Math.Sqrt(total * AssumedWidth / Shape));
        List<List<LayoutItem>> columns = [];
        Dictionary<LayoutItem, int> layers = Layers();
        foreach (IGrouping<int, LayoutItem> layer in _roles.Where(_joined.Contains).GroupBy(role => layers[role]).OrderBy(group => group.Key))
        {
            // Those that send on stand last, near to what they send to.
            columns.AddRange(Split([.. layer.OrderBy(role => _receivers[role].Count > 0)], height));
        }

        PlaceOthers(columns, height);
        return columns;
    }

    private static double Need(LayoutItem role) => role.Height + Geometry.BoxGap;

    private static IEnumerable<List<LayoutItem>> Split(List<LayoutItem> layer, double height)
    {
        double total = layer.Sum(Need);
        int parts = (int)Math.Ceiling(total / (height * 1.2));
        List<LayoutItem> column = [];
        double filled = 0;
        double sum = 0;
        int made = 1;
        foreach (LayoutItem role in layer)
        {
            if (column.Count > 0 && made < parts && sum + (Need(role) / 2) > total * made / parts)
            {
                yield return column;
                column = [];
                made++;
                filled = 0;
            }

            column.Add(role);
            filled += Need(role);
            sum += Need(role);
        }

        if (filled > 0)
        {
            yield return column;
        }
    }

    /// <summary>Roles without an arrow go where there is room.</summary>
    private void PlaceOthers(List<List<LayoutItem>> columns, double height)
    {
        List<LayoutItem> others = [.. _roles.Where(role => !_joined.Contains(role))];
        int wanted = Math.Min((int)Math.Ceiling(_roles.Sum(Need) / height), columns.Count + others.Count);
        while (columns.Count < wanted)
        {
            columns.Add([]);
        }

        double[] heights = [.. columns.Select(column => column.Sum(Need))];
        foreach (LayoutItem role in others)
        {
            int shortest = 0;
            for (int column = 1; column < heights.Length; column++)
            {
                if (heights[column] < heights[shortest])
                {
                    shortest = column;
                }
            }

            columns[shortest].Add(role);
            heights[shortest] += Need(role);
        }
    }

    /// <summary>How many steps from the outside, or from who sends and gets nothing, a role is.</summary>
    private Dictionary<LayoutItem, int> Layers()
    {
        Dictionary<LayoutItem, int> layers = _roles.ToDictionary(role => role, _ => 1);
        List<LayoutItem> order = Order();
        Dictionary<LayoutItem, int> positions = [];
        order.ForEach(role => positions.Add(role, positions.Count));
        HashSet<LayoutItem> reached = [.. _fromOutside];
        foreach (LayoutItem role in order)
        {
            foreach (LayoutItem receiver in _receivers[role].Where(receiver => positions[receiver] > positions[role]))
            {
                layers[receiver] = Math.Max(layers[receiver], layers[role] + 1);
                reached.Add(receiver);
            }
        }

        // What nobody sends to stands next to the first that it sends to.
        for (int i = order.Count - 1; i >= 0; i--)
        {
            LayoutItem role = order[i];
            List<int> next = [.. _receivers[role].Where(receiver => positions[receiver] > i).Select(receiver => layers[receiver])];
            if (!reached.Contains(role) && next.Count > 0)
            {
                layers[role] = Math.Max(1, next.Min() - 1);
            }
        }

        return layers;
    }

    /// <summary>Senders before receivers. In a circle of roles, the one that the outside reaches is first, or the file's first.</summary>
    private List<LayoutItem> Order()
    {
        Queue<LayoutItem> free = new(_roles.Where(role => _open[role] == 0));
        Queue<LayoutItem> circles = new(_roles.OrderBy(role => !_fromOutside.Contains(role)));
        HashSet<LayoutItem> taken = [.. free];
        List<LayoutItem> order = [];
        while (order.Count < _roles.Count)
        {
            if (free.Count == 0)
            {
                LayoutItem first = circles.Dequeue();
                if (taken.Add(first))
                {
                    free.Enqueue(first);
                }

                continue;
            }

            LayoutItem role = free.Dequeue();
            order.Add(role);
            foreach (LayoutItem receiver in _receivers[role])
            {
                if (--_open[receiver] == 0 && taken.Add(receiver))
                {
                    free.Enqueue(receiver);
                }
            }
        }

        return order;
    }
}
