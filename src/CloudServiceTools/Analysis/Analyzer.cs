using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis.Rules;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>Says what is wrong with definitions. One analyzer is good for any number of them, one after the other.</summary>
public sealed class Analyzer
{
    private readonly AnalyzerOptions _options;
    private readonly AnalyzerRule[] _rules;
    private readonly bool _isUnreadableReported;
    private readonly bool _namesUnused;

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
        _namesUnused = Array.Find(_rules, rule => rule is NotPartOfService) is { } unused && unused.Severity >= _options.Severity;

        bool IsChosen(AnalyzerRule rule) =>
            (_options.IncludeRules.Count == 0 ? !rule.IsOptIn : rule.IsOptIn ? included.NamesExactly(rule) : included.Names(rule))
            && !excluded.Names(rule);
    }

    /// <summary>Everything that is wrong with a service: with its definition, in the order of the lines, and then with each configuration.</summary>
    /// <param name="service">The service. The configurations of the options count as its own.</param>
    public IReadOnlyList<Diagnostic> Analyze(CloudService service) =>
        Run(new AnalysisContext(service.Definition, CloudService.Join(_options.Configurations, [.. service.Environments.Select(environment => environment.Configuration)]), _options.Target));

    /// <summary>The same for a definition with its configurations.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="configurations">The configurations that belong to it; null for those of the options.</param>
    public IReadOnlyList<Diagnostic> Analyze(
        ServiceDefinition definition, IReadOnlyList<ServiceConfiguration>? configurations = null) =>
        Run(new AnalysisContext(definition, configurations ?? _options.Configurations, _options.Target));

    /// <summary>What is wrong with a configuration whose definition is not at hand: the rules that need none.</summary>
    /// <param name="configuration">The configuration.</param>
    public IReadOnlyList<Diagnostic> Analyze(ServiceConfiguration configuration) =>
        Run(new AnalysisContext(configuration, _options.Target));

    /// <summary>
    /// The same for the files of a service. One that cannot be read as what it is gives a finding of its own (CSD1000), and so does
    /// one beside them that is no part of the service (CSD5018). Where there is no definition, configurations are analyzed alone.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="onError">
    /// Told of each configuration that there is nothing to read of (CsFileNotFound, CsFileUnreadable); null: that is an error.
    /// </param>
    /// <exception cref="CsException">CsFileNotFound, CsFileUnreadable: there is nothing to read.</exception>
    public IReadOnlyList<Diagnostic> Analyze(ServiceFiles files, Action<CsException>? onError = null)
    {
        ServiceReading read = ServiceReading.Of(files);
        List<Diagnostic> found = [.. read.Definition is { } definition
            ? Run(new AnalysisContext(definition, CloudService.Join(_options.Configurations, read.Configurations), _options.Target))
            : read.Configurations.SelectMany(Analyze)];
        foreach (CsException exception in read.Unreadable)
        {
            if (exception.Id is not (CsErrorId.CsFileNotFound or CsErrorId.CsFileUnreadable))
            {
                found.AddRange(Report(exception));
            }
            else if (exception.Path == files.Definition || onError is null)
            {
                throw exception;
            }
            else
            {
                onError(exception);
            }
        }

        found.AddRange(Report(read.Unused));
        HashSet<string> hidden = new([.. files.Configurations.Concat([files.Definition!]).Except(files.Reported)], FilePath.Comparer);
        return hidden.Count == 0 ? found : found.FindAll(diagnostic => diagnostic.Path is null || !hidden.Contains(diagnostic.Path));
    }

    /// <summary>The same for a file: a configuration (.cscfg), or else a definition.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="CsException">CsFileNotFound, CsFileUnreadable: there is nothing to read.</exception>
    public IReadOnlyList<Diagnostic> AnalyzeFile(string path) =>
        [.. new ServiceSearch(withConfigurations: false).Find(path).SelectMany(files => Analyze(files))];

    /// <summary>The same for the text of a definition.</summary>
    public IReadOnlyList<Diagnostic> AnalyzeText(string text) => AnalyzeRead(() => ServiceDefinition.Parse(text));

    /// <summary>The same for the bytes of a pipe.</summary>
    /// <param name="stream">What to read, to its end.</param>
    /// <exception cref="CsException">CsFileUnreadable: nothing came.</exception>
    public IReadOnlyList<Diagnostic> AnalyzeStream(Stream stream) => AnalyzeRead(() => ServiceDefinition.Load(stream));

    private IReadOnlyList<Diagnostic> AnalyzeRead(Func<ServiceDefinition> read)
    {
        try
        {
            return Analyze(read());
        }
        catch (CsException exception) when (exception.Id is not (CsErrorId.CsFileNotFound or CsErrorId.CsFileUnreadable))
        {
            return exception.IsOfTransform ? [.. Report([UnusedFile.Transform(null)])] : [.. Report(exception)];
        }
    }

    private IEnumerable<Diagnostic> Report(CsException exception) => _isUnreadableReported ? [Unreadable.Report(exception)] : [];

    private IEnumerable<Diagnostic> Report(IEnumerable<UnusedFile> unused) => _namesUnused ? unused.Select(NotPartOfService.Report) : [];

    private List<Diagnostic> Run(AnalysisContext context)
    {
        Dictionary<SourceElement, Source> documents = [];
        if (context.HasDefinition)
        {
            documents.Add(context.Definition.Element, new Source(Suppressions.Of(context.Definition.Element), context.Definition, 0));
        }

        foreach (ServiceConfiguration configuration in context.Configurations)
        {
            documents[configuration.Element] = new Source(Suppressions.Of(configuration.Element), configuration, documents.Count);
        }

        List<Ranked> found = [];
        foreach (AnalyzerRule rule in _rules)
        {
            if (context.HasDefinition ? !rule.Concerns(context) : rule.NeedsDefinition)
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
                    Service = context.ServiceName,
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
