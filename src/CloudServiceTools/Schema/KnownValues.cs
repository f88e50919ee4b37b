using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Schema;

/// <summary>Values that the format leaves free and that have a known set all the same, for completion.</summary>
public static class KnownValues
{
    /// <summary>The schema versions of the Azure SDKs 1.7 to 2.9, the newest first.</summary>
    public static IReadOnlyList<string> SchemaVersions { get; } =
    [
        "2015-04.2.6",
        "2014-06.2.4",
        "2014-01.2.3",
        "2013-10.2.2",
        "2013-03.2.0",
        "2012-10.1.8",
        "2012-05.1.7",
        "unspecified",
    ];

    /// <summary>
    /// The VM sizes that the platform lists in its own error message (Azure/azure-cli#15042), with the names that
    /// extended support gave to the oldest of them.
    /// </summary>
    public static IReadOnlyList<string> VMSizes { get; } =
    [
        "ExtraSmall", "Small", "Medium", "Large", "ExtraLarge",
        "A5", "A6", "A7", "A8", "A9", "A10", "A11",
        "Standard_A0", "Standard_A1", "Standard_A2", "Standard_A3", "Standard_A4", "Standard_A5", "Standard_A6",
        "Standard_A7", "Standard_A8", "Standard_A9", "Standard_A10", "Standard_A11",
        "Standard_A1_v2", "Standard_A2_v2", "Standard_A4_v2", "Standard_A8_v2",
        "Standard_A2m_v2", "Standard_A4m_v2", "Standard_A8m_v2",
        "Standard_D1", "Standard_D2", "Standard_D3", "Standard_D4",
        "Standard_D11", "Standard_D12", "Standard_D13", "Standard_D14",
        "Standard_D1_v2", "Standard_D2_v2", "Standard_D3_v2", "Standard_D4_v2", "Standard_D5_v2",
        "Standard_D11_v2", "Standard_D12_v2", "Standard_D13_v2", "Standard_D14_v2", "Standard_D15_v2",
        "Standard_D2_v3", "Standard_D4_v3", "Standard_D8_v3", "Standard_D16_v3", "Standard_D32_v3",
        "Standard_D48_v3", "Standard_D64_v3",
        "Standard_E2_v3", "Standard_E4_v3", "Standard_E8_v3", "Standard_E16_v3", "Standard_E20_v3",
        "Standard_E32_v3", "Standard_E48_v3", "Standard_E64_v3",
        "Standard_G1", "Standard_G2", "Standard_G3", "Standard_G4", "Standard_G5",
        "Standard_H8", "Standard_H16", "Standard_H8m", "Standard_H16m", "Standard_H16r", "Standard_H16mr",
    ];

    /// <summary>The families of guest operating systems, the newest first: 7 is Windows Server 2022.</summary>
    public static IReadOnlyList<string> OSFamilies { get; } = ["7", "6", "5", "4", "3", "2", "1"];

    /// <summary>What a rule of an access control does.</summary>
    public static IReadOnlyList<string> RuleActions => AttributeType.RuleAction.Values;

    /// <summary>The algorithms that thumbprints of certificates are made with.</summary>
    public static IReadOnlyList<string> ThumbprintAlgorithms => AttributeType.ThumbprintAlgorithm.Values;

    /// <summary>The protocols that an endpoint takes.</summary>
    /// <param name="endpointElement">InputEndpoint, InstanceInputEndpoint or InternalEndpoint.</param>
    public static IReadOnlyList<string> ProtocolsOf(string endpointElement) => DefinitionSchema.Root
        .FindChild("WorkerRole")!.FindChild("Endpoints")!.FindChild(endpointElement)!.FindAttribute("protocol")!.Type.Values;

    /// <summary>The protocols that a load balancer probe takes.</summary>
    public static IReadOnlyList<string> ProbeProtocols => AttributeType.ProbeProtocol.Values;

    /// <summary>The modules that roles import: those whose content is known, and others that files have.</summary>
    public static IReadOnlyList<string> ModuleNames { get; } =
        [.. ImportedModule.Known.Select(module => module.Name), "Connect"];

    /// <summary>The values that the schema lists for an attribute, wherever it stands; none where it lists none.</summary>
    /// <param name="attribute">The attribute's name, ignoring case.</param>
    public static IReadOnlyList<string> ValuesOf(string attribute) => AttributesBelow(DefinitionSchema.Root, [])
        .FirstOrDefault(item => item.Type.Values.Count > 0 && string.Equals(item.Name, attribute, StringComparison.OrdinalIgnoreCase))
        ?.Type.Values ?? [];

    private static IEnumerable<AttributeSchema> AttributesBelow(ElementSchema element, HashSet<ElementSchema> seen) =>
        seen.Add(element)
            ? element.Attributes.Concat(
                element.Slots.SelectMany(slot => slot.Children).SelectMany(child => AttributesBelow(child.Element, seen)))
            : [];

    /// <summary>Whether a size of virtual machines is known, of Cloud Services or of extended support; case does not count.</summary>
    /// <param name="name">The name of the size.</param>
    public static bool IsVMSize(string name) => Schema.VMSizes.Known.Contains(name);

    /// <summary>What to say of a VM size that is not known here: the end of a sentence, with what it was probably meant to be.</summary>
    /// <param name="name">The name of the size.</param>
    public static Phrase AdviceOnVMSize(string name) => VMSizeHint.For(name) ?? $"check the name.";
}
