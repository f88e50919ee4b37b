using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>docs/rules/README.md lists the rules, with what they find in real files, and the help topic has them too.</summary>
public sealed class RuleIndexTests
{
    private static string[] Index { get; } = File.ReadAllLines(Path.Combine(RulePage.Folder, "README.md"));

    [Fact]
    public void The_index_has_a_row_for_every_rule()
    {
        string[] rows = [.. Index.Where(line => line.StartsWith("| [CSD", StringComparison.Ordinal)).Select(WithoutCount)];

        Assert.Equal(RuleCatalog.Rules.Select(Row), rows);
    }

    [Fact]
    public void The_topic_has_every_rule()
    {
        string topic = File.ReadAllText(Path.Combine(Material.Repository, "module", "en-US", "about_Cs_AnalyzerRules.help.txt"));
        string words = Regex.Replace(topic, @"\s+", " ");

        Assert.All(RuleCatalog.Rules, rule => Assert.Contains($" {rule.Id} {rule.Name} (", words, StringComparison.Ordinal));
        Assert.All(RuleCatalog.Rules, rule => Assert.Contains(rule.Summary, words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_has_a_count_for_every_rule() => Assert.All(
        Index.Where(line => line.StartsWith("| [CSD", StringComparison.Ordinal)),
        row => Assert.Matches(@"\| \d+ \|$", row));

    /// <summary>Each definition of a real project, with the configurations that stand beside it, where such files are here.</summary>
    [Fact]
    public void The_index_counts_what_is_found_in_real_files()
    {
        if (Material.FindShared(Path.Combine("corpus", "index.csv")) is not { } list)
        {
            return;
        }

        string folder = Path.GetDirectoryName(list)!;
        Dictionary<string, int> counts = RuleCatalog.Rules.ToDictionary(rule => rule.Id, _ => 0);
        string[][] files = [.. File.ReadLines(list)
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[0].EndsWith(".csdef", StringComparison.Ordinal) && row[4] == "source")];
        foreach (string[] row in files)
        {
            Analyzer analyzer = new(new AnalyzerOptions { Configurations = [.. Configurations(folder, row[^1])] });
            foreach (Diagnostic found in analyzer.AnalyzeFile(Path.Combine(folder, row[0])))
            {
                counts[found.RuleId]++;
            }
        }

        string[] rows = [.. Index.Where(line => line.StartsWith("| [CSD", StringComparison.Ordinal))];
        string[] wrong = [.. RuleCatalog.Rules
            .Select(rule => $"{Row(rule)} {counts[rule.Id]} |")
            .Except(rows)];
        Assert.True(wrong.Length == 0, "These rows are not in docs/rules/README.md:\n" + string.Join('\n', wrong));
        Assert.Contains($"{files.Length} definitions", string.Join('\n', Index), StringComparison.Ordinal);
    }

    private static string Row(AnalyzerRule rule)
    {
        string target = rule.Target == AnalysisTarget.Any ? string.Empty : $" with `-Target {rule.Target}`";
        string optIn = rule.IsOptIn ? " on demand" : string.Empty;
        return $"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {rule.Severity}{target}{optIn} | {(rule.CanFix ? "yes" : string.Empty)} | {rule.Summary} |";
    }

    private static string WithoutCount(string row) => row[..(row[..^1].LastIndexOf('|') + 1)];

    private static IEnumerable<ServiceConfiguration> Configurations(string folder, string names)
    {
        foreach (string name in names.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            ServiceConfiguration? configuration = null;
            try
            {
                configuration = ServiceConfiguration.Load(Path.Combine(folder, name));
            }
            catch (CsException)
            {
                // Templates with placeholders are no XML; the analyzer is not asked about them.
            }

            if (configuration is not null)
            {
                yield return configuration;
            }
        }
    }
}
