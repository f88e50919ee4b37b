using System;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Analysis.Rules;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>Whatever is wrong with a file, the analyzer says so and goes on, and a repair leaves nothing to repair.</summary>
public sealed class RandomMistakeTests
{
    private static readonly string[] Values =
        ["", " ", "*", "0", "65536", "80-", "TCP", "any", "Orders", "a/b", "²", "true", "-1", "99999999999", "Standard_", "/RoleEnvironment"];

    [Randomized(200)]
    public void Broken_files_are_analyzed_and_repaired_without_an_exception(Choices random)
    {
        AnalyzerRule page = RuleCatalog.Rules[1 + random.Next(RuleCatalog.Rules.Count - 1)];
        RulePage.Sample sample = random.Next(2) == 0 && page is not NotPartOfService ? RulePage.Of(page).Bad : RulePage.Of(page).Good;
        ServiceDefinition definition = ServiceDefinition.Parse(Break(sample.Definition, random));
        AnalyzerOptions options = new()
        {
            Configurations = [.. sample.Configurations.Select(text => ServiceConfiguration.Parse(Break(text, random)))],
            Target = (AnalysisTarget)random.Next(2),
            IncludeRules = ["CSD*", "CSD7004"],
            IncludeSuppressed = true,
        };
        Analyzer analyzer = new(options);

        Assert.All(analyzer.Analyze(definition), found =>
        {
            Assert.True(found.Line > 0 && found.Column > 0);
            Assert.Matches(@"^[^a-z].*[.?]$", found.Message);
        });

        Repair.Run(definition, options);
        string repaired = definition.ToText();
        Assert.DoesNotContain(analyzer.Analyze(definition), found => found.CanFix && !found.IsSuppressed);
        Assert.Empty(Repair.Run(definition, options));
        Assert.Equal(repaired, ServiceDefinition.Parse(repaired).ToText());
    }

    [Randomized(400)]
    public void A_rule_without_its_subject_would_find_nothing(Choices random)
    {
        AnalyzerRule page = RuleCatalog.Rules[1 + random.Next(RuleCatalog.Rules.Count - 1)];
        RulePage.Sample sample = random.Next(2) == 0 && page is not NotPartOfService ? RulePage.Of(page).Bad : RulePage.Of(page).Good;
        ServiceDefinition definition = ServiceDefinition.Parse(Break(sample.Definition, random));
        AnalysisContext context = new(
            definition,
            random.Next(2) == 0 ? [] : [.. sample.Configurations.Select(text => ServiceConfiguration.Parse(Break(text, random)))],
            (AnalysisTarget)random.Next(2));

        Assert.All(
            RuleCatalog.Rules.Where(rule => !rule.Concerns(context)),
            rule => Assert.Empty(rule.Check(context)));
    }

    /// <summary>The text with some elements and attributes taken out, doubled, moved, or given another value.</summary>
    private static string Break(string text, Random random)
    {
        XDocument document = XDocument.Parse(text.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);
        for (int i = random.Next(6); i > 0; i--)
        {
            XElement[] elements = [.. document.Root!.DescendantsAndSelf()];
            XElement element = elements[random.Next(elements.Length)];
            XAttribute[] attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
            XAttribute? attribute = attributes.Length == 0 ? null : attributes[random.Next(attributes.Length)];
            switch (random.Next(6))
            {
                case 0 when element.Parent is not null:
                    element.Remove();
                    break;
                case 1 when element.Parent is not null:
                    element.AddAfterSelf(new XElement(element));
                    break;
                case 2 when element.Parent is not null:
                    XElement target = elements[random.Next(elements.Length)];
                    target.Add(new XElement(element));
                    break;
                case 3:
                    attribute?.Remove();
                    break;
                case 4 when attribute is not null:
                    attribute.Value = Values[random.Next(Values.Length)];
                    break;
                default:
                    element.SetAttributeValue("odd", "1");
                    break;
            }
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }
}
