using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Output;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef rules</c>, as Get-CsAnalyzerRule: the rules of the analyzer.</summary>
internal sealed class RulesCommand : CsdefCommand
{
    private readonly Argument<string[]> _rules = RuleArgument(ArgumentArity.ZeroOrMore);

    private readonly Choice<DiagnosticSeverity> _severity = new("--severity", "The rules of this severity.");
    private readonly Choice<AnalysisTarget> _target = new("--target", "The rules that are for this target alone.");
    private readonly Choice<Format> _format = Parameters.Format<Format>("What to write.", Format.Text);
    private readonly Option<string> _output = Parameters.Output();

    internal RulesCommand(Shell shell)
        : base(
            shell,
            "rules",
            "List the rules of the analyzer, or explain one.",
            "csdef rules",
            "csdef rules CSD4 --severity warning",
            "csdef rules explain CSD4002")
    {
        Add(_rules);
        Add(_severity);
        Add(_target);
        Add(_format);
        Add(_output);
        Add(new ExplainCommand(shell));
        Runs();
    }

    private enum Format
    {
        Text,
        Json,
    }

    /// <summary>The rules that texts mean, each once.</summary>
    /// <exception cref="Errors.CsException">CsRuleNotFound.</exception>
    internal static IEnumerable<AnalyzerRule> Find(string[]? texts) =>
        texts is { Length: > 0 } ? texts.SelectMany(RuleCatalog.Find).Distinct() : RuleCatalog.Rules;

    internal static Argument<string[]> RuleArgument(ArgumentArity arity)
    {
        Argument<string[]> rules = new("RULES") { HelpName = "RULES", Description = "Ids, beginnings of ids (CSD4), names, patterns.", Arity = arity };
        rules.CompletionSources.Add(_ => RuleNames.All());
        return rules;
    }

    private protected override ExitCode Run(ParseResult result)
    {
        AnalyzerRule[] rules = [.. Find(result.GetValue(_rules)).Where(rule =>
            (_severity.In(result) ?? rule.Severity) == rule.Severity
            && (_target.In(result) ?? rule.Target) == rule.Target)];
        using Destination destination = new(Shell, result.Get(_output));
        if (_format.In(result) == Format.Json)
        {
            JsonText.WriteAll(destination.Text, rules, JsonShapes.Rule());
        }
        else
        {
            WriteTable(rules, destination.Text);
        }

        destination.Close();
        return ExitCode.Success;
    }

    private static void WriteTable(AnalyzerRule[] rules, TextWriter output)
    {
        TextTable table = new("Id", "Severity", "Fix", "Name", "Summary");
        foreach (AnalyzerRule rule in rules)
        {
            table.Add(rule.Id, rule.Severity.ToString(), rule.CanFix ? "yes" : string.Empty, rule.Name, rule.Summary);
        }

        table.Write(output);
    }
}

/// <summary><c>csdef rules explain</c>: the page of a rule, as docs/rules has it.</summary>
internal sealed class ExplainCommand : CsdefCommand
{
    private readonly Argument<string[]> _rules = RulesCommand.RuleArgument(ArgumentArity.OneOrMore);
    private readonly Option<string> _output = Parameters.Output();

    internal ExplainCommand(Shell shell)
        : base(
            shell,
            "explain",
            "Print the page of a rule: what it finds, why, where that is stated, a bad and a good sample.",
            "csdef rules explain CSD4002")
    {
        Add(_rules);
        Add(_output);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        using Destination destination = new(Shell, result.Get(_output));
        destination.Text.Write(string.Join("\n", RulesCommand.Find(result.GetValue(_rules)).Select(rule => rule.ReadPage())));
        destination.Close();
        return ExitCode.Success;
    }
}
