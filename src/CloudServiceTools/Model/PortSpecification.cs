using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Errors;

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

/// <summary>
/// The ports of an endpoint: one port, a range, a list of those, <c>*</c> for any, or none. Ports compare by their numbers, from
/// the first one on: <c>81-82</c> comes before <c>1024</c>. What is no port, as <c>*</c>, comes behind all ports.
/// </summary>
public sealed class PortSpecification : IEquatable<PortSpecification>, IComparable<PortSpecification>, IComparable
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

    /// <summary>
    /// The ports as text, as <see cref="Parse"/> takes them: <c>80</c>, <c>8995-8999</c>, <c>80,8995-8999</c>, <c>*</c>. What the
    /// file says where that is no port.
    /// </summary>
    public string Text => _text;

    /// <summary>The port, where it is one; null for a range, a list and what is no port.</summary>
    public int? Number => All.Length == 1 && All[0].First == All[0].Last ? All[0].First : null;

    /// <summary>The ports, in the order of the file. Empty for <see cref="Any"/> and <see cref="None"/>.</summary>
    public IReadOnlyList<PortRange> Ranges => All;

    internal PortRange[] All { get; }

    /// <summary>Whether there are several ports, which the port attribute cannot hold.</summary>
    internal bool HasSeveralPorts => Ranges.Count > 1 || (Ranges.Count == 1 && Ranges[0].First != Ranges[0].Last);

    /// <summary>What data formats have: a number for one port, otherwise the text.</summary>
    internal object Value => Number is { } number ? number : _text;

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

    /// <summary>A number as a port, so that ports compare with numbers. One that is no port becomes text that is none.</summary>
    /// <param name="port">The number.</param>
    public static implicit operator PortSpecification(int port) => FromInt32(port);

    /// <summary>The number of one port.</summary>
    /// <param name="ports">The ports.</param>
    /// <exception cref="InvalidCastException">They are not one port.</exception>
    public static explicit operator int(PortSpecification ports) => ports.ToInt32();

    /// <summary>Whether two have the same ports.</summary>
    public static bool operator ==(PortSpecification? left, PortSpecification? right) => Equals(left, right);

    /// <summary>Whether two have other ports.</summary>
    public static bool operator !=(PortSpecification? left, PortSpecification? right) => !Equals(left, right);

    /// <summary>Whether ports come before others.</summary>
    public static bool operator <(PortSpecification? left, PortSpecification? right) => Compare(left, right) < 0;

    /// <summary>Whether ports come before others, or are the same.</summary>
    public static bool operator <=(PortSpecification? left, PortSpecification? right) => Compare(left, right) <= 0;

    /// <summary>Whether ports come after others.</summary>
    public static bool operator >(PortSpecification? left, PortSpecification? right) => Compare(left, right) > 0;

    /// <summary>Whether ports come after others, or are the same.</summary>
    public static bool operator >=(PortSpecification? left, PortSpecification? right) => Compare(left, right) >= 0;

    /// <summary>A number as a port. One that is no port becomes text that is none.</summary>
    public static PortSpecification FromInt32(int port) => FromFile(port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of one port.</summary>
    /// <exception cref="InvalidCastException">They are not one port.</exception>
    public int ToInt32() => Number ?? throw new InvalidCastException($"'{Phrase.Whole(_text)}' is not one port.");

    /// <summary>Whether the two have a port in common; <c>*</c> and <c>*</c> have.</summary>
    public bool Overlaps(PortSpecification other) => All.Length == 0
        ? IsAny && other.IsAny
        : All.Any(range => other.All.Any(wanted => range.First <= wanted.Last && wanted.First <= range.Last));

    /// <summary>Whether all ports of another are among these; <c>*</c> is among <c>*</c> alone.</summary>
    public bool Includes(PortSpecification other) => other.All.Length == 0
        ? IsAny && other.IsAny
        : other.All.All(wanted => All.Any(range => range.First <= wanted.First && wanted.Last <= range.Last));

    /// <inheritdoc/>
    public int CompareTo(PortSpecification? other)
    {
        if (other is null)
        {
            return 1;
        }

        (int First, int Last)[] left = Order();
        (int First, int Last)[] right = other.Order();
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i].CompareTo(right[i]) is int byPort and not 0)
            {
                return byPort;
            }
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(_text, other._text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PortSpecification ports => CompareTo(ports),
        int port => CompareTo(FromInt32(port)),
        _ => throw new ArgumentException($"Ports do not compare with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(PortSpecification? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortSpecification);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The <see cref="Text"/>.</summary>
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

    private bool IsAny => _text == Any._text;

    private static int Compare(PortSpecification? left, PortSpecification? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    /// <summary>What is compared: the ports; a number that is no port, as somebody may compare with 0; none first, text last.</summary>
    private (int First, int Last)[] Order()
    {
        if (All.Length > 0)
        {
            return Array.ConvertAll(All, range => (range.First, range.Last));
        }

        int place = _text.Length == 0 ? int.MinValue
            : int.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
            : int.MaxValue;
        return [(place, place)];
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
