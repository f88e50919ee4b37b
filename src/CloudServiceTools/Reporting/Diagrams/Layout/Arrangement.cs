using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>Puts the items of each column in an order with few crossings, and at heights where arrows are short.</summary>
internal static class Arrangement
{
    private const int Rounds = 12;

    internal static void Arrange(List<List<LayoutItem>> columns, IReadOnlyList<ArrowNet> nets)
    {
        foreach (ArrowNet net in nets)
        {
            Link(net);
        }

        columns.ForEach(Stack);
        Sort(columns);
        for (int round = 0; round < Rounds; round++)
        {
            IEnumerable<List<LayoutItem>> pass = round % 2 == 0 ? columns : Enumerable.Reverse(columns);
            foreach (List<LayoutItem> column in pass)
            {
                Settle(column);
            }
        }

        double top = columns.Min(column => column[0].Y);
        foreach (List<LayoutItem> column in columns)
        {
            if (column.TrueForAll(item => item.Links.Count == 0))
            {
                // No arrow, no grid: such columns stand side by side, level with each other.
                Stack(column);
                double half = Total(column) / 2;
                column.ForEach(item => item.Y += half);
                continue;
            }

            column.ForEach(item => item.Y -= top);
            Snap(column);
        }
    }

    /// <summary>Joins what the net's arrows join in neighbouring columns, or turn round to in the same one.</summary>
    private static void Link(ArrowNet net)
    {
        int from = net.Source.Column;
        foreach (LayoutItem lane in net.Lanes.Values)
        {
            bool isBack = lane.Column <= from;
            int before = isBack ? lane.Column + 1 : lane.Column - 1;
            bool isFirst = lane.Column == (isBack ? from : from + 1);
            Join(lane, 0, isFirst ? net.Source : net.Lanes[before], isFirst ? Geometry.ExitOffset : 0);
        }

        foreach ((DiagramFlow flow, LayoutItem target) in net.Flows)
        {
            (int top, int height) = target.Endpoints[flow.To];
            int before = target.Column - 1;
            LayoutItem start = target.Column == from + 1 ? net.Source
                : target.Column > from ? net.Lanes[before]
                : net.Lanes[target.Column];
            Join(target, top + (height / 2), start, start == net.Source ? Geometry.ExitOffset : 0);
        }

        static void Join(LayoutItem one, double offset, LayoutItem other, double otherOffset)
        {
            one.Links.Add(new(offset, other, otherOffset));
            other.Links.Add(new(otherOffset, one, offset));
        }
    }

    /// <summary>One below the other, around the middle.</summary>
    private static void Stack(List<LayoutItem> column)
    {
        double y = -Total(column) / 2;
        for (int i = 0; i < column.Count; i++)
        {
            y += i == 0 ? 0 : LayoutItem.Gap(column[i - 1], column[i]);
            column[i].Y = y;
            y += column[i].Height;
        }
    }

    private static double Total(List<LayoutItem> column) =>
        column.Sum(item => item.Height) + column.Zip(column.Skip(1), LayoutItem.Gap).Sum();

    /// <summary>Orders each column by where its neighbours are, back and forth, and keeps the best.</summary>
    private static void Sort(List<List<LayoutItem>> columns)
    {
        long best = Crossings(columns);
        List<List<LayoutItem>> kept = Copy();
        for (int round = 0; round < Rounds && best > 0; round++)
        {
            bool isForward = round % 2 == 0;
            IEnumerable<List<LayoutItem>> pass = isForward ? columns : Enumerable.Reverse(columns);
            foreach (List<LayoutItem> column in pass)
            {
                List<LayoutItem> sorted = [.. column.OrderBy(item => Wanted(item, isForward))];
                column.Clear();
                column.AddRange(sorted);
                Stack(column);
            }

            long crossings = Crossings(columns);
            if (crossings < best)
            {
                (best, kept) = (crossings, Copy());
            }
        }

        for (int column = 0; column < columns.Count; column++)
        {
            columns[column].Clear();
            columns[column].AddRange(kept[column]);
            Stack(columns[column]);
        }

        List<List<LayoutItem>> Copy() => [.. columns.Select(column => column.ToList())];
    }

