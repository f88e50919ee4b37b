using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Get-CsAnalyzerRule: lists the rules of the analyzer.</summary>
[Cmdlet(VerbsCommon.Get, "CsAnalyzerRule", HelpUri = ProjectAddress.CmdletPages + "Get-CsAnalyzerRule.md")]
[OutputType(typeof(AnalyzerRule))]
public sealed class GetCsAnalyzerRuleCommand : CsCommand
{
    /// <summary>Ids, starts of ids, names, patterns.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId", "Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    /// <summary>The severities; all of them where this is left out.</summary>
    [Parameter]
    public DiagnosticSeverity[]? Severity { get; set; }

    /// <summary>The rules that are for this target alone.</summary>
    [Parameter]
    public AnalysisTarget? Target { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        HashSet<AnalyzerRule> known = [];
        if (Id is null)
        {
            Write(RuleCatalog.Rules);
        }

        foreach (string id in Id ?? [])
        {
            Attempt(() => Write(RuleCatalog.Find(id).Where(known.Add)));
        }
    }

    private void Write(IEnumerable<AnalyzerRule> rules) => WriteObject(
        rules.Where(rule => (Severity is null || Array.IndexOf(Severity, rule.Severity) >= 0)
            && (Target is null || rule.Target == Target)),
        enumerateCollection: true);
}
