using System.Diagnostics.CodeAnalysis;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Traffic;

/// <summary>What kind of sender a decision is about.</summary>
[SuppressMessage("Design", "CA1008", Justification = "Every decision has a sender, so there is no name for none.")]
public enum TrafficSourceKind
{
    /// <summary>A role of the service.</summary>
    Role = 1,

    /// <summary>Machines in the virtual network that are no instances of the service.</summary>
    VirtualNetwork,

    /// <summary>Addresses of the Internet that an access control tells apart from the others.</summary>
    AddressRange,

    /// <summary>The Internet: every address, or every other one where there are address ranges.</summary>
    Internet,
}

/// <summary>Who sends.</summary>
internal sealed class TrafficSource
{
    private TrafficSource(TrafficSourceKind kind, string name, AddressBlock block)
    {
        Kind = kind;
        Name = name;
        Block = block;
        Address = block.First;
    }

    internal TrafficSourceKind Kind { get; }

    /// <summary>The name of the role, VirtualNetwork, a block such as <c>203.0.113.0/24</c>, or Internet.</summary>
    internal string Name { get; }

    /// <summary>The block of an address range; every address for the Internet.</summary>
    internal AddressBlock Block { get; }

    /// <summary>An address of the Internet or of the range that belongs to no smaller range: what holds for it, holds for all of them.</summary>
    internal uint Address { get; private init; }

    /// <summary>Whether addresses of it are sources of their own, so that this stands for the rest.</summary>
    internal bool IsRest { get; private init; }

    /// <summary>The Internet as a whole.</summary>
    internal static TrafficSource Internet { get; } = OfBlock(AddressBlock.All, 0, isRest: false);

    internal static TrafficSource OfRole(string name) => new(TrafficSourceKind.Role, name, AddressBlock.All);

    internal static TrafficSource OfVirtualNetwork() => new(TrafficSourceKind.VirtualNetwork, TrafficMap.VirtualNetwork, AddressBlock.All);

    /// <summary>The Internet, or a part of it.</summary>
    /// <param name="block">The block; every address for the Internet.</param>
    /// <param name="address">An address of it that belongs to no smaller source.</param>
    /// <param name="isRest">Whether there are smaller sources in it.</param>
    internal static TrafficSource OfBlock(AddressBlock block, uint address, bool isRest) => block.Length == 0
        ? new(TrafficSourceKind.Internet, TrafficMap.Internet, block) { Address = address, IsRest = isRest }
        : new(TrafficSourceKind.AddressRange, block.ToString(), block) { Address = address, IsRest = isRest };
}
