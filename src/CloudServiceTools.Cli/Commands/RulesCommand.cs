using System;
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

    private readonly Choice _severity = Parameters.Choice("--severity", "The rules of this severity.", "information", "warning", "error");
    private readonly Choice _target = Parameters.Choice("--target", "The rules that are for this target alone.", "any", "extended-support");
    private readonly Choice _format = Parameters.Choice("--format", "What to write.", "text", "json");

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
        Argument<string[]> rules = new("RULES") { HelpName = "RULES", Description = "Ids, starts of ids (CSD4), names, patterns.", Arity = arity };
        rules.CompletionSources.Add(_ => RuleNames.All());
        return rules;
    }

    private protected override ExitCode Run(ParseResult result)
    {
        AnalyzerRule[] rules = [.. Find(result.GetValue(_rules)).Where(rule =>
            _severity.In(result, (int)rule.Severity) == (int)rule.Severity
            && _target.In(result, (int)rule.Target) == (int)rule.Target)];
        if ((Format)_format.In(result, (int)Format.Text) == Format.Json)
        {
            Shell.Output.Write(JsonText.OfAll(rules, JsonShapes.Rule()));
            return ExitCode.Success;
        }

        TextTable table = new("Id", "Severity", "Fix", "Name", "Summary");
        foreach (AnalyzerRule rule in rules)
        {
            table.Add(rule.Id, rule.Severity.ToString(), rule.CanFix ? "yes" : string.Empty, rule.Name, rule.Summary);
        }

        table.Write(Shell.Output);
        return ExitCode.Success;
    }
}

/// <summary><c>csdef rules explain</c>: the page of a rule, as docs/rules has it.</summary>
internal sealed class ExplainCommand : CsdefCommand
{
    private readonly Argument<string[]> _rules = RulesCommand.RuleArgument(ArgumentArity.OneOrMore);

    internal ExplainCommand(Shell shell)
        : base(
            shell,
            "explain",
            "Print the page of a rule: what it finds, why, where that is stated, a bad and a good sample.",
            "csdef rules explain CSD4002")
    {
        Add(_rules);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        Shell.Output.Write(string.Join("\n", RulesCommand.Find(result.GetValue(_rules)).Select(PageOf)));
        return ExitCode.Success;
    }

    private static string PageOf(AnalyzerRule rule)
    {
        using Stream stream = typeof(ExplainCommand).Assembly.GetManifestResourceStream(rule.Id)
            ?? throw new InvalidOperationException($"The page of {rule.Id} is missing.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
