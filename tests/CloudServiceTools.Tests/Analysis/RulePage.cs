using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>A page of docs/rules: what it says of its rule, and the two samples.</summary>
internal sealed class RulePage
{
    private readonly string _text;

    private RulePage(string text) => _text = text;

    internal static string Folder { get; } = Path.Combine(Material.Repository, "docs", "rules");

    internal static RulePage Of(AnalyzerRule rule) =>
        new(File.ReadAllText(Path.Combine(Material.Repository, rule.Page)).Replace("\r\n", "\n", StringComparison.Ordinal));

    /// <summary>The first line, without its mark.</summary>
    internal string Title => _text[2.._text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The paragraph below the title.</summary>
    internal string Summary => _text.Split("\n\n")[1];

    /// <summary>The headings, in their order.</summary>
    internal IReadOnlyList<string> Headings =>
        [.. Regex.Matches(_text, "^## (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    /// <summary>What a row of the table says.</summary>
    internal string? Row(string name) =>
        Regex.Match(_text, $@"^\| {name} \| (.*?) \|$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    internal string Section(string heading) =>
        Regex.Match(_text, $@"^## {heading}\n\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value.Trim();

    internal Sample Bad => new(Section("Bad"));

    internal Sample Good => new(Section("Good"));

    /// <summary>A definition, and the configurations that belong to it.</summary>
    internal sealed class Sample
    {
        internal Sample(string section)
        {
            string[] blocks = [.. Regex
                .Matches(section, "```xml\n(.*?)```", RegexOptions.Singleline)
                .Select(match => match.Groups[1].Value)];
            Definition = blocks[0];
            Configurations = blocks[1..];
        }

        private Sample(string definition, string[] configurations) =>
            (Definition, Configurations) = (definition, configurations);

        internal string Definition { get; }

        internal string[] Configurations { get; }

        internal Sample With(string definition) => new(definition, Configurations);

        internal Sample With(int configuration, string text) =>
            new(Definition, [.. Configurations.Select((old, i) => i == configuration ? text : old)]);

        /// <summary>Options with the sample's configurations.</summary>
        internal AnalyzerOptions Options(AnalyzerRule rule, params string[] includeRules) => new()
        {
            Configurations = [.. Configurations.Select(ServiceConfiguration.Parse)],
            Target = rule.Target,
            IncludeRules = rule.IsOptIn && includeRules.Length == 0 ? ["CSD*", rule.Id] : includeRules,
        };

        internal IReadOnlyList<Diagnostic> Analyze(AnalyzerRule rule, params string[] includeRules) =>
            new Analyzer(Options(rule, includeRules)).AnalyzeText(Definition);
    }
}
