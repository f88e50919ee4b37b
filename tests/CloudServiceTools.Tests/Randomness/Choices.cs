using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Tests.Randomness;

/// <summary>
/// The choices that a test makes at random, which FsCheck shrinks: fewer choices and smaller ones, as long as the test still
/// fails. Whatever a test builds from choices therefore shrinks, provided that 0 chooses what is simplest.
/// </summary>
public sealed class Choices : Random
{
    private readonly Random? _source;
    private readonly IReadOnlyList<int> _given;
    private readonly List<int> _taken = [];

    private Choices(int seed) => (_source, _given) = (new Random(seed), []);

    private Choices(IReadOnlyList<int> given) => _given = given;

    /// <summary>Whether a choice is left that has not been shrunk away. A loop of edits ends where none is.</summary>
    public bool HasMore => _source is not null || _taken.Count < _given.Count;

    /// <summary>For FsCheck: how choices are made and shrunk.</summary>
    public static Arbitrary<Choices> Arbitrary() => Arb.From(
        Gen.Choose(int.MinValue, int.MaxValue).Select(seed => new Choices(seed)),
        choices => choices.Shrink());

    /// <inheritdoc />
    public override int Next(int maxValue) => Next(0, maxValue);

    /// <inheritdoc />
    public override int Next(int minValue, int maxValue)
    {
        if (maxValue - minValue < 2)
        {
            return minValue;
        }

        if (!HasMore)
        {
            return minValue;
        }

        int last = maxValue - minValue - 1;
        int choice = _source?.Next(last + 1) ?? Math.Min(_given[_taken.Count], last);
        _taken.Add(choice);
        return minValue + choice;
    }

    /// <inheritdoc />
    public override int Next() => Next(0, int.MaxValue);

    /// <summary>Not a choice that is recorded, and so none that can be shrunk.</summary>
    public override double NextDouble() => throw new NotSupportedException();

#if NET
    /// <summary>Not a choice that is recorded, and so none that can be shrunk.</summary>
    public override long NextInt64(long minValue, long maxValue) => throw new NotSupportedException();
#endif

    /// <inheritdoc />
    public override string ToString() => $"choices {string.Join(' ', _taken)}";

    private IEnumerable<Choices> Shrink()
    {
        int[] taken = [.. _taken];
        for (int length = taken.Length; length > 0; length /= 2)
        {
            for (int start = 0; start < taken.Length; start += length)
            {
                yield return new Choices([.. taken[..start], .. taken.Skip(start + length)]);
            }
        }

        for (int place = 0; place < taken.Length; place++)
        {
            foreach (int smaller in new[] { 0, taken[place] / 2, taken[place] - 1 }.Where(value => value >= 0 && value < taken[place]).Distinct())
            {
                yield return new Choices([.. taken[..place], smaller, .. taken[(place + 1)..]]);
            }
        }
    }
}
