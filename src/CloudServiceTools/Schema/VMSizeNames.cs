using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Schema;

/// <summary>A VM size of the first generations, and what became of it.</summary>
/// <param name="Name">The name that it always had.</param>
/// <param name="ExtendedSupportName">The name that extended support knows the same machine by.</param>
/// <param name="Newer">A newer size with as many cores and no less memory; null where there is none of that kind.</param>
internal sealed record VMSizeName(string Name, string ExtendedSupportName, string? Newer);

/// <summary>The VM sizes of the first generations. Names compare ignoring case, as the platform's do.</summary>
/// <remarks>
/// The new names are those of Microsoft's list of prerequisites for extended support. The newer sizes have the cores of
/// the older ones by the tables of sizes; A8 to A11 and the G sizes have no such successor.
/// </remarks>
internal static class VMSizeNames
{
    /// <summary>What a role has that names no size.</summary>
    internal const string Default = "Small";

    private static readonly VMSizeName[] FirstGenerations =
    [
        new("ExtraSmall", "Standard_A0", "Standard_A1_v2"),
        new("Small", "Standard_A1", "Standard_A1_v2"),
        new("Medium", "Standard_A2", "Standard_A2_v2"),
        new("Large", "Standard_A3", "Standard_A4_v2"),
        new("ExtraLarge", "Standard_A4", "Standard_A8_v2"),
        new("A5", "Standard_A5", "Standard_A2m_v2"),
        new("A6", "Standard_A6", "Standard_A4m_v2"),
        new("A7", "Standard_A7", "Standard_A8m_v2"),
        new("A8", "Standard_A8", null),
        new("A9", "Standard_A9", null),
        new("A10", "Standard_A10", null),
        new("A11", "Standard_A11", null),
        .. new[] { 1, 2, 3, 4, 11, 12, 13, 14 }.Select(
            number => new VMSizeName($"Standard_D{number}", $"Standard_D{number}", $"Standard_D{number}_v2")),
        .. Enumerable.Range(1, 5).Select(
            number => new VMSizeName($"Standard_G{number}", $"Standard_G{number}", null)),
    ];

    private static readonly Dictionary<string, VMSizeName> ByName = FirstGenerations
        .SelectMany(size => new[] { (size.Name, Size: size), (Name: size.ExtendedSupportName, Size: size) })
        .GroupBy(entry => entry.Name, entry => entry.Size, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The size of the first generations that has a name, be it the old one or the new one; null for other sizes.</summary>
    internal static VMSizeName? Find(string name) => ByName.TryGetValue(name, out VMSizeName? size) ? size : null;

    /// <summary>Whether extended support has sizes of such names at all.</summary>
    internal static bool IsOfExtendedSupport(string name) =>
        name.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase);
}
