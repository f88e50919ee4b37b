using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>One statement of a policy: that sources may reach endpoints, or may not.</summary>
internal sealed class PolicyRow
{
    private PolicyRow(string[] from, string[] to, bool isAllowed)
    {
        From = from;
        To = to;
        IsAllowed = isAllowed;
    }

    /// <summary>Names or patterns of sources; <c>*</c> for every role; none: nobody.</summary>
    internal string[] From { get; }

    /// <summary>Names or patterns of endpoints.</summary>
    internal string[] To { get; }

    /// <summary>Whether they may.</summary>
    internal bool IsAllowed { get; }

    /// <summary>
    /// Reads what a user gave: a decision of Get-CsReachability, an object with columns such as Import-Csv makes, or a
    /// table of endpoints and their sources.
    /// </summary>
    /// <param name="value">What the user gave.</param>
    /// <param name="rows">What it says.</param>
    /// <returns>What is wrong with it; null for nothing.</returns>
    internal static ErrorRecord? Read(object? value, List<PolicyRow> rows)
    {
        switch (Unwrap(value))
        {
            case TrafficDecision decision:
                rows.Add(new PolicyRow([decision.Source], [decision.To], decision.Allowed));
                return null;
            case IDictionary table when !table.Contains("To"):
                rows.AddRange(table.Keys.Cast<object>().Select(key => new PolicyRow(Names(table[key]), Names(key), isAllowed: true)));
                return null;
            case IDictionary row:
                return ReadColumns(name => row.Contains(name) ? row[name] : null, rows);
            case null or string or ValueType:
                return ErrorRecords.NotAPolicy(value);
            default:
                PSObject columns = PSObject.AsPSObject(value);
                return ReadColumns(name => columns.Properties[name]?.Value, rows);
        }
    }

    private static ErrorRecord? ReadColumns(Func<string, object?> column, List<PolicyRow> rows)
    {
        string[] from = Names(column("Source") ?? column("From"));
        string[] to = Names(column("To"));
        if (to.Length == 0 && Names(column("Role")) is { Length: 1 } role && Names(column("Endpoint")) is { Length: 1 } endpoint)
        {
            to = [$"{role[0]}/{endpoint[0]}"];
        }

        if (from.Length == 0 || to.Length == 0)
        {
            return ErrorRecords.MissingInPolicy(from.Length == 0 ? "Source" : "To");
        }

        string answer = Convert.ToString(Unwrap(column("Allowed")), CultureInfo.InvariantCulture) ?? string.Empty;
        if (IsTrue(answer) is not { } isAllowed)
        {
            return ErrorRecords.InvalidAnswer(answer);
        }

        rows.Add(new PolicyRow(from, to, isAllowed));
        return null;
    }

    /// <summary>Null for what is neither yes nor no. A row that does not say lists what may be reached.</summary>
    private static bool? IsTrue(string answer) => answer.Trim().ToUpperInvariant() switch
    {
        "" or "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => null,
    };

    private static string[] Names(object? value) => Unwrap(value) is IEnumerable several and not string
        ? [.. several.Cast<object?>().SelectMany(Names)]
        : [.. (Unwrap(value)?.ToString() ?? string.Empty).Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
