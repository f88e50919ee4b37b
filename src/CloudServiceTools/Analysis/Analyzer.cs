using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis.Rules;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Says what is wrong with definitions. One analyzer is good for any number of them, one after the other.</summary>
public sealed class Analyzer
{
    private readonly AnalyzerOptions _options;
    private readonly AnalyzerRule[] _rules;
    private readonly bool _isUnreadableReported;

    /// <summary>An analyzer with the rules that the options choose.</summary>
    /// <exception cref="CsException">CsRuleNotFound: a text of the options means no rule.</exception>
    public Analyzer(AnalyzerOptions? options = null)
    {
        _options = options ?? new AnalyzerOptions();
        RuleFilter included = new(_options.IncludeRules);
        RuleFilter excluded = new(_options.ExcludeRules);
        foreach (string text in included.WithoutRule(RuleCatalog.Rules).Concat(excluded.WithoutRule(RuleCatalog.Rules)))
        {
            throw AnalysisErrors.RuleNotFound(text);
        }

        AnalyzerRule[] chosen = [.. RuleCatalog.Rules.Where(IsChosen)];

        // Whichever rules were asked for, they did not run: silence would say that all is well.
        _isUnreadableReported = !excluded.Names(RuleCatalog.Rules.First(rule => rule is Unreadable));
        _rules = [.. chosen.Where(rule =>
            rule.Target == AnalysisTarget.Any || rule.Target == _options.Target)];

        bool IsChosen(AnalyzerRule rule) =>
            (_options.IncludeRules.Count == 0 ? !rule.IsOptIn : rule.IsOptIn ? included.NamesExactly(rule) : included.Names(rule))
            && !excluded.Names(rule);
    }

    /// <summary>Everything that is wrong with a definition, in the order of its lines, and then with its configurations.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="configurations">The configurations that belong to it; null for those of the options.</param>
    public IReadOnlyList<Diagnostic> Analyze(
        ServiceDefinition definition, IReadOnlyList<ServiceConfiguration>? configurations = null)
    {
        configurations ??= _options.Configurations;
        AnalysisContext context = new(definition, configurations, _options.Target);
        Dictionary<SourceElement, Source> documents = new()
        {
            [definition.Element] = new Source(Suppressions.Of(definition.Element), definition, 0),
        };
        foreach (ServiceConfiguration configuration in configurations)
        {
            documents[configuration.Element] = new Source(Suppressions.Of(configuration.Element), configuration, documents.Count);
        }

        List<Ranked> found = [];
        foreach (AnalyzerRule rule in _rules)
        {
            if (!rule.Concerns(context))
            {
                continue;
            }

            foreach (Finding finding in rule.Check(context))
            {
                Source source = documents[finding.Element.Root];
                bool isSuppressed = source.Comments.Holds(rule, finding.Element, out string? why);
                DiagnosticSeverity severity = finding.Severity ?? rule.Severity;
                if (severity < _options.Severity || (isSuppressed && !_options.IncludeSuppressed))
                {
                    continue;
                }

                (int line, int column) = finding.Element.Document!.Locate(finding.Element);
                found.Add(new Ranked(source.Order, found.Count, new Diagnostic(rule, severity, finding.Message)
                {
                    Service = definition.Name,
                    Path = source.Document.Path,
                    Line = line,
                    Column = column,
                    Target = finding.Target,
                    Fix = finding.Fix,
                    IsSuppressed = isSuppressed,
                    Justification = why,
                }));
            }
        }

        found.Sort(Ranked.Compare);
        return found.ConvertAll(item => item.Diagnostic);
    }

    /// <summary>The same for a file. One that is no definition gives a finding of its own (CSD1000) instead of an error.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="configurationsOf">Finds the configurations that belong to it; null for those of the options.</param>
    /// <exception cref="CsException">CsFileNotFound, CsFileUnreadable: there is nothing to read.</exception>
    public IReadOnlyList<Diagnostic> AnalyzeFile(
        string path, Func<ServiceDefinition, IReadOnlyList<ServiceConfiguration>>? configurationsOf = null) =>
        AnalyzeRead(() => ServiceDefinition.Load(path), configurationsOf);

    /// <summary>The same for text.</summary>
    public IReadOnlyList<Diagnostic> AnalyzeText(string text) => AnalyzeRead(() => ServiceDefinition.Parse(text), null);

    /// <summary>The same for the bytes of a pipe.</summary>
    /// <param name="stream">What to read, to its end.</param>
    /// <param name="configurationsOf">As for a file.</param>
    /// <exception cref="CsException">CsFileUnreadable: nothing came.</exception>
    public IReadOnlyList<Diagnostic> AnalyzeStream(
        Stream stream, Func<ServiceDefinition, IReadOnlyList<ServiceConfiguration>>? configurationsOf = null) =>
        AnalyzeRead(() => ServiceDefinition.Load(stream), configurationsOf);

    private IReadOnlyList<Diagnostic> AnalyzeRead(
        Func<ServiceDefinition> read, Func<ServiceDefinition, IReadOnlyList<ServiceConfiguration>>? configurationsOf)
    {
        ServiceDefinition definition;
        try
        {
            definition = read();
        }
        catch (CsException exception) when (exception.Id is not (CsErrorId.CsFileNotFound or CsErrorId.CsFileUnreadable))
        {
            return _isUnreadableReported ? [Unreadable.Report(exception)] : [];
        }

        return Analyze(definition, configurationsOf?.Invoke(definition));
    }

    /// <summary>A document that findings are about.</summary>
    private sealed record Source(Suppressions Comments, IServiceDocument Document, int Order);

    /// <summary>A finding and its place among the others: by document, line, column, rule, and as it was found.</summary>
    private sealed class Ranked(int order, int number, Diagnostic diagnostic)
    {
        internal Diagnostic Diagnostic { get; } = diagnostic;

        private int Order { get; } = order;

        private int Number { get; } = number;

        internal static int Compare(Ranked left, Ranked right) =>
            left.Order != right.Order ? left.Order - right.Order
            : left.Diagnostic.Line != right.Diagnostic.Line ? left.Diagnostic.Line - right.Diagnostic.Line
            : left.Diagnostic.Column != right.Diagnostic.Column ? left.Diagnostic.Column - right.Diagnostic.Column
            : string.CompareOrdinal(left.Diagnostic.RuleId, right.Diagnostic.RuleId) is int byRule and not 0 ? byRule
            : left.Number - right.Number;
    }
}
