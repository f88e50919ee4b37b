using CloudServiceTools.Errors;

namespace CloudServiceTools.Traffic;

/// <summary>What happens to a traffic rule.</summary>
public enum RuleChangeKind
{
    /// <summary>The rule is written anew, behind the others.</summary>
    Added,

    /// <summary>The rule stays where it is, and says something else.</summary>
    Changed,

    /// <summary>The rule is taken out.</summary>
    Removed,
}

/// <summary>One change of a <see cref="RulePlan"/>.</summary>
public sealed class RuleChange
{
    internal RuleChange(RuleChangeKind kind, NumberedRule? rule, RuleDraft? draft)
    {
        Kind = kind;
        Rule = rule?.Number;
        Line = rule?.Rule.Line ?? 0;
        Before = rule?.Rule.ToString();
        After = draft?.ToString();
        Target = rule;
        Draft = draft;
    }

    /// <summary>What happens.</summary>
    public RuleChangeKind Kind { get; }

    /// <summary>The number of the rule, from 1 in the order of the file; null for one that is added.</summary>
    public int? Rule { get; }

    /// <summary>The line of the rule as it stood when the plan was made; 0 for one that is added.</summary>
    public int Line { get; }

    /// <summary>What the rule says, as in <c>WorkerRole1/InternalTCP2 from WebRole1</c>; null for one that is added.</summary>
    public string? Before { get; }

    /// <summary>What the rule will say; null for one that is taken out.</summary>
    public string? After { get; }

    internal NumberedRule? Target { get; }

    internal RuleDraft? Draft { get; }

    /// <summary>The change as a sentence without its full stop.</summary>
    public override string ToString()
    {
        Phrase rule = $"rule {Rule} (line {Line})";
        Phrase change = Kind switch
        {
            RuleChangeKind.Added => $"Add a rule: {Draft!.Wording}",
            RuleChangeKind.Changed => $"Change {rule}: {Draft!.Wording}; it was {Target!.To} from {Target.From}",
            _ => $"Remove {rule}: {Target!.To} from {Target.From}",
        };
        return change.ToString();
    }
}
