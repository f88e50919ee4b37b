using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>One port, or the ports from one to another.</summary>
/// <param name="First">The first port, from 1 to 65535.</param>
/// <param name="Last">The last port, <paramref name="First"/> or above.</param>
public sealed record PortRange(int First, int Last)
{
    /// <summary><c>80</c>, or <c>8995-8999</c>.</summary>
    public override string ToString() => First == Last ? Text(First) : Text(First) + "-" + Text(Last);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The ports of an endpoint: one port, a range, a list of those, <c>*</c> for any, or none.</summary>
public sealed class PortSpecification
{
    private const int HighestPort = 65535;
    private const int LongestRange = 11;

    /// <summary>
    /// What files said last, by their text: they name few different ports, and rules ask for them again and again. A slot that
    /// another thread fills meanwhile holds ports, too.
    /// </summary>
    private static readonly PortSpecification?[] Recent = new PortSpecification?[256];

    private readonly string _text;

    private PortSpecification(string text, params PortRange[] ranges)
    {
        _text = text;
        All = ranges;
    }

    /// <summary>Any port: the platform chooses.</summary>
    public static PortSpecification Any { get; } = new("*");

    /// <summary>No port said: what setting it means is up to the endpoint's kind.</summary>
    public static PortSpecification None { get; } = new(string.Empty);

    /// <summary>The ports, in the order of the file. Empty for <see cref="Any"/> and <see cref="None"/>.</summary>
    public IReadOnlyList<PortRange> Ranges => All;

    internal PortRange[] All { get; }

    /// <summary>Whether there are several ports, which the port attribute cannot hold.</summary>
    internal bool HasSeveralPorts => Ranges.Count > 1 || (Ranges.Count == 1 && Ranges[0].First != Ranges[0].Last);

    /// <summary>
    /// What scripts see: a number for one port, so that <c>-lt 1024</c> compares numbers and JSON has one; otherwise
    /// the text, a value that is no port at all included.
    /// </summary>
    internal object Value => Ranges.Count == 1 && !HasSeveralPorts ? Ranges[0].First : _text;

    /// <summary>Reads ports from text: <c>80</c>, <c>8995-8999</c>, <c>80,8995-8999</c>, <c>*</c>, or nothing.</summary>
    /// <exception cref="Errors.CsException">CsInvalidPort: anything else.</exception>
    public static PortSpecification Parse(string text) =>
        string.IsNullOrWhiteSpace(text) ? None : TryParse(text)?.WithoutRepeats() ?? throw ModelErrors.InvalidPort(text);

    /// <summary>Ports as somebody lists them, each a port, a range, a list of those, or *; null where nothing is given.</summary>
    /// <inheritdoc cref="Parse"/>
    public static PortSpecification? Of(IEnumerable<string>? texts) => texts is null ? null : Parse(string.Join(",", texts));

    /// <summary>Ports from a number or a text, as scripts give them; null is <see cref="None"/>.</summary>
    /// <inheritdoc cref="Parse"/>
    public static PortSpecification From(object? value) =>
        Parse(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>The ports as text, as <see cref="Parse"/> takes them; what the file says where that is no port.</summary>
    public override string ToString() => _text;

    /// <summary>Ports as a file has them, one or several values: what is no port is kept as text.</summary>
    internal static PortSpecification FromFile(IEnumerable<string> parts) => FromFile(string.Join(",", parts));

    /// <summary>Ports as a file has them in one attribute: what is no port is kept as text.</summary>
    internal static PortSpecification FromFile(string text)
    {
        if (text.Length is 0 or > LongestRange)
        {
            return TryParse(text) ?? new PortSpecification(text);
        }

        int hash = text.Length;
        foreach (char c in text)
        {
            hash = unchecked((hash * 31) + c);
        }

        ref PortSpecification? slot = ref Recent[hash & 255];
        return slot is { } known && known._text == text ? known : slot = TryParse(text) ?? new PortSpecification(text);
    }

    private PortSpecification WithoutRepeats()
    {
        PortRange[] ranges = Ranges.Distinct().ToArray();
        return ranges.Length == Ranges.Count ? this : new PortSpecification(string.Join<PortRange>(",", ranges), ranges);
    }

    private static PortSpecification? TryParse(string text)
    {
        if (text.Trim() == "*")
        {
            return Any;
        }

        // Most are one port, and analyzing a large file asks for thousands.
        if (TryParsePort(text, out int only))
        {
            return new PortSpecification(IsPlain(text) ? text : only.ToString(CultureInfo.InvariantCulture), new PortRange(only, only));
        }

        List<PortRange> ranges = [];
        foreach (string part in text.Split(','))
        {
            int dash = part.IndexOf('-');
            if (!TryParsePort(dash < 0 ? part : part.Substring(0, dash), out int first)
                || !TryParsePort(part.Substring(dash + 1), out int last)
                || last < first)
            {
                return null;
            }

            ranges.Add(new PortRange(first, last));
        }

        return new PortSpecification(string.Join(",", ranges), [.. ranges]);
    }

    /// <summary>Whether a port is written without a leading zero and without white space around it.</summary>
    private static bool IsPlain(string text) => text[0] is >= '1' and <= '9' && text[text.Length - 1] is >= '0' and <= '9';

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port)
        && port is >= 1 and <= HighestPort;
}
