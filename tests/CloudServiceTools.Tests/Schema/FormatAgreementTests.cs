using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>The rules about the two formats refuse exactly what the schema refuses, as .NET's validator reads it.</summary>
public sealed class FormatAgreementTests
{
    private static readonly Analyzer OfDefinitions = new(new AnalyzerOptions { IncludeRules = ["CSD1", "CSD5018"] });

    private static readonly Analyzer OfConfigurations = new(new AnalyzerOptions { IncludeRules = ["CSD5015", "CSD5020", "CSD5021"] });

    private static readonly ServiceDefinition AnyDefinition = ServiceDefinition.Create("S");

    [Randomized(400)]
    public void Mutants_of_definitions_are_refused_by_both_or_by_none(Choices random) => AssertAgreement(
        Mutant.Make(DefinitionSchema.Format, random), SchemaValidator.Definition, FindInDefinition);

    [Randomized(400)]
    public void Mutants_of_configurations_are_refused_by_both_or_by_none(Choices random) => AssertAgreement(
        Mutant.Make(ConfigurationSchema.Format, random), SchemaValidator.Configuration, FindInConfiguration);

    [Randomized(100)]
    public void What_mutants_are_made_of_is_valid(Choices random)
    {
        AssertAgreement(SampleDocument.Make(DefinitionSchema.Format, random).ToString(), SchemaValidator.Definition, FindInDefinition, isValid: true);
        AssertAgreement(SampleDocument.Make(ConfigurationSchema.Format, random).ToString(), SchemaValidator.Configuration, FindInConfiguration, isValid: true);
    }

    [Fact]
    public void Real_definitions_are_refused_by_both_or_by_none()
    {
        foreach (string path in Material.Files("*.csdef"))
        {
            AssertAgreement(TextOf(path), SchemaValidator.Definition, FindInDefinition);
        }
    }

    [Fact]
    public void Real_configurations_are_refused_by_both_or_by_none()
    {
        foreach (string path in Material.Files("*.cscfg"))
        {
            AssertAgreement(TextOf(path), SchemaValidator.Configuration, FindInConfiguration);
        }
    }

    private static string TextOf(string path)
    {
        using StreamReader reader = new(path, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void AssertAgreement(
        string text, SchemaValidator validator, Func<string, IReadOnlyList<string>> find, bool? isValid = null)
    {
        IReadOnlyList<string> bySchema = validator.Validate(text);
        IReadOnlyList<string> byRules = find(text);

        Assert.True(
            (bySchema.Count == 0) == (byRules.Count == 0) && (isValid is null || isValid == (bySchema.Count == 0)),
            $"The schema: {string.Join("; ", bySchema)}\nThe rules: {string.Join("; ", byRules)}\n{text}");
    }

    /// <summary>
    /// The errors, the one warning about what the schema refuses and the platform runs, a web role without sites, and that a file is
    /// a transform, which no other rule is about.
    /// </summary>
    private static IReadOnlyList<string> FindInDefinition(string text) => [.. OfDefinitions.AnalyzeText(text)
        .Where(finding => finding.Severity == DiagnosticSeverity.Error || finding.RuleId is "CSD1012" or "CSD5018")
        .Select(finding => finding.ToString())];

    private static IReadOnlyList<string> FindInConfiguration(string text)
    {
        try
        {
            // A thumbprint that the schema refuses has a rule of its own; those also look at thumbprints that the schema takes.
            ServiceConfiguration configuration = ServiceConfiguration.Parse(text);
            HashSet<(int Line, int Column)> refused = [.. configuration.Roles
                .SelectMany(role => role.Certificates)
                .Where(certificate => !AttributeType.Thumbprint.Accepts(certificate.Thumbprint))
                .Select(certificate => (certificate.Line, certificate.Column))];
            return [.. OfConfigurations.Analyze(AnyDefinition, [configuration])
                .Where(finding => finding.RuleId == "CSD5015" ? finding.Severity == DiagnosticSeverity.Error : refused.Contains((finding.Line, finding.Column)))
                .Select(finding => finding.ToString())];
        }
        catch (CsException exception)
        {
            return [exception.Message];
        }
    }
}
