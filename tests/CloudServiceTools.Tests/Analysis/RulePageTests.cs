using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>Rules, their pages and the samples on them say the same.</summary>
public sealed class RulePageTests
{
    private const string Reason = "known and meant";

    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_no_page_is_without_a_rule() => Assert.Equal(
        RuleCatalog.Rules.Select(rule => rule.Id),
        Directory.GetFiles(RulePage.Folder, "CSD*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order());

    [Fact]
    public void Every_rule_has_an_id_a_name_and_a_file_of_its_own()
    {
        string folder = Path.Combine(Material.Repository, "src", "CloudServiceTools", "Analysis", "Rules");

        Assert.All(RuleCatalog.Rules, rule => Assert.True(File.Exists(Path.Combine(folder, $"{rule.Name}.cs")), rule.Name));
        Assert.All(RuleCatalog.Rules, rule => Assert.Matches("^CSD[1-7][0-9]{3}$", rule.Id));
        Assert.Equal(RuleCatalog.Rules.Select(rule => rule.Id).Order().Distinct(), RuleCatalog.Rules.Select(rule => rule.Id));
        Assert.Equal(RuleCatalog.Rules.Count, RuleCatalog.Rules.Select(rule => rule.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_is(string id)
    {
        AnalyzerRule rule = RuleOf(id);
        RulePage page = RulePage.Of(rule);

        Assert.Equal($"{rule.Id} {rule.Name}", page.Title);
        Assert.Equal(rule.Summary, page.Summary);
        Assert.StartsWith(rule.Severity.ToString(), page.Row("Severity"), StringComparison.Ordinal);
        Assert.Equal(rule.CanFix ? "yes" : "no", page.Row("Fix"));
        Assert.Equal(rule.Target == AnalysisTarget.Any ? null : rule.Target.ToString(), page.Row("Target"));
        Assert.Equal(rule.IsOptIn ? "when it is included by its id" : null, page.Row("Runs"));
        Assert.Equal(["What", "Why", "Evidence", "Bad", "Good", "Fix"], page.Headings.Where(heading => heading != "In PowerShell"));
        Assert.All(["What", "Why", "Evidence", "Fix"], heading => Assert.NotEmpty(page.Section(heading)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_sample_breaks_the_rule(string id)
    {
        AnalyzerRule rule = RuleOf(id);

        IReadOnlyList<Diagnostic> found = Own(RulePage.Of(rule).Bad.Analyze(rule), id);

        Assert.NotEmpty(found);
        Assert.Contains(found, diagnostic => diagnostic.Severity == rule.Severity);
        Assert.All(found, diagnostic =>
        {
            Assert.True(diagnostic.Line > 0 && diagnostic.Column > 0);
            Assert.NotEmpty(diagnostic.Target);
            Assert.Matches("^['A-Z].*[.?]$", diagnostic.Message);
        });
    }

    /// <summary>A sample that people copy has nothing else wrong with it either.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_sample_is_good(string id)
    {
        AnalyzerRule rule = RuleOf(id);

        IReadOnlyList<Diagnostic> found = RulePage.Of(rule).Good.Analyze(rule);

        Assert.Empty(Own(found, id));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity > DiagnosticSeverity.Information);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_comment_suppresses_it(string id)
    {
        AnalyzerRule rule = RuleOf(id);
        if (id is "CSD1000" or "CSD5018")
        {
            return; // What is no definition has no comments that could be read.
        }

        RulePage.Sample sample = RulePage.Of(rule).Bad;
        Diagnostic first = Own(sample.Analyze(rule), id)[0];
        sample = WithComment(sample, rule, first);

        AnalyzerOptions options = sample.Options(rule);
        Assert.DoesNotContain(Own(new Analyzer(options).AnalyzeText(sample.Definition), id), diagnostic => diagnostic.Message == first.Message);
        options.IncludeSuppressed = true;
        Diagnostic shown = Own(new Analyzer(options).AnalyzeText(sample.Definition), id).First(diagnostic => diagnostic.IsSuppressed);
        Assert.Equal((first.Message, Reason), (shown.Message, shown.Justification));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_fix_mends_it_and_nothing_else(string id)
    {
        AnalyzerRule rule = RuleOf(id);
        RulePage.Sample sample = RulePage.Of(rule).Bad;
        IReadOnlyList<Diagnostic> before = sample.Analyze(rule);
        IReadOnlyList<Diagnostic> fixable = [.. Own(before, id).Where(diagnostic => diagnostic.CanFix)];
        Assert.Equal(rule.CanFix, fixable.Count > 0);
        if (fixable.Count == 0)
        {
            return;
        }

        ServiceDefinition definition = ServiceDefinition.Parse(sample.Definition);
        IReadOnlyList<Diagnostic> fixedOnes = Repair.Run(definition, sample.Options(rule, id));
        RulePage.Sample mended = sample.With(definition.ToText());
        IReadOnlyList<Diagnostic> after = mended.Analyze(rule);

        Assert.DoesNotContain(Own(after, id), diagnostic => diagnostic.CanFix);
        Assert.Equal(Others(before, id), Others(after, id));
        Assert.All(fixedOnes, diagnostic => Assert.NotEmpty(diagnostic.FixDescription!));

        // The diff: no more lines are new than were mended.
        string[] old = [.. sample.Definition.Split('\n').Select(line => line.Trim())];
        string[] added = [.. mended.Definition.Split('\n').Select(line => line.Trim()).Where(line => !old.Contains(line))];
        Assert.True(added.Length <= fixedOnes.Count, string.Join("\n", added));
    }

    private static AnalyzerRule RuleOf(string id) => RuleCatalog.Rules.Single(rule => rule.Id == id);

    private static IReadOnlyList<Diagnostic> Own(IEnumerable<Diagnostic> found, string id) =>
        [.. found.Where(diagnostic => diagnostic.RuleId == id)];

    private static string[] Others(IEnumerable<Diagnostic> found, string id) => [.. found
        .Where(diagnostic => diagnostic.RuleId != id)
        .Select(diagnostic => $"{diagnostic.RuleId} {diagnostic.Message}")
        .Order(StringComparer.Ordinal)];

    /// <summary>The sample with a comment right before the element of a finding.</summary>
    private static RulePage.Sample WithComment(RulePage.Sample sample, AnalyzerRule rule, Diagnostic finding)
    {
        foreach (int document in Enumerable.Range(-1, sample.Configurations.Length + 1))
        {
            string text = document < 0 ? sample.Definition : sample.Configurations[document];
            string[] lines = text.Split('\n');
            if (finding.Line > lines.Length)
            {
                continue;
            }

            string line = lines[finding.Line - 1];
            lines[finding.Line - 1] = line.Insert(
                Math.Min(line.Length, finding.Column - 1), $"<!-- csdef-disable {rule.Id}: {Reason} -->");
            string changed = string.Join('\n', lines);
            RulePage.Sample candidate = document < 0 ? sample.With(changed) : sample.With(document, changed);
            if (IsSilent(candidate, rule, finding))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException($"No comment suppresses {finding}.");
    }

    private static bool IsSilent(RulePage.Sample sample, AnalyzerRule rule, Diagnostic finding)
    {
        try
        {
            return sample.Analyze(rule).All(
                diagnostic => diagnostic.RuleId != "CSD1000" && (diagnostic.RuleId != rule.Id || diagnostic.Message != finding.Message));
        }
        catch (Errors.CsException)
        {
            return false; // The comment landed in the wrong document.
        }
    }
}
