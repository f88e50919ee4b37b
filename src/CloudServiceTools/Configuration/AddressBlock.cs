using System;
using System.Globalization;

namespace CloudServiceTools.Configuration;

/// <summary>The IPv4 addresses whose first bits are given, such as <c>203.0.113.0/24</c>. Of two blocks one holds the other, or they share no address.</summary>
internal readonly struct AddressBlock : IEquatable<AddressBlock>
{
    private const int Bits = 32;
    private const int Parts = 4;
    private const int LongestPart = 3;

    /// <summary>A block; bits of the address beyond the length do not count.</summary>
    /// <param name="address">An address of the block.</param>
    /// <param name="length">How many bits are given: 0 (every address) to 32 (one).</param>
    internal AddressBlock(uint address, int length)
    {
        Length = length;
        First = address & ~HostBits(length);
    }

    /// <summary>Every address.</summary>
    internal static AddressBlock All { get; } = new(0, 0);

    /// <summary>The lowest address.</summary>
    internal uint First { get; }

    /// <summary>How many bits are given.</summary>
    internal int Length { get; }

    /// <summary>The highest address.</summary>
    internal uint Last => First | HostBits(Length);

    /// <summary>Reads a subnet as rules have it, with its length: <c>203.0.113.0/24</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    internal static bool TryParse(string text, out AddressBlock block)
    {
        int slash = text.IndexOf('/');
        block = All;
        if (slash < 0
            || !TryParseNumber(text, slash + 1, text.Length, Bits, out uint length)
            || !TryParseAddress(text, slash, out uint address))
        {
            return false;
        }

        block = new AddressBlock(address, (int)length);
        return true;
    }

    /// <summary>The same, and an address alone, which is a block of one.</summary>
    /// <inheritdoc cref="TryParse"/>
    internal static bool TryParseAny(string text, out AddressBlock block)
    {
        if (TryParse(text, out block))
        {
            return true;
        }

        bool isAddress = TryParseAddress(text, text.Length, out uint address);
        block = isAddress ? new AddressBlock(address, Bits) : All;
        return isAddress;
    }

    internal bool Contains(uint address) => (address & ~HostBits(Length)) == First;

    internal bool Contains(AddressBlock other) => other.Length >= Length && Contains(other.First);

    public bool Equals(AddressBlock other) => First == other.First && Length == other.Length;

    public override bool Equals(object? obj) => obj is AddressBlock other && Equals(other);

    public override int GetHashCode() => unchecked(((int)First * 397) ^ Length);

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}/{4}", First >> 24, (First >> 16) & 255, (First >> 8) & 255, First & 255, Length);

    private static uint HostBits(int length) => length == 0 ? uint.MaxValue : (1u << (Bits - length)) - 1;

    private static bool TryParseAddress(string text, int end, out uint address)
    {
        address = 0;
        int start = 0;
        for (int part = 1; part <= Parts; part++)
        {
            int dot = part < Parts ? text.IndexOf('.', start, end - start) : end;
            if (dot < 0 || !TryParseNumber(text, start, dot, byte.MaxValue, out uint value))
            {
                return false;
            }

            address = (address << 8) | value;
            start = dot + 1;
        }

        return true;
    }

    /// <summary>Digits alone, and no zero before others: some programs read those as octal.</summary>
    private static bool TryParseNumber(string text, int start, int end, int most, out uint number)
    {
        number = 0;
        if (end <= start || end - start > LongestPart || (text[start] == '0' && end - start > 1))
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (uint)(text[i] - '0');
        }

        return number <= most;
    }
}
