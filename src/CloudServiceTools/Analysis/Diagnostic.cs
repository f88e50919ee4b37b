using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Information,

    /// <summary>It deploys, and likely not as meant.</summary>
    Warning,

    /// <summary>Packaging or deployment would refuse it.</summary>
    Error,
}

/// <summary>What the analyzer holds a definition against.</summary>
public enum AnalysisTarget
{
    /// <summary>What holds for every cloud service.</summary>
    Any,

    /// <summary>That, and what Cloud Services (extended support) refuses.</summary>
    ExtendedSupport,
}

/// <summary>Something that a rule found: what, where, and whether it can be fixed.</summary>
public sealed class Diagnostic : IReportable
{
    internal Diagnostic(AnalyzerRule rule, DiagnosticSeverity severity, Phrase message)
    {
        Rule = rule;
        Severity = severity;
        Message = message.ToString();
    }

    /// <summary>The name of the service; null where the file could not be read.</summary>
    public string? Service { get; internal init; }

    /// <summary>The id of the rule, such as <c>CSD3001</c>.</summary>
    public string RuleId => Rule.Id;

    /// <summary>The name of the rule, such as <c>PublicPortOverlap</c>.</summary>
    public string RuleName => Rule.Name;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong and what to do, in one sentence.</summary>
    public string Message { get; }

    /// <summary>The full path of the file; null for a definition that came from none.</summary>
    public string? File => Path;

    /// <summary>The same as <see cref="File"/>.</summary>
    public string? Path { get; internal init; }

    /// <summary>The line that the element starts on, from 1, when the analyzer looked; 0 where no place is meant.</summary>
    public int Line { get; internal init; }

    /// <summary>The column that the element starts at, from 1, in UTF-16 code units; 0 like <see cref="Line"/>.</summary>
    public int Column { get; internal init; }

    /// <summary>What is meant: <c>Role</c>, <c>Role/Endpoint</c>, or the element where neither is.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Whether there is a fix that changes nothing else.</summary>
    public bool CanFix => FixDescription is not null;

    /// <summary>What the fix does, as a command; null where there is none.</summary>
    public string? FixDescription { get; private init; }

    /// <summary>Whether a comment <c>csdef-disable</c> suppresses it.</summary>
    public bool IsSuppressed { get; internal init; }

    /// <summary>Why it is suppressed, in the words of the comment; null where it says nothing.</summary>
    public string? Justification { get; internal init; }

    internal AnalyzerRule Rule { get; }

    internal Fix? Fix
    {
        get;
        init
        {
            field = value;
            FixDescription = value?.Description;
        }
    }

    /// <summary>
    /// The same finding, without what could mend it and keeps the whole definition alive: for who collects the findings of
    /// many files.
    /// </summary>
    /// <param name="path">The full path for a finding that has none, as of a text from a pipe; null for none.</param>
    public Diagnostic Detach(string? path = null) => new(Rule, Severity, Phrase.Whole(Message))
    {
        Service = Service,
        Path = Path ?? path,
        Line = Line,
        Column = Column,
        Target = Target,
        FixDescription = FixDescription,
        IsSuppressed = IsSuppressed,
        Justification = Justification,
    };

    /// <summary>
    /// A finding that was made elsewhere, such as on another machine, and came here as its parts. It cannot be fixed here.
    /// </summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="message">What is wrong and what to do, in one sentence.</param>
    /// <param name="details">The rest.</param>
    public static Diagnostic Of(AnalyzerRule rule, string message, DiagnosticDetails details) =>
        new(rule, details.Severity ?? rule.Severity, Phrase.Whole(message))
        {
            Service = details.Service,
            Path = details.Path,
            Line = details.Line,
            Column = details.Column,
            Target = details.Target ?? string.Empty,
            FixDescription = details.FixDescription,
            IsSuppressed = details.IsSuppressed,
            Justification = details.Justification,
        };

    /// <summary>The finding as compilers write one: place, severity, id, message.</summary>
    public override string ToString() => TextFor(Path ?? "definition");

    /// <summary>The same, with another name for the file.</summary>
    internal string TextFor(string file)
    {
        string place = Line > 0 ? $"({Line},{Column})" : string.Empty;
        return $"{Phrase.Whole(file)}{place}: {Severity.ToString().ToLowerInvariant()} {RuleId}: {Message}";
    }
}
