using System.Collections.Generic;

namespace CloudServiceTools.Tests;

/// <summary>
/// Turns bytes into decisions, for properties that build something: when FsCheck makes the bytes fewer and smaller, what is
/// built becomes smaller and plainer. Without bytes left, every decision is the first one.
/// </summary>
internal sealed class Decisions(byte[] bytes)
{
    private int _next;

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    internal int Next(int count) => _next < bytes.Length ? bytes[_next++] % count : 0;

    internal bool Maybe() => Next(2) == 1;

    internal T Of<T>(params IReadOnlyList<T> items) => items[Next(items.Count)];
}
