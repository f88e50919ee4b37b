using System;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>What a rule reports: the element that it is about, and a sentence.</summary>
internal sealed class Finding
{
    private Finding(SourceElement element, string target, Phrase message)
    {
        Element = element;
        Target = target;
        Message = message;
    }

    internal SourceElement Element { get; }

    internal string Target { get; }

    internal Phrase Message { get; }

    /// <summary>Another severity than the rule's own.</summary>
    internal DiagnosticSeverity? Severity { get; init; }

    /// <summary>How to mend it, where that changes nothing else.</summary>
    internal Fix? Fix { get; init; }

    /// <summary>A finding about an item; one that an import adds is reported where the import stands.</summary>
    internal static Finding At(DocumentItem item, Phrase message, Fix? fix = null, DiagnosticSeverity? severity = null) =>
        new((item as RoleItem)?.Origin?.Element ?? item.Element, item.ShortKey, message) { Fix = fix, Severity = severity };

    /// <summary>A finding about a traffic rule.</summary>
    internal static Finding At(NumberedRule rule, Phrase message, Fix? fix = null, DiagnosticSeverity? severity = null) =>
        new(rule.Rule.Element, $"{rule.To} from {rule.From}", message) { Fix = fix, Severity = severity };

    /// <summary>A finding about an element that is no item of its own.</summary>
    internal static Finding At(SourceElement element, Phrase message, Fix? fix = null, DiagnosticSeverity? severity = null) =>
        new(element, ElementPhrase.Target(element), message) { Fix = fix, Severity = severity };
}

/// <summary>A change that mends a finding and nothing else.</summary>
/// <param name="description">What it does, as a command: <c>Remove the attribute path</c>.</param>
/// <param name="apply">Makes the change. What was changed before it may have made it needless; then it does nothing.</param>
internal sealed class Fix(Phrase description, Action apply)
{
    internal string Description => description.ToString();

    internal Action Apply { get; } = apply;
}
