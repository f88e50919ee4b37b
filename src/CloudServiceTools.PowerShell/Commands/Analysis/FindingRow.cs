using System.Globalization;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>
/// A finding as it comes out of a job, of Import-Clixml, Select-Object or Import-Csv: an object with its properties.
/// </summary>
internal static class FindingRow
{
    /// <summary>The finding, or the difference, that an object is.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    /// <exception cref="CsException">CsRuleNotFound: no rule has its id.</exception>
    internal static IReportable Read(object value)
    {
        if (Unwrapped.Of(value) is IReportable reportable)
        {
            return reportable;
        }

        string id = Text(value, nameof(Diagnostic.RuleId)) ?? throw new RefusedException(ErrorRecords.NotAFinding(value));
        string message = Text(value, nameof(Diagnostic.Message)) ?? throw new RefusedException(ErrorRecords.NotAFinding(value));
        AnalyzerRule rule = RuleCatalog.Find(id) is { Count: 1 } rules ? rules[0] : throw new RefusedException(ErrorRecords.NotAFinding(value));
        return Diagnostic.Of(rule, message, new DiagnosticDetails
        {
            Severity = SeverityOf(value),
            Service = Text(value, nameof(Diagnostic.Service)),
            Path = Text(value, nameof(Diagnostic.Path)) ?? Text(value, nameof(Diagnostic.File)),
            Line = Number(value, nameof(Diagnostic.Line)),
            Column = Number(value, nameof(Diagnostic.Column)),
            Target = Text(value, nameof(Diagnostic.Target)),
            FixDescription = Text(value, nameof(Diagnostic.FixDescription)),
            IsSuppressed = string.Equals(Text(value, nameof(Diagnostic.IsSuppressed)), "True", System.StringComparison.OrdinalIgnoreCase),
            Justification = Text(value, nameof(Diagnostic.Justification)),
        });
    }

    private static DiagnosticSeverity? SeverityOf(object value)
    {
        object? given = PSObject.AsPSObject(value).Properties[nameof(Diagnostic.Severity)]?.Value;
        return given is null ? null
            : LanguagePrimitives.TryConvertTo(given, out DiagnosticSeverity severity) ? severity
            : throw new RefusedException(ErrorRecords.NotAFinding(value));
    }

    private static int Number(object value, string name) =>
        Text(value, name) is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw new RefusedException(ErrorRecords.NotAFinding(value));

    /// <summary>The text of a property; null where there is none, and where a table has an empty cell.</summary>
    private static string? Text(object value, string name) =>
        PSObject.AsPSObject(value).Properties[name]?.Value is { } given
        && LanguagePrimitives.ConvertTo<string>(given) is { Length: > 0 } text ? text : null;
}
