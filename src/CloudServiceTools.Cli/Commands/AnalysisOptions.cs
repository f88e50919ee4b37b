using System;
using System.CommandLine;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.Cli.Commands;

/// <summary>The options that choose rules, as Invoke-CsAnalyzer and Repair-CsDefinition have them.</summary>
internal sealed class AnalysisOptions
{
    private readonly Choice _severity = Parameters.Choice(
        "--severity", "The lowest severity that counts; information where this is left out.", "information", "warning", "error");

    private readonly Option<string[]> _include = Parameters.Repeated(
        "--include-rule", "RULE", "The rules to run: ids, starts of ids (CSD4), names, patterns, with commas between them; all where this is left out.");

    private readonly Option<string[]> _exclude = Parameters.Repeated("--exclude-rule", "RULE", "The rules to leave out, in the same way.");

    private readonly Choice _target = Parameters.Choice(
        "--target", "What definitions are held against.", "any", "extended-support");

    internal void AddTo(Command command)
    {
        foreach (Option<string[]> rules in new[] { _include, _exclude })
        {
            rules.CompletionSources.Add(_ => RuleNames.All());
            command.Add(rules);
        }

        command.Add(_severity);
        command.Add(_target);
    }

    internal AnalyzerOptions Read(ParseResult result, bool includeSuppressed = false) => new()
    {
        Severity = (DiagnosticSeverity)_severity.In(result, (int)DiagnosticSeverity.Information),
        IncludeRules = result.GetParts(_include) ?? [],
        ExcludeRules = result.GetParts(_exclude) ?? [],
        Target = (AnalysisTarget)_target.In(result, (int)AnalysisTarget.Any),
        IncludeSuppressed = includeSuppressed,
    };
}

/// <summary>What the Tab key offers for a rule.</summary>
internal static class RuleNames
{
    internal static string[] All() => Array.ConvertAll([.. RuleCatalog.Rules], rule => rule.Id);
}
