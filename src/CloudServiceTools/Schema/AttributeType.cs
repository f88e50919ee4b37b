using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Schema;

/// <summary>
/// What an attribute can hold: one row of the value types of the Azure SDK 2.4 schema. Values compare by case.
/// </summary>
public sealed class AttributeType
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r'];

    private readonly Func<string, bool> _accepts;

    private AttributeType(string name, string description, CsErrorId errorId, Func<string, bool> accepts, params string[] values)
    {
        Name = name;
        Description = description;
        ErrorId = errorId;
        _accepts = accepts;
        Values = values;
    }

    /// <summary>The name of the type in the schema.</summary>
    public string Name { get; }

    /// <summary>What the type takes, as the end of a sentence that starts with "takes".</summary>
    public string Description { get; }

    /// <summary>Every value, where the type lists them; else nothing.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The error that a value of another kind is.</summary>
    public CsErrorId ErrorId { get; }

    /// <summary>Whether the values are true and false.</summary>
    public bool IsFlag => this == Boolean;

    /// <summary>Whether the values are whole numbers, ports aside.</summary>
    public bool IsNumber => this == Integer || this == PositiveInteger || this == ProbeInterval || this == ProbeTimeout || this == UnsignedShort;

    /// <summary>Whether the schema takes a value.</summary>
    public bool Accepts(string value) => _accepts(value);

    /// <summary>A value as the format writes it: one of <see cref="Values"/> in its own case, where it is one.</summary>
    internal string Normalize(string value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (string.Equals(Values[i], value, StringComparison.OrdinalIgnoreCase))
            {
                return Values[i];
            }
        }

        return value;
    }

    /// <summary>A name that the type would take instead, where one is near: right but for case, or for a slip.</summary>
    public string? Suggest(string value) => NameSuggestion.Nearest(value, Values);

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static AttributeType NamedElementName { get; } = new(
        "NamedElementNameString",
        "a name that starts with an ASCII letter or _, has none of \\ / : * ? \" < > | ' ^ ` and does not end in a dot or white space",
        CsErrorId.CsInvalidName,
        NameWithout("\\/:*?\"<>|`'^"));

    internal static AttributeType VirtualDirectoryName { get; } = new(
        "VirtualDirectoryName",
        "a name that starts with an ASCII letter or _, has none of \\ / ? ; : @ & = + $ , | \" < > ` ' ^ and does not end in a dot or white space",
        CsErrorId.CsInvalidName,
        NameWithout("\\/?;:@&=+$,|\"<>`'^"));

    internal static AttributeType NonEmptyString { get; } = new(
        "NonEmptyString", "1 to 256 characters", CsErrorId.CsInvalidValue, value => value.Length is >= 1 and <= 256);

    internal static AttributeType Text { get; } = new("xs:string", "any text", CsErrorId.CsInvalidValue, _ => true);

    internal static AttributeType Integer { get; } = new(
        "xs:int", "a whole number", CsErrorId.CsInvalidValue, value => IsInteger(value, int.MinValue, int.MaxValue));

    internal static AttributeType PositiveInteger { get; } = new(
        "PositiveInt", "a whole number of 1 or more", CsErrorId.CsInvalidValue, value => IsInteger(value, 1, int.MaxValue));

    internal static AttributeType ProbeInterval { get; } = new(
        "LBProbeInterval", "5 seconds or more", CsErrorId.CsInvalidValue, value => IsInteger(value, 5, int.MaxValue));

    internal static AttributeType ProbeTimeout { get; } = new(
        "LBProbeTimeout", "11 seconds or more", CsErrorId.CsInvalidValue, value => IsInteger(value, 11, int.MaxValue));

    internal static AttributeType Boolean { get; } = new(
        "xs:boolean",
        "true or false",
        CsErrorId.CsInvalidValue,
        value => Collapse(value) is "true" or "false" or "1" or "0",
        "true",
        "false");

    internal static AttributeType Port { get; } = new(
        "PortInteger", "a port from 1 to 65535", CsErrorId.CsInvalidPort, IsPort);

    internal static AttributeType PortOrAny { get; } = new(
        "PortSpecifier", "a port from 1 to 65535, or *", CsErrorId.CsInvalidPort, value => value == "*" || IsPort(value));

    internal static AttributeType SchemaVersion { get; } = new(
        "SchemaVersion",
        "the version of an SDK's schema, such as 2015-04.2.6, or unspecified",
        CsErrorId.CsInvalidValue,
        value => value.Length > 0);

    internal static AttributeType Protocol { get; } = Enumeration("Protocol", "http", "https", "tcp", "udp");

    internal static AttributeType InternalProtocol { get; } = Enumeration("InternalProtocol", "http", "tcp", "udp", "any");

    internal static AttributeType TransportProtocol { get; } = Enumeration("TransportProtocol", "tcp", "udp");

    internal static AttributeType ProbeProtocol { get; } = Enumeration("ProbeProtocol", "http", "tcp");

    internal static AttributeType LegacyInputProtocol { get; } = Enumeration("(anonymous)", "http", "https");

    internal static AttributeType LegacyInternalProtocol { get; } = Enumeration("(anonymous)", "http");

    internal static AttributeType DistributionType { get; } =
        Enumeration("DistributionType", "sourceIP", "sourceIPProtocol", "none");

    internal static AttributeType TopologyChangeDiscovery { get; } =
        Enumeration("TopologyChangeDiscovery", "UpgradeDomainWalk", "Blast");

    internal static AttributeType MatchMode { get; } = Enumeration("MatchMode", "AnyRule");

    internal static AttributeType ExecutionContext { get; } = Enumeration("ExecutionContext", "limited", "elevated");

    internal static AttributeType TaskType { get; } = Enumeration("TaskType", "simple", "foreground", "background");

    internal static AttributeType StoreLocation { get; } = Enumeration("StoreLocation", "CurrentUser", "LocalMachine");

    internal static AttributeType PermissionLevel { get; } =
        Enumeration("PermissionLevel", "limitedOrElevated", "elevated");

    /// <summary>The built-in stores are values to choose from; any other store may be named too.</summary>
    internal static AttributeType StoreName { get; } = new(
        "StoreName",
        "the name of a certificate store, of 1 to 256 characters",
        CsErrorId.CsInvalidValue,
        value => value.Length is >= 1 and <= 256,
        "My", "Root", "CA", "Trust", "Disallowed", "TrustedPeople", "TrustedPublisher", "AuthRoot", "AddressBook");

    internal static AttributeType AnyUri { get; } = new("xs:anyURI", "a URI", CsErrorId.CsInvalidValue, IsUri);

    internal static AttributeType Language { get; } = new(
        "xs:language", "the tag of a language, such as en-US", CsErrorId.CsInvalidValue, value => IsLanguage(Collapse(value)));

    internal static AttributeType XmlSpace { get; } = new(
        "xml:space",
        "default or preserve",
        CsErrorId.CsInvalidValue,
        value => Collapse(value) is "default" or "preserve",
        "default",
        "preserve");

    internal static AttributeType VMName { get; } = new(
        "VmNameString",
        "1 to 10 ASCII letters, digits and -, with no - at either end",
        CsErrorId.CsInvalidName,
        value => IsVMName(WithoutLastLineFeed(value)));

    internal static AttributeType UnsignedShort { get; } = new(
        "xs:unsignedShort", "a whole number from 0 to 65535, without a sign", CsErrorId.CsInvalidValue, IsUnsignedShort);

    internal static AttributeType BoundedText { get; } = new(
        "BoundedLengthString", "256 characters at most", CsErrorId.CsInvalidValue, value => value.Length <= 256);

    internal static AttributeType Thumbprint { get; } = new(
        "ThumbprintType",
        "a thumbprint of hexadecimal digits",
        CsErrorId.CsInvalidValue,
        value => value.Length > 0 && value.All(c => IsHexadecimal(c) || char.IsWhiteSpace(c)));

    internal static AttributeType ThumbprintAlgorithm { get; } = Enumeration("ThumbprintAlgorithmTypes", "sha1");

    internal static AttributeType IPAddress { get; } = new(
        "IpAddressString", "an IPv4 address such as 10.0.0.4", CsErrorId.CsInvalidValue, value => IsIPAddress(WithoutLastLineFeed(value)));

    internal static AttributeType RuleAction { get; } = Enumeration("RuleAction", "permit", "deny");

    internal static AttributeType AddressType { get; } = Enumeration("IPConfigurationAddressType", "private");

    private static AttributeType Enumeration(string name, params string[] values) => new(
        name,
        values.Length == 1 ? values[0] : $"one of {string.Join(", ", values)}",
        CsErrorId.CsInvalidValue,
        value => Array.IndexOf(values, value) >= 0,
        values);

    private static bool IsPort(string value) => IsInteger(value, 1, 65535);

    /// <summary>xs:int: white space around the number is collapsed, a sign and leading zeros are fine.</summary>
    private static bool IsInteger(string value, int minimum, int maximum) =>
        int.TryParse(Collapse(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        && number >= minimum
        && number <= maximum;

    /// <summary>xs:unsignedShort: as xs:int, and .NET takes no sign.</summary>
    private static bool IsUnsignedShort(string value) =>
        ushort.TryParse(Collapse(value), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>xs:anyURI, as .NET reads it: nearly any text is a relative one, but not white space alone.</summary>
    private static bool IsUri(string value)
    {
        string uri = Collapse(value);
        return value.Length == 0
            || (uri.Length > 0
                && uri.IndexOf("##", StringComparison.Ordinal) < 0
                && Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
    }

    private static bool IsLanguage(string value)
    {
        string[] parts = value.Split('-');
        return parts.All(part => part.Length is >= 1 and <= 8 && part.All(IsLetterOrDigit)) && !parts[0].Any(IsDigit);
    }

    private static bool ContainsAny(string name, bool[] isRefused)
    {
        foreach (char c in name)
        {
            if (c < isRefused.Length && isRefused[c])
            {
                return true;
            }
        }

        return false;
    }

    private static string Collapse(string value) => value.Trim(WhiteSpace);

    /// <summary>Whether a text is a name that has none of some ASCII characters.</summary>
    private static Func<string, bool> NameWithout(string characters)
    {
        bool[] isRefused = new bool[128];
        foreach (char c in characters)
        {
            isRefused[c] = true;
        }

        return value => IsName(value, isRefused);
    }

    private static bool IsName(string value, bool[] isRefused)
    {
        string name = WithoutLastLineFeed(value);
        return name.Length > 0
            && name[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
            && !ContainsAny(name, isRefused)
            && name[name.Length - 1] != '.'
            && !char.IsWhiteSpace(name[name.Length - 1]);
    }

    /// <summary>The schema's patterns end in '$', which for .NET stands before a last line feed too.</summary>
    private static string WithoutLastLineFeed(string value) =>
        value.EndsWith("\n", StringComparison.Ordinal) ? value.Substring(0, value.Length - 1) : value;

    private static bool IsVMName(string value) =>
        value.Length is >= 1 and <= 10
        && value.All(c => IsLetterOrDigit(c) || c == '-')
        && value[0] != '-'
        && value[value.Length - 1] != '-';

    /// <summary>Four numbers up to 255; those below 100 may have two digits with a leading zero.</summary>
    private static bool IsIPAddress(string value)
    {
        string[] parts = value.Split('.');
        return parts.Length == 4 && parts.All(part =>
            part.All(IsDigit) && (part.Length is 1 or 2 || (part.Length == 3 && part[0] != '0' && int.Parse(part, CultureInfo.InvariantCulture) <= 255)));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetterOrDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHexadecimal(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
