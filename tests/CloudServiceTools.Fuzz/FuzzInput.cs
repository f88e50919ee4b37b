using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Fuzz;

/// <summary>A file and what is done to it.</summary>
/// <param name="File">The number of the seed file.</param>
/// <param name="Other">The number of another seed file, which it meets: as the other side of a comparison, or as its configuration.</param>
/// <param name="Mutations">How the bytes are changed, in this order.</param>
/// <param name="Edits">Which edits are made to the document that is read: a number for each.</param>
internal sealed record FuzzInput(int File, int Other, IReadOnlyList<Mutation> Mutations, IReadOnlyList<int> Edits)
{
    /// <summary>Makes inputs, with more mutations for a greater size, and smaller inputs out of one that broke a promise.</summary>
    internal static Arbitrary<FuzzInput> Of(SeedFiles seeds)
    {
        Gen<FuzzInput> input =
            from file in Gen.Choose(0, seeds.Contents.Count - 1)
            from other in Gen.Choose(0, seeds.Contents.Count - 1)
            from mutations in Gen.ListOf(Mutation.Any)
            from edits in Gen.ListOf(Gen.Choose(0, int.MaxValue - 1))
            select new FuzzInput(file, other, [.. mutations], [.. edits]);
        return Arb.From(input, Smaller);
    }

    /// <summary>The bytes of the file after the mutations.</summary>
    internal byte[] ToBytes(SeedFiles seeds) =>
        Mutations.Aggregate(seeds.Contents[File], (bytes, mutation) => mutation.Apply(bytes, seeds));

    private static IEnumerable<FuzzInput> Smaller(FuzzInput input) =>
        Without(input.Mutations).Select(fewer => input with { Mutations = fewer })
            .Concat(Without(input.Edits).Select(fewer => input with { Edits = fewer }));

    // Halves first, then quarters, and single items last.
    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items)
    {
        for (int count = (items.Count + 1) / 2; count > 0; count = count == 1 ? 0 : (count + 1) / 2)
        {
            for (int at = 0; at < items.Count; at += count)
            {
                yield return [.. items.Take(at), .. items.Skip(at + count)];
            }
        }
    }
}
