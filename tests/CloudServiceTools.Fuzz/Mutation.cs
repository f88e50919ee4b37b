using System;
using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Fuzz;

/// <summary>What a mutation does to the bytes of a file.</summary>
internal enum MutationKind
{
    /// <summary>Gives an attribute another value.</summary>
    SetValue,

    /// <summary>Takes an element out.</summary>
    DeleteElement,

    /// <summary>Writes an element once more.</summary>
    RepeatElement,

    /// <summary>Writes an element many times.</summary>
    RepeatElementOften,

    /// <summary>Puts an element of another file, or of this one, beside an element.</summary>
    InsertElement,

    /// <summary>Puts an element of another file, or of this one, in the place of an element.</summary>
    ReplaceElement,

    /// <summary>Puts any text anywhere.</summary>
    InsertText,

    /// <summary>Takes out a few bytes.</summary>
    DeleteBytes,

    /// <summary>Changes one bit.</summary>
    FlipBit,

    /// <summary>Cuts the file off.</summary>
    Truncate,
}

/// <summary>One change of a file.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="At">Where: the place, element or value of this number, counted from the start again after the last.</param>
/// <param name="Choice">With what: the text, the element or the bit of this number, counted likewise.</param>
internal sealed record Mutation(MutationKind Kind, int At, int Choice)
{
    private const int LargestFile = 64 * 1024;

    /// <summary>Makes mutations; most of them leave XML well-formed, so that what comes after reading is reached.</summary>
    internal static Gen<Mutation> Any { get; } =
        from kind in Gen.Frequency(
            (12, Gen.Constant(MutationKind.SetValue)),
            (4, Gen.Constant(MutationKind.DeleteElement)),
            (4, Gen.Constant(MutationKind.RepeatElement)),
            (1, Gen.Constant(MutationKind.RepeatElementOften)),
            (6, Gen.Constant(MutationKind.InsertElement)),
            (3, Gen.Constant(MutationKind.ReplaceElement)),
            (2, Gen.Constant(MutationKind.InsertText)),
            (1, Gen.Elements(MutationKind.DeleteBytes, MutationKind.FlipBit, MutationKind.Truncate)))
        from at in Gen.Choose(0, int.MaxValue - 1)
        from choice in Gen.Choose(0, int.MaxValue - 1)
        select new Mutation(kind, at, choice);

    /// <summary>The bytes after the change; at most 64 KiB.</summary>
    internal byte[] Apply(byte[] bytes, SeedFiles seeds)
    {
        byte[] changed = Change(bytes, seeds);
        return changed.Length <= LargestFile ? changed : changed[..LargestFile];
    }

    private byte[] Change(byte[] bytes, SeedFiles seeds)
    {
        switch (Kind)
        {
            case MutationKind.SetValue:
                return Splice(bytes, Pick(Markup.Values(bytes), At), Choose(seeds.Values));
            case MutationKind.InsertText:
                return Splice(bytes, new Range(At % (bytes.Length + 1), At % (bytes.Length + 1)), Choose(seeds.Texts));
            case MutationKind.DeleteBytes:
                int from = At % (bytes.Length + 1);
                return Splice(bytes, new Range(from, Math.Min(bytes.Length, from + 1 + (Choice % 20))), []);
            case MutationKind.FlipBit when bytes.Length > 0:
                byte[] flipped = [.. bytes];
                flipped[At % bytes.Length] ^= (byte)(1 << (Choice % 8));
                return flipped;
            case MutationKind.Truncate:
                return bytes[..(At % (bytes.Length + 1))];
            default:
                return ChangeElement(bytes, seeds);
        }
    }

    private byte[] ChangeElement(byte[] bytes, SeedFiles seeds)
    {
        IReadOnlyList<Range> elements = Markup.Elements(bytes);
        Range range = Pick(elements, At);
        Range after = new(range.End, range.End);
        byte[] own = bytes[range];
        byte[] inserted = Choice % 3 == 0 ? bytes[Pick(elements, Choice / 3)] : Choose(seeds.Elements);
        return Kind switch
        {
            MutationKind.DeleteElement => Splice(bytes, range, []),
            MutationKind.RepeatElement => Splice(bytes, after, own),
            MutationKind.RepeatElementOften => Splice(
                bytes, after, Repeat(own, Math.Min(1 + (Choice % 500), LargestFile / (own.Length + 1)))),
            MutationKind.InsertElement => Splice(bytes, after, inserted),
            MutationKind.ReplaceElement => Splice(bytes, range, inserted),
            _ => bytes,
        };
    }

    private static byte[] Splice(byte[] bytes, Range range, byte[] with) => [.. bytes[..range.Start], .. with, .. bytes[range.End..]];

    private static byte[] Repeat(byte[] bytes, int count)
    {
        byte[] repeated = new byte[bytes.Length * count];
        for (int i = 0; i < count; i++)
        {
            bytes.CopyTo(repeated, i * bytes.Length);
        }

        return repeated;
    }

    private static Range Pick(IReadOnlyList<Range> ranges, int number) => ranges.Count == 0 ? new Range(0, 0) : ranges[number % ranges.Count];

    private byte[] Choose(IReadOnlyList<byte[]> from) => from[Choice % from.Count];
}
