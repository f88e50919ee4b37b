using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>One statement of a policy: that sources may reach endpoints, or may not.</summary>
internal sealed class PolicyRow
{
    private PolicyRow(string[] from, string[] to, bool isAllowed)
    {
        Sources = from;
        Endpoints = to;
        IsAllowed = isAllowed;
    }

    /// <summary>Stands for every role, those too that are added later.</summary>
    internal const string EveryRole = "*";

    private const string Source = "Source";
    private const string To = "To";
    private const string Allowed = "Allowed";

    /// <summary>What somebody may have called the column <see cref="Allowed"/>: a No in it must not be read over.</summary>
    private static readonly string[] OtherAnswers = ["Allow", "Deny", "Denied", "Access"];

    /// <summary>Names or patterns of sources; <c>*</c> for every role; none: nobody.</summary>
    internal string[] Sources { get; }

    /// <summary>Names or patterns of endpoints.</summary>
    internal string[] Endpoints { get; }

    /// <summary>Whether they may.</summary>
    internal bool IsAllowed { get; }

    /// <summary>
    /// Reads what a user gave: a decision of Get-CsReachability, a traffic rule, an object with columns such as Import-Csv
    /// makes, or a table of endpoints and their sources, or of roles and such tables.
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
            case TrafficRule rule:
                rows.Add(new PolicyRow(rule.AllowAll ? [EveryRole] : [.. rule.Sources], [.. rule.Destinations], isAllowed: true));
                return null;
            case IDictionary table:
                Dictionary<string, Func<object?>> row = Columns(table);
                return row.ContainsKey(To) || (row.ContainsKey("Role") && row.ContainsKey("Endpoint"))
                    ? ReadColumns(row, rows)
                    : ReadTable(table, rows);
            case null or string or ValueType:
                return ErrorRecords.NotAPolicy(value);
            default:
                return ReadColumns(Columns(PSObject.AsPSObject(value)), rows);
        }
    }

    private static ErrorRecord? ReadTable(IDictionary table, List<PolicyRow> rows)
    {
        bool isCircular = false;
        foreach (DictionaryEntry entry in table)
        {
            if (Unwrap(entry.Value) is not IDictionary role)
            {
                rows.Add(new PolicyRow(Names(entry.Value, ref isCircular), Names(entry.Key, ref isCircular), isAllowed: true));
                continue;
            }

            foreach (DictionaryEntry endpoint in role)
            {
                if (Unwrap(endpoint.Value) is IDictionary)
                {
                    return ErrorRecords.NotAPolicy($"{entry.Key}/{endpoint.Key}");
                }

                rows.Add(new PolicyRow(Names(endpoint.Value, ref isCircular), [$"{entry.Key}/{endpoint.Key}"], isAllowed: true));
            }
        }

        return isCircular ? ErrorRecords.CircularPolicy(table) : null;
    }

    /// <summary>The columns by their names, ignoring case, which not every table does, and white space around them.</summary>
    private static Dictionary<string, Func<object?>> Columns(IDictionary row) =>
        ByName(row.Keys.Cast<object>().Select(key => (key.ToString(), (Func<object?>)(() => row[key]))));

    private static Dictionary<string, Func<object?>> Columns(PSObject row) =>
        ByName(row.Properties.Select(property => (property.Name, (Func<object?>)(() => property.Value))));

    private static Dictionary<string, Func<object?>> ByName(IEnumerable<(string Name, Func<object?> Value)> columns)
    {
        Dictionary<string, Func<object?>> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Func<object?> value) in columns)
        {
            byName[name.Trim()] = value;
        }

        return byName;
    }

    private static ErrorRecord? ReadColumns(Dictionary<string, Func<object?>> columns, List<PolicyRow> rows)
    {
        object? Column(string name) => columns.TryGetValue(name, out Func<object?>? value) ? value() : null;

        bool isCircular = false;
        string[] from = Names(Column(Source) ?? Column("From"), ref isCircular);
        string[] to = Names(Column(To), ref isCircular);
        if (to.Length == 0
            && Names(Column("Role"), ref isCircular) is { Length: 1 } role
            && Names(Column("Endpoint"), ref isCircular) is { Length: 1 } endpoint)
        {
            to = [$"{role[0]}/{endpoint[0]}"];
        }

        if (isCircular)
        {
            return ErrorRecords.CircularPolicy(columns.Keys);
        }

        if (from.Length == 0 || to.Length == 0)
        {
            return ErrorRecords.MissingInPolicy(from.Length == 0 ? Source : To, columns.Keys);
        }

        if (!columns.ContainsKey(Allowed) && Array.Find(OtherAnswers, columns.ContainsKey) is { } other)
        {
            return ErrorRecords.OtherAnswerInPolicy(other);
        }

        string answer = Convert.ToString(Unwrap(Column(Allowed)), CultureInfo.InvariantCulture) ?? string.Empty;
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

    /// <summary>The names in a text, or in a list of texts and lists.</summary>
    /// <param name="value">The text or list.</param>
    /// <param name="isCircular">Set where a list contains itself.</param>
    private static string[] Names(object? value, ref bool isCircular)
    {
        List<object?> items = NestedList.Items(value, out bool containsItself);
        isCircular |= containsItself;
        return [.. items.SelectMany(item => (Unwrap(item)?.ToString() ?? string.Empty).Split(','))
            .Select(name => name.Trim())
            .Where(name => name.Length > 0)];
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