    /// <summary>Where an item would have its middle for the sake of those before it, or after it. What has no arrows goes last.</summary>
    private static double Wanted(LayoutItem item, bool isForward)
    {
        if (item.Links.Count == 0)
        {
            return double.MaxValue;
        }

        List<LayoutLink> side = [.. item.Links.Where(link => isForward ? link.Other.Column <= item.Column : link.Other.Column >= item.Column)];
        return side.Count == 0 ? item.Y + (item.Height / 2) : side.Average(link => link.Other.Y + link.OtherOffset);
    }

    /// <summary>How often the arrows between neighbouring columns cross, if they were straight.</summary>
    private static long Crossings(List<List<LayoutItem>> columns)
    {
        long crossings = 0;
        foreach (List<LayoutItem> column in columns)
        {
            List<(double From, double To)> lines =
            [
                .. from item in column
                   from link in item.Links
                   where link.Other.Column == item.Column + 1
                   let line = (From: item.Y + link.Offset, To: link.Other.Y + link.OtherOffset)
                   orderby line.From, line.To
                   select line,
            ];
            crossings += Inversions([.. lines.Select(line => line.To)]);
        }

        return crossings;
    }

    /// <summary>How many pairs are in the wrong order, counted by merging.</summary>
    private static long Inversions(double[] values)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        double[] left = [.. values.Take(values.Length / 2)];
        double[] right = [.. values.Skip(values.Length / 2)];
        long count = Inversions(left) + Inversions(right);
        int i = 0;
        int j = 0;
        for (int k = 0; k < values.Length; k++)
        {
            bool takesLeft = j == right.Length || (i < left.Length && left[i] <= right[j]);
            count += takesLeft ? 0 : left.Length - i;
            values[k] = takesLeft ? left[i++] : right[j++];
        }

        return count;
    }

    /// <summary>
    /// Moves the items of a column as near as can be to where their arrows are level, without changing the order: items that
    /// want to the same place form a block, which stands where its members want to on average.
    /// </summary>
    private static void Settle(List<LayoutItem> column)
    {
        List<(double Sum, int Count, int First)> blocks = [];
        double[] offsets = new double[column.Count];
        for (int i = 0; i < column.Count; i++)
        {
            LayoutItem item = column[i];
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + column[i - 1].Height + LayoutItem.Gap(column[i - 1], item);
            double wanted = item.Links.Count == 0 ? item.Y : item.Links.Average(link => link.Other.Y + link.OtherOffset - link.Offset);
            (double Sum, int Count, int First) block = (wanted - offsets[i], 1, i);
            while (blocks.Count > 0 && Place(blocks[blocks.Count - 1]) >= Place(block))
            {
                (double sum, int count, int first) = blocks[blocks.Count - 1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (block.Sum + sum, block.Count + count, first);
            }

            blocks.Add(block);
        }

        foreach ((double Sum, int Count, int First) block in blocks)
        {
            for (int i = block.First; i < block.First + block.Count; i++)
            {
                column[i].Y = Place(block) + offsets[i];
            }
        }

        static double Place((double Sum, int Count, int First) block) => block.Sum / block.Count;
    }

    private static void Snap(List<LayoutItem> column)
    {
        for (int i = 0; i < column.Count; i++)
        {
            double lowest = i == 0 ? 0 : column[i - 1].Y + column[i - 1].Height + LayoutItem.Gap(column[i - 1], column[i]);
            column[i].Y = Geometry.Snap(Math.Max(lowest, Math.Round(column[i].Y) - (Geometry.Pitch / 2)), column[i].Column);
        }
    }
}
