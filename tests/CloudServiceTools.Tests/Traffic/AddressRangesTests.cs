using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Tests.Traffic;

/// <summary>Sets of addresses and access lists, against a walk over every address of a small world: 10.0.0.0 to 10.0.0.255.</summary>
public sealed class AddressRangesTests
{
    private const uint Start = 10u << 24;

    private static readonly uint[] World = [.. Enumerable.Range(0, 256).Select(number => Start + (uint)number)];

    public static TheoryData<string, string?> Subnets { get; } = new()
    {
        { "203.0.113.0/24", "203.0.113.0/24" },
        { "203.0.113.77/24", "203.0.113.0/24" },
        { "0.0.0.0/0", "0.0.0.0/0" },
        { "255.255.255.255/32", "255.255.255.255/32" },
        { "10.0.0.1/31", "10.0.0.0/31" },
        { "10.0.0.0/33", null },
        { "10.0.0.0/-1", null },
        { "10.0.0.0/08", null },
        { "10.0.0.0/", null },
        { "10.0.0.0", null },
        { "10.0.0/8", null },
        { "10.0.0.0.0/8", null },
        { "10.0.0.256/8", null },
        { "10.0.0.01/8", null },
        { " 10.0.0.0/8", null },
        { "10.0.0.0/8 ", null },
        { "2001:db8::/32", null },
        { "everyone", null },
        { "", null },
        { "/", null },
        { ".../8", null },
    };

    [Theory]
    [MemberData(nameof(Subnets))]
    public void A_subnet_is_four_numbers_and_a_length(string text, string? block) =>
        Assert.Equal(block, AddressBlock.TryParse(text, out AddressBlock read) ? read.ToString() : null);

    [Fact]
    public void An_address_alone_is_a_block_of_one() =>
        Assert.Equal("203.0.113.7/32", AddressBlock.TryParseAny("203.0.113.7", out AddressBlock read) ? read.ToString() : null);

    [Randomized(200)]
    public void A_set_of_ranges_has_the_addresses_of_the_walk(Choices random)
    {
        HashSet<uint> one = Some(random);
        HashSet<uint> other = Some(random);

        Check(one, Of(one));
        Check(one.Intersect(other), Of(one).And(Of(other)));
        Check(one.Union(other), Of(one).Or(Of(other)));
        AddressRanges rest = Of(one).Not();
        Assert.All(World, address => Assert.Equal(!one.Contains(address), rest.Contains(address)));
        Assert.True(rest.Contains(0) && rest.Contains(uint.MaxValue));
        Assert.Equal(Of(one).ToString(), rest.Not().ToString());
    }

    /// <summary>The fewest blocks: an aligned block is either whole, and one, or it takes what its two halves take.</summary>
    [Randomized(200)]
    public void A_set_is_written_as_the_fewest_blocks(Choices random)
    {
        HashSet<uint> addresses = Some(random);
        AddressBlock[] blocks = [.. Of(addresses).Blocks];

        Assert.Equal(addresses.Order(), blocks.SelectMany(Addresses));
        Assert.Equal(Fewest(Start, 24), blocks.Length);

        int Fewest(uint first, int length)
        {
            uint[] inside = [.. Addresses(new AddressBlock(first, length))];
            int held = inside.Count(addresses.Contains);
            return held == 0 ? 0 : held == inside.Length ? 1
                : Fewest(first, length + 1) + Fewest(first + (uint)(inside.Length / 2), length + 1);
        }
    }

    [Randomized(400)]
    public void An_access_list_says_of_each_address_what_the_walk_says(Choices random)
    {
        (int Order, bool IsPermit, AddressBlock Block)[] rules = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ =>
            (random.Next(9), random.Next(2) == 0, new AddressBlock(Start + (uint)random.Next(256), 24 + random.Next(9))))];
        string text = string.Concat(rules.Select(rule =>
            $"<Rule order=\"{rule.Order}\" action=\"{(rule.IsPermit ? "permit" : "deny")}\" remoteSubnet=\"{rule.Block}\" />"));
        AccessList list = new(ServiceConfiguration.Parse($"""
            <ServiceConfiguration serviceName="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
              <NetworkConfiguration><AccessControls><AccessControl name="C">{text}</AccessControl></AccessControls></NetworkConfiguration>
            </ServiceConfiguration>
            """).AccessControls[0]);

        foreach (uint address in World.Append(0u).Append(Start - 1).Append(Start + 256).Append(uint.MaxValue))
        {
            (int Order, bool IsPermit, AddressBlock Block)[] matching =
                [.. rules.Where(rule => rule.Block.First <= address && address <= rule.Block.Last).OrderBy(rule => rule.Order)];
            bool permits = matching.Length > 0 ? matching[0].IsPermit : !rules.Any(rule => rule.IsPermit);

            Assert.Equal(permits, list.Permits(address));
            Assert.Equal(permits, list.Permitted.Contains(address));
            Assert.Equal(matching.Length > 0 ? matching[0].Order : null, list.RuleFor(address)?.Order);
        }
    }

    private static HashSet<uint> Some(Choices random)
    {
        HashSet<uint> addresses = [];
        int count = random.Next(6);
        for (int number = 0; number < count; number++)
        {
            uint first = (uint)random.Next(256);
            uint length = 1 + (uint)random.Next(64);
            addresses.UnionWith(World.Where(address => address >= Start + first && address < Start + first + length));
        }

        return addresses;
    }

    private static AddressRanges Of(IEnumerable<uint> addresses) => AddressRanges.Of(addresses.Order().Select(address => (address, address)));

    private static IEnumerable<uint> Addresses(AddressBlock block)
    {
        for (uint address = block.First; address <= block.Last; address++)
        {
            yield return address;
        }
    }

    private static void Check(IEnumerable<uint> expected, AddressRanges actual)
    {
        HashSet<uint> addresses = [.. expected];
        Assert.All(World, address => Assert.True(
            addresses.Contains(address) == actual.Contains(address), address.ToString(CultureInfo.InvariantCulture)));
        Assert.False(actual.Contains(Start - 1) || actual.Contains(Start + 256));
    }
}
