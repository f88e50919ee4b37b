using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using CloudServiceTools.Analysis;
using CloudServiceTools.Comparison;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Reporting;

/// <summary>What findings and differences are written as.</summary>
public enum ReportFormat
{
    /// <summary>SARIF 2.1.0, for GitHub code scanning and the viewers of editors.</summary>
    Sarif,

    /// <summary>The XML that every build server shows as a test run.</summary>
    JUnit,

    /// <summary>Tables for the comment of a pull request.</summary>
    Markdown,
}

/// <summary>How a report is written.</summary>
public sealed class ReportOptions
{
    /// <summary>The folder that paths are made relative to; without one they stay absolute.</summary>
    public string? BasePath { get; set; }

    /// <summary>The version of this tool that the report names; without one, that of the assembly.</summary>
    public string? ToolVersion { get; set; }

    /// <summary>Every file that was looked at, so that a clean one is in the report too.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    /// <summary>What could not be read: definitions, configurations and folders.</summary>
    public IReadOnlyList<CsException> Unreadable { get; set; } = [];

    /// <summary>The lowest severity that a JUnit report calls a failure; null where no finding is one.</summary>
    public DiagnosticSeverity? FailureSeverity { get; set; } = DiagnosticSeverity.Warning;
}

/// <summary>Writes findings for other tools and for people, and differences for people.</summary>
public static class Report
{
    /// <summary>The name that reports give this tool.</summary>
    internal const string ToolName = "CloudServiceTools";

    /// <summary>The report as text, whose lines end with a line feed.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="entries">The findings and the differences, in the order that the report has them in.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="CsException">CsNotApplicable: differences in a format that is about mistakes.</exception>
    public static string Write(ReportFormat format, IEnumerable<IReportable> entries, ReportOptions? options = null)
    {
        IReportWriter writer = Writer(format);
        ReportContent content = new([.. entries], options ?? new ReportOptions());
        return content.Differences.Count == 0 || format == ReportFormat.Markdown
            ? writer.Write(content)
            : throw ReportErrors.NotOfDifferences(format, content.Differences[0]);
    }

    /// <summary>Writes a report to a file, in UTF-8, at once or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The report.</param>
    /// <exception cref="Errors.CsException">CsFileExists: the file is a definition or a configuration. CsFileUnwritable.</exception>
    public static void Save(string path, string text) =>
        DocumentFile.Write(ReportFile.PathOf(path), new UTF8Encoding(false).GetBytes(text), new WriteOptions());

    /// <summary>Writes a report to a file, at once or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The bytes of the report: all that the stream holds. It can be read and positioned.</param>
    /// <exception cref="Errors.CsException">CsFileExists: the file is a definition or a configuration. CsFileUnwritable.</exception>
    public static void Save(string path, Stream content) =>
        DocumentFile.Write(ReportFile.PathOf(path), content, new WriteOptions());

    /// <summary>The version of this assembly, with three numbers, as semantic versions have them.</summary>
    internal static string ToolVersion { get; } =
        Version.Parse(typeof(Report).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version).ToString(3);

    private static IReportWriter Writer(ReportFormat format) => format switch
    {
        ReportFormat.Sarif => new SarifReport(),
        ReportFormat.JUnit => new JUnitReport(),
        ReportFormat.Markdown => new MarkdownReport(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format of reports."),
    };
}

/// <summary>Writes one format.</summary>
internal interface IReportWriter
{
    string Write(ReportContent content);
}

/// <summary>What a report is written of.</summary>
/// <param name="entries">The findings and the differences.</param>
/// <param name="options">How it is written.</param>
internal sealed class ReportContent(IReadOnlyList<IReportable> entries, ReportOptions options)
{
    internal IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. entries.OfType<Diagnostic>()];

    internal IReadOnlyList<DefinitionDifference> Differences { get; } = [.. entries.OfType<DefinitionDifference>()];

    internal ReportOptions Options { get; } = options;

    internal ReportPaths Paths { get; } = new(options.BasePath);

    internal IReadOnlyList<CsException> Unreadable { get; } = options.BasePath is { } folder
        ? [.. options.Unreadable.Select(problem => problem.RelativeTo(folder))]
        : options.Unreadable;

    /// <summary>The files with their findings.</summary>
    internal IReadOnlyList<FileFindings> Files => FileFindings.Of(Diagnostics, Options, Paths);
}

/// <summary>A file that was looked at, and what was found in it.</summary>
/// <param name="name">The path as the report shows it.</param>
/// <param name="diagnostics">The findings.</param>
internal sealed class FileFindings(string name, IReadOnlyList<Diagnostic> diagnostics)
{
    /// <summary>What definitions without a file are called, as in <see cref="Diagnostic.ToString"/>.</summary>
    internal const string NoFile = "definition";

    internal string Name { get; } = name;

    internal IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The files of the options, and then those that only findings name.</summary>
    internal static IReadOnlyList<FileFindings> Of(
        IReadOnlyList<Diagnostic> diagnostics, ReportOptions options, ReportPaths paths)
    {
        ILookup<string, Diagnostic> byName = diagnostics.ToLookup(NameOf);
        return [.. options.Files
            .Select(paths.Name)
            .Concat(byName.Select(group => group.Key))
            .Distinct()
            .Select(name => new FileFindings(name, [.. byName[name]]))];

        string NameOf(Diagnostic diagnostic) => diagnostic.Path is { } path ? paths.Name(path) : NoFile;
    }
}
