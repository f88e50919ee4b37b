using System;
using System.Collections.Generic;

namespace CloudServiceTools.Schema;

/// <summary>
/// The disk of each VM size whose disk is documented: for the older sizes what Microsoft's page of cloud service sizes
/// says, for the others the temporary disk on the pages of VM sizes.
/// </summary>
internal static class VMSizes
{
    private const int MegabytesPerGigabyte = 1024;

    private static readonly Dictionary<string, int> Gigabytes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ExtraSmall"] = 19, ["Small"] = 224, ["Medium"] = 489, ["Large"] = 999, ["ExtraLarge"] = 2039,
        ["A0"] = 19, ["A1"] = 224, ["A2"] = 489, ["A3"] = 999, ["A4"] = 2039,
        ["A5"] = 489, ["A6"] = 999, ["A7"] = 2039, ["A8"] = 382, ["A9"] = 382, ["A10"] = 382, ["A11"] = 382,
        ["Standard_A0"] = 19, ["Standard_A1"] = 224, ["Standard_A2"] = 489, ["Standard_A3"] = 999, ["Standard_A4"] = 2039,
        ["Standard_A5"] = 489, ["Standard_A6"] = 999, ["Standard_A7"] = 2039,
        ["Standard_A8"] = 382, ["Standard_A9"] = 382, ["Standard_A10"] = 382, ["Standard_A11"] = 382,
        ["Standard_A1_v2"] = 10, ["Standard_A2_v2"] = 20, ["Standard_A4_v2"] = 40, ["Standard_A8_v2"] = 80,
        ["Standard_A2m_v2"] = 20, ["Standard_A4m_v2"] = 40, ["Standard_A8m_v2"] = 80,
        ["Standard_D1"] = 50, ["Standard_D2"] = 100, ["Standard_D3"] = 200, ["Standard_D4"] = 400,
        ["Standard_D11"] = 100, ["Standard_D12"] = 200, ["Standard_D13"] = 400, ["Standard_D14"] = 800,
        ["Standard_D1_v2"] = 50, ["Standard_D2_v2"] = 100, ["Standard_D3_v2"] = 200, ["Standard_D4_v2"] = 400,
        ["Standard_D5_v2"] = 800, ["Standard_D11_v2"] = 100, ["Standard_D12_v2"] = 200, ["Standard_D13_v2"] = 400,
        ["Standard_D14_v2"] = 800,
        ["Standard_G1"] = 384, ["Standard_G2"] = 768, ["Standard_G3"] = 1536, ["Standard_G4"] = 3072, ["Standard_G5"] = 6144,
    };

    /// <summary>The sizes that extended support adds: the series Dav4 and Eav4.</summary>
    internal static IReadOnlyList<string> Extended { get; } =
    [
        "Standard_D2a_v4", "Standard_D4a_v4", "Standard_D8a_v4", "Standard_D16a_v4", "Standard_D32a_v4",
        "Standard_D48a_v4", "Standard_D64a_v4", "Standard_D96a_v4",
        "Standard_E2a_v4", "Standard_E4a_v4", "Standard_E8a_v4", "Standard_E16a_v4", "Standard_E20a_v4",
        "Standard_E32a_v4", "Standard_E48a_v4", "Standard_E64a_v4", "Standard_E96a_v4",
    ];

    /// <summary>Everything that a vmsize may be, as far as it is known; compares ignoring case.</summary>
    internal static HashSet<string> Known { get; } =
        new([.. KnownValues.VMSizes, .. Extended, .. Gigabytes.Keys], StringComparer.OrdinalIgnoreCase);

    /// <summary>The disk in megabytes; null where it is not known.</summary>
    internal static int? DiskOf(string vmSize) =>
        Gigabytes.TryGetValue(vmSize, out int gigabytes) ? gigabytes * MegabytesPerGigabyte : null;
}
