using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Tests.Reporting;

/// <summary>Findings for reports to write: those of a small file, and made ones with whatever text a test needs.</summary>
internal static class Findings
{
    /// <summary>Two errors and a warning, one error of them suppressed.</summary>
    internal const string Definition =
        """
        <ServiceDefinition name="S" schemaVersion="2012-05.1.7x" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WorkerRole name="Orders">
            <!-- csdef-disable CSD1006: an old tool writes it -->
            <Endpoints color="red" />
            <Runtime colour="red" />
          </WorkerRole>
        </ServiceDefinition>
        """;

    /// <summary>Everything that a file's format or a sentence could take for its own.</summary>
    internal const string Hostile = "A \"b\" 'c' <d> &e; |f| `g` \\h *i* _j_ [k](l)\r\nm\tn \u0000\u001B\u0085\u2028 \uD83D\uDE00 \uD800 ]]> end.";

    /// <summary>The folder that made paths are in.</summary>
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "report root"));

    internal static IReadOnlyList<Diagnostic> OfDefinition(bool includeSuppressed = false) =>
        new Analyzer(new AnalyzerOptions { IncludeSuppressed = includeSuppressed }).AnalyzeText(Definition);

    internal static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>A finding of the rule about unknown attributes; a path is one below <see cref="Root"/>.</summary>
    internal static Diagnostic Make(
        string message = "Something is wrong.",
        string? path = "a.csdef",
        int line = 3,
        string target = "Role/Endpoint",
        DiagnosticSeverity severity = DiagnosticSeverity.Error,
        string? suppressed = null,
        string rule = "CSD1006") =>
        new(RuleCatalog.Rules.Single(item => item.Id == rule), severity, Phrase.Whole(message))
        {
            Path = path is null ? null : PathOf(path),
            Line = line,
            Column = line > 0 ? 5 : 0,
            Target = target,
            IsSuppressed = suppressed is not null,
            Justification = suppressed,
        };
}
