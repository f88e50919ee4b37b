using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Comparison;

/// <summary>What an element is to somebody who does not think in XML.</summary>
/// <param name="Noun">What it is called.</param>
/// <param name="Key">The attribute that tells it from others of its noun; null where a thing has one.</param>
/// <param name="Variant">What the element's name says beyond the noun, as a property and its value.</param>
internal sealed record ItemWord(string Noun, string? Key = "name", (string Property, string Value)? Variant = null)
{
    /// <summary>Whether the order of such items says something: startup tasks run one after another.</summary>
    internal bool IsOrdered { get; init; }

    internal bool IsRole => Noun == Vocabulary.Role;

    internal bool IsEndpoint => Noun == Vocabulary.Endpoint;
}

/// <summary>
/// The words of the domain for the elements and attributes of the format. Elements that are not here hold others, or are
/// a part of what they stand in: what they say is said of that.
/// </summary>
internal static class Vocabulary
{
    internal const string Role = "role";
    internal const string Endpoint = "endpoint";
    internal const string Port = "Port";
    internal const string PublicPort = "PublicPort";
    internal const string LocalPort = "LocalPort";
    internal const string Name = "Name";
    internal const string EndpointName = "EndpointName";
    internal const string XPath = "XPath";

    /// <summary>The items, in the order in which their differences are reported.</summary>
    private static readonly Dictionary<string, ItemWord> Items = new(StringComparer.Ordinal)
    {
        ["ServiceDefinition"] = new("service"),
        ["LoadBalancerProbe"] = new("load balancer probe"),
        ["WebRole"] = new(Role, Variant: ("Type", "Web")),
        ["WorkerRole"] = new(Role, Variant: ("Type", "Worker")),
        ["InputEndpoint"] = new(Endpoint, Variant: ("Kind", "Input")),
        ["InternalEndpoint"] = new(Endpoint, Variant: ("Kind", "Internal")),
        ["InstanceInputEndpoint"] = new(Endpoint, Variant: ("Kind", "InstanceInput")),
        ["Site"] = new("site"),
        ["VirtualDirectory"] = new("virtual directory"),
        ["VirtualApplication"] = new("virtual application"),
        ["Binding"] = new("binding"),
        ["Import"] = new("import", "moduleName"),
        ["Setting"] = new("setting"),
        ["LocalStorage"] = new("local storage"),
        ["Certificate"] = new("certificate"),
        ["Task"] = new("startup task", "commandLine") { IsOrdered = true },
        ["Variable"] = new("environment variable"),
        ["NetFxEntryPoint"] = new("entry point", null, ("Kind", "NetFx")),
        ["ProgramEntryPoint"] = new("entry point", null, ("Kind", "Program")),
        ["Content"] = new("content", "destination"),
    };

    /// <summary>Attributes of the parts of an item that its property is not simply called after.</summary>
    private static readonly Dictionary<(string Element, string Attribute), string> Properties = new()
    {
        [("WebRole", "vmsize")] = "VMSize",
        [("WorkerRole", "vmsize")] = "VMSize",
        [("Startup", "priority")] = "StartupPriority",
        [("RoleInstanceValue", "xpath")] = XPath,
        [("SourceDirectory", "path")] = "SourceDirectory",
    };

    /// <summary>The item that an element is; null for one that holds items, or is a part of one.</summary>
    internal static ItemWord? ItemOf(string elementName) => Items.TryGetValue(elementName, out ItemWord? word) ? word : null;

    /// <summary>The nouns, in the order in which their differences are reported.</summary>
    internal static IReadOnlyList<string> Nouns { get; } = [.. Items.Values.Select(word => word.Noun).Distinct()];

    /// <summary>The property that an attribute is, called as on the objects of the model.</summary>
    internal static string PropertyOf(string element, string attribute) =>
        Properties.TryGetValue((element, attribute), out string? property)
            ? property
            : char.ToUpperInvariant(attribute[0]) + attribute.Substring(1);

    /// <summary>A property in a sentence: <c>LocalPort</c> is the local port, <c>VMSize</c> the VM size.</summary>
    internal static string WordsOf(string property) =>
        string.Join(" ", WordStarts.Split(property).Select(word => IsAcronym(word) ? word : Lower(word)));

    private static Regex WordStarts { get; } = new("(?<=[a-z])(?=[A-Z])|(?<=VM)(?=S)", RegexOptions.CultureInvariant);

    private static bool IsAcronym(string word) => word.Length > 1 && char.IsUpper(word[1]);

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word.Substring(1);
}
