using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Reporting;

/// <summary>SARIF 2.1.0 with what GitHub's code scanning asks for beyond the standard.</summary>
internal sealed class SarifReport : IReportWriter
{
    /// <summary>The address that GitHub's documentation gives for the schema.</summary>
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The root of the repository; code scanning knows it by this name.</summary>
    private const string Root = "%SRCROOT%";

    public string Write(ReportContent content)
    {
        JsonWriter json = new();
        json.Object(() =>
        {
            json.Property("$schema", Schema);
            json.Property("version", "2.1.0");
            json.Array("runs", () => json.Object(() => WriteRun(json, content)));
        });
        return json.ToString();
    }

    private static void WriteRun(JsonWriter json, ReportContent content)
    {
        IReadOnlyList<Diagnostic> diagnostics = content.Diagnostics;
        ReportPaths paths = content.Paths;
        AnalyzerRule[] rules = [.. diagnostics
            .Select(diagnostic => diagnostic.Rule)
            .GroupBy(rule => rule.Id)
            .Select(group => group.First())
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.Property("name", Report.ToolName);
            json.Property("semanticVersion", content.Options.ToolVersion ?? Report.ToolVersion);
            json.Array("rules", () => Array.ForEach(rules, rule => json.Object(() => WriteRule(json, rule))));
        }));
        if (content.Options.BasePath is not null)
        {
            // Where that is on this machine is nobody else's to know: whoever reads the report has a copy of its own.
            json.Object("originalUriBaseIds", () => json.Object(Root, () => json.Object(
                "description", () => json.Property("text", "The folder that the paths of this report are relative to."))));
        }

        json.Array("invocations", () => json.Object(() => WriteInvocation(json, content)));
        json.Property("columnKind", "utf16CodeUnits");
        Dictionary<string, int> indexes = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        bool hasSuppressions = diagnostics.Any(diagnostic => diagnostic.IsSuppressed);
        Occurrences occurrences = new();
        using SHA256 hash = SHA256.Create();
        json.Array("results", () =>
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                json.Object(() =>
                {
                    json.Property("ruleId", diagnostic.RuleId);
                    json.Property("ruleIndex", indexes[diagnostic.RuleId]);
                    json.Property("level", Level(diagnostic.Severity));
                    json.Object("message", () => json.Property("text", MessageText(diagnostic.Message)));
                    WriteLocation(json, diagnostic, paths);
                    json.Object("partialFingerprints", () => json.Property(
                        "primaryLocationLineHash", Fingerprint(diagnostic, paths, occurrences, hash)));

                    // All results of a run have the list or none has (3.27.23): an empty one means "not suppressed".
                    if (hasSuppressions)
                    {
                        json.Array("suppressions", () => WriteSuppression(json, diagnostic));
                    }
                });
            }
        });
    }

    /// <summary>Files that could not be read are no results: nothing was found in them.</summary>
    private static void WriteInvocation(JsonWriter json, ReportContent content)
    {
        json.Property("executionSuccessful", content.Unreadable.Count == 0);
        if (content.Unreadable.Count == 0)
        {
            return;
        }

        json.Array("toolExecutionNotifications", () =>
        {
            foreach (CsException problem in content.Unreadable)
            {
                json.Object(() =>
                {
                    json.Object("descriptor", () => json.Property("id", problem.Id.ToString()));
                    json.Property("level", "error");
                    json.Object("message", () => json.Property("text", MessageText($"{problem.Message} {problem.RecommendedAction}")));
                    if (problem.Path is { } path)
                    {
                        json.Array("locations", () => json.Object(() => json.Object("physicalLocation", () => WritePlace(
                            json, problem.Line, problem.Column, content.Paths.Uri(path, out bool isRelative), isRelative))));
                    }
                });
            }
        });
    }

    private static void WriteRule(JsonWriter json, AnalyzerRule rule)
    {
        json.Property("id", rule.Id);
        json.Property("name", rule.Name);
        json.Object("shortDescription", () => json.Property("text", rule.Summary));
        json.Object("fullDescription", () => json.Property("text", rule.Summary));
        json.Property("helpUri", rule.PageAddress());
        json.Object("help", () =>
        {
            string page = rule.ReadPage();
            json.Property("text", page);
            json.Property("markdown", page);
        });
        json.Object("defaultConfiguration", () => json.Property("level", Level(rule.Severity)));
        json.Object("properties", () => json.Array("tags", () => json.Value(rule.Category)));
    }

    private static void WriteLocation(JsonWriter json, Diagnostic diagnostic, ReportPaths paths) =>
        json.Array("locations", () => json.Object(() =>
        {
            if (diagnostic.Path is { } path)
            {
                json.Object("physicalLocation", () => WritePlace(json, diagnostic.Line, diagnostic.Column, paths.Uri(path, out bool isRelative), isRelative));
            }

            if (diagnostic.Target.Length > 0)
            {
                json.Array("logicalLocations", () => json.Object(() => json.Property("fullyQualifiedName", diagnostic.Target)));
            }
        }));

    private static void WritePlace(JsonWriter json, int line, int column, string uri, bool isRelative)
    {
        json.Object("artifactLocation", () =>
        {
            json.Property("uri", uri);
            if (isRelative)
            {
                json.Property("uriBaseId", Root);
            }
        });
        json.Object("region", () =>
        {
            // Code scanning shows nothing without a line: what is about the whole file stands on its first.
            json.Property("startLine", Math.Max(1, line));
            if (column > 0)
            {
                json.Property("startColumn", column);
            }
        });
    }

    private static void WriteSuppression(JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.IsSuppressed)
        {
            json.Object(() =>
            {
                json.Property("kind", "inSource");
                if (diagnostic.Justification is { } why)
                {
                    json.Property("justification", why);
                }
            });
        }
    }

    /// <summary>
    /// The same for a finding wherever its line moves to, and another one for each finding: code scanning follows an
    /// alert by it. The number behind it tells apart several findings of one rule about one thing.
    /// </summary>
    private static string Fingerprint(Diagnostic diagnostic, ReportPaths paths, Occurrences occurrences, SHA256 hash)
    {
        string file = diagnostic.Path is { } path ? paths.Name(path) : string.Empty;
        string subject = string.Join("\n", diagnostic.RuleId, diagnostic.Target, file);
        byte[] digest = hash.ComputeHash(Encoding.UTF8.GetBytes(subject));
        ulong number = 0;
        for (int i = 0; i < sizeof(ulong); i++)
        {
            number = (number << 8) | digest[i];
        }

        return FormattableString.Invariant($"{number:x16}:{occurrences.Next(subject)}");
    }

    /// <summary>A single brace would begin a placeholder (3.11.5).</summary>
    private static string MessageText(string message) => message.Replace("{", "{{").Replace("}", "}}");

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
