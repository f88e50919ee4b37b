using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Traffic;

/// <summary>A set of IPv4 addresses, as ranges that neither overlap nor touch, the lowest first.</summary>
internal sealed class AddressRanges
{
    private readonly IReadOnlyList<(uint First, uint Last)> _ranges;

    private AddressRanges(IReadOnlyList<(uint First, uint Last)> ranges) => _ranges = ranges;

    /// <summary>Every address.</summary>
    internal static AddressRanges All { get; } = new([(0, uint.MaxValue)]);

    /// <summary>No address.</summary>
    internal static AddressRanges None { get; } = new([]);

    internal bool IsEmpty => _ranges.Count == 0;

    internal bool IsAll => _ranges.Count == 1 && _ranges[0] == (0, uint.MaxValue);

    /// <summary>The fewest blocks that have these addresses and no others, the lowest first.</summary>
    internal IEnumerable<AddressBlock> Blocks => _ranges.SelectMany(range => BlocksOf(range.First, range.Last));

    /// <summary>The addresses of ranges that are in order and do not overlap.</summary>
    internal static AddressRanges Of(IEnumerable<(uint First, uint Last)> ranges)
    {
        List<(uint First, uint Last)> joined = [];
        foreach ((uint first, uint last) in ranges)
        {
            if (joined.Count > 0 && first > 0 && joined[joined.Count - 1].Last == first - 1)
            {
                joined[joined.Count - 1] = (joined[joined.Count - 1].First, last);
            }
            else
            {
                joined.Add((first, last));
            }
        }

        return new AddressRanges(joined);
    }

    internal bool Contains(uint address)
    {
        int low = 0;
        int high = _ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_ranges[middle].Last < address)
            {
                low = middle + 1;
            }
            else if (_ranges[middle].First > address)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The addresses that are in both.</summary>
    internal AddressRanges And(AddressRanges other)
    {
        List<(uint, uint)> common = [];
        int own = 0;
        int theirs = 0;
        while (own < _ranges.Count && theirs < other._ranges.Count)
        {
            (uint first, uint last) = _ranges[own];
            (uint otherFirst, uint otherLast) = other._ranges[theirs];
            uint start = first > otherFirst ? first : otherFirst;
            uint end = last < otherLast ? last : otherLast;
            if (start <= end)
            {
                common.Add((start, end));
            }

            _ = last < otherLast ? own++ : theirs++;
        }

        return Of(common);
    }

    /// <summary>All other addresses.</summary>
    internal AddressRanges Not()
    {
        List<(uint, uint)> others = [];
        uint next = 0;
        foreach ((uint first, uint last) in _ranges)
        {
            if (first > next)
            {
                others.Add((next, first - 1));
            }

            if (last == uint.MaxValue)
            {
                return Of(others);
            }

            next = last + 1;
        }

        others.Add((next, uint.MaxValue));
        return Of(others);
    }

    /// <summary>The addresses that are in one or the other.</summary>
    internal AddressRanges Or(AddressRanges other) => Not().And(other.Not()).Not();

    /// <summary>The blocks, with commas between them.</summary>
    public override string ToString() => string.Join(", ", Blocks);

    /// <summary>The largest block that starts where the range does, and so on with the rest.</summary>
    private static IEnumerable<AddressBlock> BlocksOf(uint first, uint last)
    {
        for (uint next = first; ;)
        {
            int length = 32;
            while (length > 0 && new AddressBlock(next, length - 1) is var larger && larger.First == next && larger.Last <= last)
            {
                length--;
            }

            AddressBlock block = new(next, length);
            yield return block;
            if (block.Last == last)
            {
                yield break;
            }

            next = block.Last + 1;
        }
    }
}
