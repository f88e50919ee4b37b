using System;
using System.CommandLine;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.Cli.Commands;

/// <summary>The options that choose rules, as Invoke-CsAnalyzer and Repair-CsDefinition have them.</summary>
internal sealed class AnalysisOptions
{
    private readonly Choice<DiagnosticSeverity> _severity = new(
        "--severity", "The lowest severity that counts.", DiagnosticSeverity.Information);

    private readonly Option<string[]> _include = Parameters.Repeated(
        "--include-rule", "RULE", "The rules to run: ids, beginnings of ids (CSD4), names, patterns, with commas between them; default: all.");

    private readonly Option<string[]> _exclude = Parameters.Repeated("--exclude-rule", "RULE", "The rules to leave out, in the same way.");

    private readonly Choice<AnalysisTarget> _target = new(
        "--target", "What the service is deployed to; extended-support also checks what Cloud Services (extended support) refuses.", AnalysisTarget.Any);

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
        Severity = _severity.In(result)!.Value,
        IncludeRules = result.GetParts(_include) ?? [],
        ExcludeRules = result.GetParts(_exclude) ?? [],
        Target = _target.In(result)!.Value,
        IncludeSuppressed = includeSuppressed,
    };
}

/// <summary>What the Tab key offers for a rule.</summary>
internal static class RuleNames
{
    internal static string[] All() => Array.ConvertAll([.. RuleCatalog.Rules], rule => rule.Id);
}
