using System;
using System.Collections.Generic;

namespace CloudServiceTools.Schema;

/// <summary>A VM size of the first generations, and what became of it.</summary>
/// <param name="Name">The name that it always had.</param>
/// <param name="ExtendedSupportName">The name that extended support knows the same machine by.</param>
/// <param name="Newer">The smallest size of Dv3 and Ev3 with no fewer cores and no less memory; null where there is none.</param>
internal sealed record VMSizeName(string Name, string ExtendedSupportName, string? Newer);

/// <summary>The VM sizes of the first generations. Names compare ignoring case, as the platform's do.</summary>
/// <remarks>
/// The new names are those of Microsoft's list of prerequisites for extended support. Dv3 and Ev3 are the newest series that
/// both platforms have and that Microsoft has not announced the end of; nothing in them has the memory of the G sizes.
/// </remarks>
internal static class VMSizeNames
{
    /// <summary>What a role has that names no size.</summary>
    internal const string Default = "Small";

    private static readonly VMSizeName[] FirstGenerations =
    [
        new("ExtraSmall", "Standard_A0", "Standard_D2_v3"),
        new("Small", "Standard_A1", "Standard_D2_v3"),
        new("Medium", "Standard_A2", "Standard_D2_v3"),
        new("Large", "Standard_A3", "Standard_D4_v3"),
        new("ExtraLarge", "Standard_A4", "Standard_D8_v3"),
        new("A5", "Standard_A5", "Standard_E2_v3"),
        new("A6", "Standard_A6", "Standard_E4_v3"),
        new("A7", "Standard_A7", "Standard_E8_v3"),
        new("A8", "Standard_A8", "Standard_E8_v3"),
        new("A9", "Standard_A9", "Standard_E16_v3"),
        new("A10", "Standard_A10", "Standard_E8_v3"),
        new("A11", "Standard_A11", "Standard_E16_v3"),
        new("Standard_D1", "Standard_D1", "Standard_D2_v3"),
        new("Standard_D2", "Standard_D2", "Standard_D2_v3"),
        new("Standard_D3", "Standard_D3", "Standard_D4_v3"),
        new("Standard_D4", "Standard_D4", "Standard_D8_v3"),
        new("Standard_D11", "Standard_D11", "Standard_E2_v3"),
        new("Standard_D12", "Standard_D12", "Standard_E4_v3"),
        new("Standard_D13", "Standard_D13", "Standard_E8_v3"),
        new("Standard_D14", "Standard_D14", "Standard_E16_v3"),
        new("Standard_G1", "Standard_G1", null),
        new("Standard_G2", "Standard_G2", null),
        new("Standard_G3", "Standard_G3", null),
        new("Standard_G4", "Standard_G4", null),
        new("Standard_G5", "Standard_G5", null),
    ];

    private static readonly Dictionary<string, VMSizeName> ByName = ReadNames();

    /// <summary>The size of the first generations that has a name, be it the old one or the new one; null for other sizes.</summary>
    internal static VMSizeName? Find(string name) => ByName.TryGetValue(name, out VMSizeName? size) ? size : null;

    private static Dictionary<string, VMSizeName> ReadNames()
    {
        Dictionary<string, VMSizeName> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (VMSizeName size in FirstGenerations)
        {
            byName[size.Name] = size;
            byName[size.ExtendedSupportName] = size;
        }

        return byName;
    }

    /// <summary>Whether extended support has sizes of such names at all.</summary>
    internal static bool IsOfExtendedSupport(string name) =>
        name.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase);
}
