using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Comparison;

/// <summary>Who outside of the service may reach an endpoint: addresses of the Internet, and the virtual network.</summary>
internal sealed class OutsideReach
{
    private static readonly OutsideReach Everybody = new(AddressRanges.All, hasNetwork: true);
    private IReadOnlyList<TrafficSource>? _sources;

    private OutsideReach(AddressRanges internet, bool hasNetwork)
    {
        Internet = internet;
        HasNetwork = hasNetwork;
    }

    /// <summary>Nobody.</summary>
    internal static OutsideReach Nobody { get; } = new(AddressRanges.None, hasNetwork: false);

    /// <summary>The addresses of the Internet that may.</summary>
    internal AddressRanges Internet { get; }

    /// <summary>Whether the virtual network may.</summary>
    internal bool HasNetwork { get; }

    /// <summary>Those who may: the virtual network is named where the whole Internet is not.</summary>
    internal IReadOnlyList<TrafficSource> Sources => _sources ??= Except(Nobody);

    internal static OutsideReach Of(FrontEnd front) =>
        front.Kind == FrontEndKind.None ? Nobody
        : front.Internet.IsAll ? Everybody
        : new OutsideReach(front.Internet, hasNetwork: true);

    internal OutsideReach Or(OutsideReach other) => ReferenceEquals(this, other) ? this
        : new(Internet.Or(other.Internet), HasNetwork || other.HasNetwork);

    /// <summary>
    /// Those who may here and not there. Where the whole Internet may here, that is the Internet, or the rest of it, and otherwise each
    /// block of addresses.
    /// </summary>
    internal IReadOnlyList<TrafficSource> Except(OutsideReach other)
    {
        if (ReferenceEquals(this, other))
        {
            return [];
        }

        AddressRanges addresses = Internet.And(other.Internet.Not());
        if (Internet.IsAll && !addresses.IsEmpty)
        {
            return [TrafficSource.OfBlock(default, addresses.Blocks.First().First, isRest: !addresses.IsAll)];
        }

        IEnumerable<TrafficSource> blocks = addresses.Blocks.Select(block => TrafficSource.OfBlock(block, block.First, isRest: false));
        return HasNetwork && !other.HasNetwork ? [TrafficSource.OfVirtualNetwork(), .. blocks] : [.. blocks];
    }
}
