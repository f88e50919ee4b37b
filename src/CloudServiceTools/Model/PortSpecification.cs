using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>One port, or the ports from one to another.</summary>
public sealed class PortRange : IEquatable<PortRange>
{
    internal PortRange(int first, int last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The first port, from 1 to 65535.</summary>
    public int First { get; }

    /// <summary>The last port, <see cref="First"/> or above.</summary>
    public int Last { get; }

    /// <inheritdoc/>
    public bool Equals(PortRange? other) => other is not null && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortRange);

    /// <inheritdoc/>
    public override int GetHashCode() => (First << 16) ^ Last;

    /// <summary><c>80</c>, or <c>8995-8999</c>.</summary>
    public override string ToString() => First == Last ? Text(First) : Text(First) + "-" + Text(Last);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The ports of an endpoint: one port, a range, a list of those, or <c>*</c> for any. It compares with numbers and
/// text, so that <c>$endpoint.Port -eq 80</c> and <c>-lt 1024</c> mean what they say.
/// </summary>
public sealed class PortSpecification : IEquatable<PortSpecification>, IComparable, IComparable<PortSpecification>
{
    private const int HighestPort = 65535;

    private readonly string _text;

    private PortSpecification(string text, bool isAny, bool isValid, params PortRange[] ranges)
    {
        _text = text;
        IsAny = isAny;
        IsValid = isValid;
        Ranges = ranges;
    }

    /// <summary>A port.</summary>
    /// <exception cref="Errors.CsException">CsInvalidPort: not from 1 to 65535.</exception>
    public PortSpecification(int port)
        : this(Checked(port.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>Ports as text: <c>80</c>, <c>8995-8999</c>, <c>80,8995-8999</c> or <c>*</c>.</summary>
    /// <exception cref="Errors.CsException">CsInvalidPort: anything else.</exception>
    public PortSpecification(string text)
        : this(Checked(text))
    {
    }

    private PortSpecification(PortSpecification other)
        : this(other._text, other.IsAny, other.IsValid, other.Ranges.ToArray())
    {
    }

    /// <summary>Any port: the platform chooses.</summary>
    public static PortSpecification Any { get; } = new("*", isAny: true, isValid: true);

    /// <summary>The ports, in the order of the file. Empty for <see cref="Any"/>.</summary>
    public IReadOnlyList<PortRange> Ranges { get; }

    /// <summary>Whether this is <c>*</c>.</summary>
    public bool IsAny { get; }

    /// <summary>False for what a file says and the format does not take, such as <c>port="http"</c>.</summary>
    public bool IsValid { get; }

    /// <summary>Whether this is exactly one port.</summary>
    internal bool IsSinglePort => Ranges.Count == 1 && Ranges[0].First == Ranges[0].Last;

    /// <summary>Reads ports from text.</summary>
    /// <inheritdoc cref="PortSpecification(string)"/>
    public static PortSpecification Parse(string text) => new(text);

    /// <summary>A port, from its number.</summary>
    /// <param name="port">From 1 to 65535.</param>
    public static implicit operator PortSpecification(int port) => new(port);

    /// <summary>Ports, from their text.</summary>
    /// <param name="text">As <see cref="Parse"/> takes it.</param>
    public static implicit operator PortSpecification(string text) => new(text);

    /// <summary>The number of a single port.</summary>
    /// <param name="ports">The ports.</param>
    /// <exception cref="InvalidCastException">Not a single port.</exception>
    public static explicit operator int(PortSpecification ports) => ports.ToInt32();

    /// <summary>Whether two specifications hold the same ports in the same order.</summary>
    public static bool operator ==(PortSpecification? left, PortSpecification? right) => Equals(left, right);

    /// <summary>Whether two specifications differ.</summary>
    public static bool operator !=(PortSpecification? left, PortSpecification? right) => !Equals(left, right);

    /// <summary>Whether the first port of one is below that of another.</summary>
    public static bool operator <(PortSpecification left, PortSpecification right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first port of one is not above that of another.</summary>
    public static bool operator <=(PortSpecification left, PortSpecification right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first port of one is above that of another.</summary>
    public static bool operator >(PortSpecification left, PortSpecification right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first port of one is not below that of another.</summary>
    public static bool operator >=(PortSpecification left, PortSpecification right) => left.CompareTo(right) >= 0;

    /// <summary>The number of a single port.</summary>
    /// <exception cref="InvalidCastException">A range, a list, <c>*</c>, or no valid port.</exception>
    public int ToInt32() => IsSinglePort
        ? Ranges[0].First
        : throw new InvalidCastException($"'{_text}' is not a single port.");

    /// <inheritdoc/>
    public bool Equals(PortSpecification? other) =>
        other is not null && IsAny == other.IsAny && IsValid == other.IsValid
        && (IsValid ? Ranges.SequenceEqual(other.Ranges) : _text == other._text);

    /// <summary>Whether this is the same port as a number, or the same ports as a text.</summary>
    public override bool Equals(object? obj) => obj switch
    {
        PortSpecification other => Equals(other),
        int port => IsSinglePort && Ranges[0].First == port,
        string text => _text == text || (TryParse(text, out PortSpecification parsed) && Equals(parsed)),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => IsSinglePort ? Ranges[0].First : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Orders by the first port; <c>*</c> and invalid ports come before all others.</summary>
    public int CompareTo(PortSpecification? other) =>
        other is null ? 1 : (FirstPort, _text).CompareTo((other.FirstPort, other._text));

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PortSpecification other => CompareTo(other),
        int port => FirstPort == port && !IsSinglePort ? 1 : FirstPort.CompareTo(port),
        _ => CompareTo(Parse(obj.ToString() ?? string.Empty)),
    };

    /// <summary>The ports as text, as <see cref="Parse"/> takes them; what the file says where that is no port.</summary>
    public override string ToString() => _text;

    /// <summary>Ports as a file has them: what is no port is kept as text.</summary>
    internal static PortSpecification FromFile(string text) =>
        TryParse(text, out PortSpecification parsed) ? parsed : new(text, isAny: false, isValid: false);

    /// <summary>Several values of a file as one specification.</summary>
    internal static PortSpecification FromFile(IEnumerable<string> parts) => FromFile(string.Join(",", parts));

    internal static bool TryParse(string text, out PortSpecification ports)
    {
        ports = Any;
        string trimmed = text.Trim();
        if (trimmed == "*")
        {
            return true;
        }

        List<PortRange> ranges = [];
        foreach (string part in trimmed.Split(','))
        {
            string[] bounds = part.Split('-');
            if (bounds.Length > 2
                || !TryParsePort(bounds[0], out int first)
                || !TryParsePort(bounds[bounds.Length - 1], out int last)
                || last < first)
            {
                return false;
            }

            ranges.Add(new PortRange(first, last));
        }

        ports = new PortSpecification(string.Join(",", ranges), isAny: false, isValid: true, [.. ranges]);
        return true;
    }

    private int FirstPort => Ranges.Count > 0 ? Ranges[0].First : 0;

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port)
        && port is >= 1 and <= HighestPort;

    private static PortSpecification Checked(string text) =>
        TryParse(text, out PortSpecification ports) ? ports : throw ModelErrors.InvalidPort(text);
}
