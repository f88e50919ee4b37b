using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Traffic;

/// <summary>
/// The fewest rules for a table of destinations (rows) and sources (columns): a rule lets all of its sources in to all of its
/// destinations, so it is a rectangle of the table, and a set of rules is a cover of the marked cells by rectangles that
/// hold marked cells only. In graph theory: a minimum biclique cover. That is hard for large tables and quick for those
/// that people write: rows that are equal count once, as do columns, and a rectangle that another one holds is not needed.
/// </summary>
internal sealed class BicliqueCover
{
    private const int MostRectangles = 2_000;

    private readonly ulong[] _rows;
    private readonly List<Rectangle> _rectangles = [];
    private List<Rectangle> _best;
    private readonly Dictionary<(int Row, ulong Column), Rectangle[]> _holding = [];
    private readonly long _mostWork;
    private long _work;

    private BicliqueCover(ulong[] rows, long mostWork)
    {
        _rows = rows;
        _mostWork = mostWork;
        _best = [.. rows.Select((row, index) => new Rectangle(1UL << index, row))];
    }

    /// <summary>The most rows, and the most columns, that a table may have here.</summary>
    internal const int Size = 64;

    /// <summary>A cover of a table by few rectangles.</summary>
    /// <param name="rows">The marked columns of each row as bits; none is empty, and no two are equal.</param>
    /// <param name="mostWork">How many cells the search may look at.</param>
    /// <param name="isSmallest">Whether it was proven that there is no cover by fewer.</param>
    /// <param name="work">How many cells it looked at.</param>
    internal static IReadOnlyList<Rectangle> Of(ulong[] rows, long mostWork, out bool isSmallest, out long work)
    {
        BicliqueCover search = new(rows, mostWork);
        isSmallest = search.TryFindRectangles();
        search.CoverGreedily();
        int bound = search.LowerBound(rows);
        if (search._best.Count > bound)
        {
            search.Search((ulong[])rows.Clone(), []);
            isSmallest &= search._work <= mostWork;
        }
        else
        {
            isSmallest = true;
        }

        work = search._work;
        return search._best;
    }

    /// <summary>Largest rectangles have the common columns of some rows; they are made by cutting rows with one another.</summary>
    private bool TryFindRectangles()
    {
        HashSet<ulong> columns = [];
        foreach (ulong row in _rows)
        {
            foreach (ulong common in columns.Select(known => known & row).Append(row).ToArray())
            {
                if (common != 0)
                {
                    columns.Add(common);
                }
            }

            if (columns.Count > MostRectangles)
            {
                break;
            }
        }

        bool isComplete = columns.Count <= MostRectangles;
        columns.UnionWith(_rows);
        _rectangles.AddRange(columns.Select(common => new Rectangle(RowsWith(common), common)));
        return isComplete;
    }

    private ulong RowsWith(ulong columns)
    {
        ulong rows = 0;
        for (int row = 0; row < _rows.Length; row++)
        {
            rows |= (_rows[row] & columns) == columns ? 1UL << row : 0;
        }

        return rows;
    }

    /// <summary>A first cover to compare with: always the rectangle with the most cells that are left.</summary>
    private void CoverGreedily()
    {
        ulong[] left = (ulong[])_rows.Clone();
        List<Rectangle> chosen = [];
        while (Array.Exists(left, row => row != 0))
        {
            Rectangle next = default;
            int most = 0;
            foreach (Rectangle rectangle in _rectangles)
            {
                int cells = Cells(left, rectangle);
                if (cells > most)
                {
                    (next, most) = (rectangle, cells);
                }
            }

            chosen.Add(next);
            Cover(left, next);
        }

        Keep(chosen);
    }

    private void Search(ulong[] left, List<Rectangle> chosen)
    {
        if (!TryFindHardestCell(left, out int row, out ulong column))
        {
            Keep(chosen);
            return;
        }

        if (chosen.Count + LowerBound(left) >= _best.Count)
        {
            return;
        }

        Rectangle[] holding = Holding(row, column);
        _work += holding.Length * left.Length;
        foreach (Rectangle rectangle in holding.OrderByDescending(rectangle => Cells(left, rectangle)).TakeWhile(_ => _work <= _mostWork))
        {
            ulong[] rest = (ulong[])left.Clone();
            Cover(rest, rectangle);
            Search(rest, [.. chosen, rectangle]);
        }
    }

    /// <summary>The cell that the fewest rectangles hold, which leaves the least to try.</summary>
    private bool TryFindHardestCell(ulong[] left, out int row, out ulong column)
    {
        int fewest = int.MaxValue;
        (row, column) = (-1, 0);
        foreach ((int cellRow, ulong cellColumn) in CellsOf(left))
        {
            _work++;
            int count = Holding(cellRow, cellColumn).Length;
            if (count < fewest)
            {
                (fewest, row, column) = (count, cellRow, cellColumn);
            }
        }

        return row >= 0;
    }

    private Rectangle[] Holding(int row, ulong column)
    {
        if (!_holding.TryGetValue((row, column), out Rectangle[]? holding))
        {
            _holding[(row, column)] = holding = [.. _rectangles.Where(rectangle => rectangle.Holds(row, column))];
        }

        return holding;
    }

    /// <summary>So many rectangles it takes at least: cells of which no two fit into one rectangle.</summary>
    private int LowerBound(ulong[] left)
    {
        List<(int Row, ulong Column)> apart = [];
        foreach ((int row, ulong column) in CellsOf(left))
        {
            _work += apart.Count + 1;
            if (IsApart(row, column))
            {
                apart.Add((row, column));
            }
        }

        return apart.Count;

        // Asked millions of times, so without a lambda, which would be made for each cell.
        bool IsApart(int row, ulong column)
        {
            foreach ((int otherRow, ulong otherColumn) in apart)
            {
                if ((_rows[row] & otherColumn) != 0 && (_rows[otherRow] & column) != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private void Keep(List<Rectangle> chosen)
    {
        if (chosen.Count < _best.Count)
        {
            _best = [.. chosen];
        }
    }

    private static IEnumerable<(int Row, ulong Column)> CellsOf(ulong[] rows)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            for (ulong rest = rows[row]; rest != 0; rest &= rest - 1)
            {
                yield return (row, rest & (~rest + 1));
            }
        }
    }

    private static void Cover(ulong[] left, Rectangle rectangle)
    {
        for (int row = 0; row < left.Length; row++)
        {
            left[row] &= (rectangle.Rows >> row & 1) == 0 ? ulong.MaxValue : ~rectangle.Columns;
        }
    }

    private static int Cells(ulong[] left, Rectangle rectangle)
    {
        int count = 0;
        for (int row = 0; row < left.Length; row++)
        {
            count += (rectangle.Rows >> row & 1) == 0 ? 0 : BitCount(left[row] & rectangle.Columns);
        }

        return count;
    }

    /// <summary>How many bits are set, added up in pairs, fours and bytes: netstandard2.0 has no function for it.</summary>
    private static int BitCount(ulong bits)
    {
        bits -= (bits >> 1) & 0x5555555555555555;
        bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333);
        return (int)unchecked((((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101) >> 56);
    }

    /// <summary>Some rows and some columns, as bits, whose cells are all marked.</summary>
    internal readonly record struct Rectangle(ulong Rows, ulong Columns)
    {
        internal bool Holds(int row, ulong column) => (Rows >> row & 1) != 0 && (Columns & column) != 0;
    }
}
