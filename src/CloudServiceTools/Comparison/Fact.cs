using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Comparison;

/// <summary>What an item says of one of its properties, or the format says in its place.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The value for a person or a script: a number, a Boolean or a text. Null where nothing says it.</param>
/// <param name="Form">What stands for every way to write the value; null where that is the same as not to say it.</param>
/// <param name="IsDefault">Whether the format says it, and not the file.</param>
internal sealed record Fact(string Property, object? Value, string? Form, bool IsDefault = false)
{
    private const char Separator = '\u0001';

    private static readonly AttributeType[] Numbers =
    [
        AttributeType.Integer,
        AttributeType.PositiveInteger,
        AttributeType.ProbeInterval,
        AttributeType.ProbeTimeout,
        AttributeType.Port,
        AttributeType.PortOrAny,
    ];

    private static readonly AttributeType[] Names =
    [
        AttributeType.NamedElementName,
        AttributeType.VirtualDirectoryName,
        AttributeType.StoreName,
    ];

    /// <summary>A property that nothing says.</summary>
    internal static Fact None(string property) => new(property, null, null);

    /// <summary>A property that the item cannot have, so that a default of its counterpart is no difference.</summary>
    internal static Fact Absent(string property) => new(property, null, null, IsDefault: true);

    /// <summary>A property as the attribute of a type has it; several values where a file wrongly says it several times.</summary>
    internal static Fact Of(string property, AttributeSchema attribute, IReadOnlyList<string> texts, bool isDefault = false)
    {
        Fact[] facts = [.. texts.Select(text => Of(property, attribute, text, isDefault))];
        return facts.Length == 1
            ? facts[0]
            : new Fact(
                property,
                string.Join(", ", texts),
                string.Join(Separator.ToString(), facts.Select(fact => fact.Form)));
    }

    /// <summary>
    /// Ports that may stand in several elements: their order does not matter, and neither does whether one port is written as
    /// a range. The platform chooses where there is none, and where there is <c>*</c>.
    /// </summary>
    internal static Fact OfPorts(string property, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return None(property);
        }

        string[] parts = [.. texts.Select(WithPlainNumbers)];
        PortSpecification ports = PortSpecification.FromFile(parts);
        string? form = ports.Ranges.Count > 0
            ? string.Join(",", ports.Ranges.OrderBy(range => range.First).ThenBy(range => range.Last).Distinct())
            : ports.ToString() == "*" ? null
            : string.Join(",", parts.OrderBy(part => part, StringComparer.Ordinal));
        return new Fact(property, ports.Value, form);
    }

    private static Fact Of(string property, AttributeSchema attribute, string text, bool isDefault)
    {
        AttributeType type = attribute.Type;
        if (type == AttributeType.Boolean && type.Accepts(text))
        {
            bool flag = text.Trim() is "true" or "1";
            return new Fact(property, flag, flag ? "true" : "false", isDefault);
        }

        if (Array.IndexOf(Numbers, type) >= 0 && TryReadNumber(text, out int number))
        {
            return new Fact(property, number, number.ToString(CultureInfo.InvariantCulture), isDefault);
        }

        bool isName = attribute.Name == "name" || Array.IndexOf(Names, type) >= 0;
        return new Fact(property, text, isName ? text.ToUpperInvariant() : text, isDefault);
    }

    /// <summary>Signs and leading zeros, which the schema takes, taken off.</summary>
    private static string WithPlainNumbers(string text) => string.Join("-", text.Split('-').Select(part =>
        TryReadNumber(part, out int number) ? number.ToString(CultureInfo.InvariantCulture) : part));

    private static bool TryReadNumber(string text, out int number) => int.TryParse(
        text.Trim(' ', '\t', '\n', '\r'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
