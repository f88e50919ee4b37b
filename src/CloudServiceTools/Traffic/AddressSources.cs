using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Traffic;

/// <summary>
/// The parts of the Internet that access controls tell apart. The blocks of their rules nest, so each stands for its addresses
/// that are in no smaller one, and all of those get the same answers. A block with the answers of the one around it is no source.
/// </summary>
internal static class AddressSources
{
    /// <summary>The most pairs of a block and a guard that are looked at: 50 endpoints with 50 rules each are 125,000.</summary>
    internal const long MaximumPairs = 1_000_000;

    /// <summary>The ranges, the lowest first, and then the Internet.</summary>
    /// <param name="guards">What narrows endpoints, each once.</param>
    /// <returns>Null where the guards have more blocks than are looked at.</returns>
    internal static IReadOnlyList<TrafficSource>? Of(IReadOnlyList<AccessGuard> guards)
    {
        List<AddressBlock> blocks = [.. guards.SelectMany(guard => guard.Blocks).Append(AddressBlock.All).Distinct()
            .OrderBy(block => block.First).ThenBy(block => block.Length)];
        if (blocks.Count * (long)guards.Count > MaximumPairs)
        {
            return null;
        }

        Part[] parts = [.. blocks.Select(block => new Part(block))];
        Nest(parts);

        // Smaller blocks come after the one that they are in: an address of its own is known before it is asked for.
        foreach (Part part in parts.Reverse())
        {
            part.FindAddress();
        }

        foreach (Part part in parts)
        {
            part.Source = part.Outer?.Source;
            if (part.Outer is null || guards.Any(guard => guard.Permits(part.Address) != guard.Permits(part.Source!.Address)))
            {
                if (part.Source is { } around)
                {
                    around.HasInner = true;
                }

                part.Source = part;
            }
        }

        TrafficSource[] sources = [.. parts.Where(part => part.Source == part)
            .Select(part => TrafficSource.OfBlock(part.Block, part.Address, isRest: part.HasInner))];
        return [.. sources.Skip(1), sources[0]];
    }

    private static void Nest(Part[] parts)
    {
        Part? last = null;
        foreach (Part part in parts)
        {
            while (last is not null && !last.Block.Contains(part.Block))
            {
                last = last.Outer;
            }

            part.Outer = last;
            last?.Children.Add(part);
            last = part;
        }
    }

    /// <summary>A block, and those in it.</summary>
    private sealed class Part(AddressBlock block)
    {
        internal AddressBlock Block { get; } = block;

        internal Part? Outer { get; set; }

        /// <summary>The largest blocks in it.</summary>
        internal List<Part> Children { get; } = [];

        /// <summary>An address that is in no child; where there is none, that of the first child.</summary>
        internal uint Address { get; private set; }

        /// <summary>The part whose source the addresses belong to.</summary>
        internal Part? Source { get; set; }

        /// <summary>Whether parts in it are sources of their own.</summary>
        internal bool HasInner { get; set; }

        internal void FindAddress()
        {
            Address = Block.First;
            foreach (Part child in Children.TakeWhile(child => child.Block.First == Address))
            {
                if (child.Block.Last == Block.Last)
                {
                    Address = Children[0].Address;
                    return;
                }

                Address = child.Block.Last + 1;
            }
        }
    }
}
