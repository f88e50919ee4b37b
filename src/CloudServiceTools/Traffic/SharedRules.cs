using System.Collections.Generic;

namespace CloudServiceTools.Traffic;

/// <summary>
/// The rules that name a destination, in the order of the file, and whom they allow. Destinations that the same rules name share
/// one object: what is asked of it is found out once, and a rule with thousands of destinations and sources takes no more memory
/// than its text.
/// </summary>
internal sealed class SharedRules
{
    private readonly RuleCoverage? _coverage;
    private readonly SharedRules? _outer;
    private readonly NumberedRule? _last;
    private NumberedRule[]? _rules;
    private Dictionary<string, NumberedRule>? _firstBySource;

    private SharedRules()
    {
    }

    internal SharedRules(RuleCoverage coverage, SharedRules? outer, NumberedRule last)
    {
        _coverage = coverage;
        _outer = outer;
        _last = last;
        Count = (outer?.Count ?? 0) + 1;
        SourceCount = (outer?.SourceCount ?? 0) + last.Sources.Count;
        FirstForAll = outer?.FirstForAll ?? (last.AllowAll ? last : null);
    }

    /// <summary>Those of a destination that no rule names.</summary>
    internal static SharedRules None { get; } = new();

    /// <summary>How many rules there are.</summary>
    internal int Count { get; }

    /// <summary>How many sources the rules list; one that several of them list is counted as often.</summary>
    internal long SourceCount { get; }

    /// <summary>The first rule that allows every role.</summary>
    internal NumberedRule? FirstForAll { get; }

    /// <summary>The rules, in the order of the file.</summary>
    internal IReadOnlyList<NumberedRule> Rules
    {
        get
        {
            if (_rules is null)
            {
                _rules = new NumberedRule[Count];
                int place = Count;
                for (SharedRules? rules = this; rules?._last is { } last; rules = rules._outer)
                {
                    _rules[--place] = last;
                }
            }

            return _rules;
        }
    }

    /// <summary>The sources that the rules list, each once.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: the rules of the definition list too many.</exception>
    internal IReadOnlyCollection<string> Sources =>
        Count == 0 ? [] : Count == 1 ? _last!.Sources : FirstBySource.Keys;

    /// <summary>Whether the last rule is the given one.</summary>
    internal bool EndsWith(NumberedRule rule) => ReferenceEquals(_last, rule);

    /// <summary>The first rule that lists a source, or null.</summary>
    /// <exception cref="Errors.CsException">CsDocumentTooLarge: the rules of the definition list too many.</exception>
    internal NumberedRule? FirstOf(string source) =>
        Count == 0 ? null
        : Count == 1 ? (_last!.Lists(source) ? _last : null)
        : FirstBySource.TryGetValue(source, out NumberedRule? rule) ? rule
        : null;

    private Dictionary<string, NumberedRule> FirstBySource
    {
        get
        {
            if (_firstBySource is null)
            {
                _coverage!.RequirePairs(SourceCount);
                _firstBySource = new(NameComparer.Instance);
                foreach (NumberedRule rule in Rules)
                {
                    foreach (string source in rule.Sources)
                    {
                        if (!_firstBySource.ContainsKey(source))
                        {
                            _firstBySource.Add(source, rule);
                        }
                    }
                }
            }

            return _firstBySource;
        }
    }
}
